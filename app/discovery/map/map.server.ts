/**
 * What the map and its pages read from Postgres. SQL runs under the reader's row security; the search index is not
 * needed.
 */
import type { Tx } from '#db/client.server.ts'
import { env } from '#app/env.server.ts'
import type { Texts } from '#app/taxonomy/vocabulary.ts'
import type { Mapbox } from './library.ts'

/** The Mapbox account to draw with, or null: then the project's own map is drawn. */
export function mapboxAccount(): Mapbox | null {
  const { MAPBOX_ACCESS_TOKEN, MAPBOX_STYLE } = env()
  return MAPBOX_ACCESS_TOKEN ? { token: MAPBOX_ACCESS_TOKEN, style: MAPBOX_STYLE } : null
}

/** The ids of what was published or confirmed last, one per organisation, so that one import does not fill the page. */
export async function latestIds(tx: Tx, officeId: string, limit: number): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from (
      select distinct on (organisation_id) id, confirmed_on, created_at from kogge.presences
      where office_id = ${officeId} and audience <> 'hidden' and standing = 'active'
        and (until_on is null or until_on >= current_date)
      order by organisation_id, confirmed_on desc, created_at desc, id) as newest
    order by confirmed_on desc, created_at desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}

export type HomeFacts = {
  city: string
  country: string
  lat: number
  lon: number
  intro: Texts
  defaultLanguage: string
  organisations: number
  ambassadors: number
  networks: { slug: string; name: string; state: 'member' | 'suspended'; peers: number }[]
}

/** What the office's home says beside the map. */
export async function homeFacts(tx: Tx, officeId: string): Promise<HomeFacts> {
  const [facts] = await tx<Omit<HomeFacts, 'networks'>[]>`
    select city, country::text, lat, lon, intro, default_language as "defaultLanguage",
      (select count(*) from kogge.organisations g
        where g.office_id = o.id and g.audience <> 'hidden')::int as organisations,
      (select count(*) from kogge.ambassadors a
        where a.office_id = o.id and app.answers(a.until_on))::int as ambassadors
    from kogge.offices o where o.id = ${officeId}`
  const networks = await tx<HomeFacts['networks']>`
    select n.slug, n.name, m.state,
      (select count(*) from kogge.network_members t
        where t.network_id = n.id and t.state = 'member' and t.office_id <> ${officeId})::int as peers
    from kogge.network_members m join kogge.networks n on n.id = m.network_id
    where m.office_id = ${officeId} and m.state in ('member', 'suspended') order by n.name`
  return { ...facts, networks }
}

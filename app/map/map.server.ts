/** What the map and its pages read from Postgres. SQL runs under the reader's row security; the search index is not needed. */
import type { Tx } from '#db/client.server.ts'
import { env } from '#app/env.server.ts'
import type { Texts } from '#app/taxonomy/vocabulary.ts'
import type { Mapbox } from './library.ts'
import type { MapView } from './map-view.ts'

/** One line of the map's list: a country with what is published there and who answers for it. Countries with a desk and no presence have 0. */
export type CountryRow = { country: string; presences: number; organisations: number; ambassadors: string[] }

/** The Mapbox account to draw with, or null: then the project's own map is drawn. */
export function mapboxAccount(): Mapbox | null {
  const { MAPBOX_ACCESS_TOKEN, MAPBOX_STYLE } = env()
  return MAPBOX_ACCESS_TOKEN ? { token: MAPBOX_ACCESS_TOKEN, style: MAPBOX_STYLE } : null
}

/** All countries in which the office has a presence that the reader may see, or a desk; the most presences first. */
export async function listCountries(tx: Tx, officeId: string): Promise<CountryRow[]> {
  return tx<CountryRow[]>`
    with there as (
      select country, count(*)::int as presences, count(distinct organisation_id)::int as organisations
      from kogge.presences where office_id = ${officeId} and audience <> 'hidden' and standing = 'active' group by country
    ), desks as (
      select d.country, array_agg(a.name order by lower(a.name)) as names
      from kogge.ambassador_desks d join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
      where d.office_id = ${officeId} and (a.until_on is null or a.until_on > current_date) group by d.country
    )
    select country::text, coalesce(t.presences, 0) as presences, coalesce(t.organisations, 0) as organisations, coalesce(d.names, '{}') as ambassadors
    from there t full join desks d using (country) order by 2 desc, 1`
}

/** ISO code → presences, of the countries that have any: what the map shades. */
export const countsOf = (rows: CountryRow[]): Record<string, number> =>
  Object.fromEntries(rows.filter(({ presences }) => presences > 0).map(({ country, presences }) => [country, presences]))

/** All that the office has, as the map draws it. */
export const viewOf = (office: string, rows: CountryRow[]): MapView => ({
  office, query: '', countries: countsOf(rows), total: rows.reduce((sum, { presences }) => sum + presences, 0), mapbox: mapboxAccount(),
})

/** The ids of the office's presences in a country: fresh before fading, then by organisation. At most `limit`, with how many there are. */
export async function idsIn(tx: Tx, officeId: string, country: string, limit: number): Promise<{ ids: string[]; total: number }> {
  const rows = await tx<{ id: string; total: number }[]>`
    select p.id, count(*) over ()::int as total
    from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    where p.office_id = ${officeId} and p.country = ${country} and p.audience <> 'hidden' and p.standing = 'active'
    order by p.confirmed_on < current_date - interval '12 months', lower(o.name), p.place_name nulls first, p.id limit ${limit}`
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

/** The ids of what was published or confirmed last, one per organisation, so that one import does not fill the page. */
export async function latestIds(tx: Tx, officeId: string, limit: number): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from (
      select distinct on (organisation_id) id, confirmed_on, created_at from kogge.presences
      where office_id = ${officeId} and audience <> 'hidden' and standing = 'active' and (until_on is null or until_on >= current_date)
      order by organisation_id, confirmed_on desc, created_at desc, id) as newest
    order by confirmed_on desc, created_at desc, id limit ${limit}`
  return rows.map(({ id }) => id)
}

export type HomeFacts = {
  city: string; country: string; lat: number; lon: number; intro: Texts; defaultLanguage: string
  organisations: number; ambassadors: number
  networks: { slug: string; name: string; state: 'member' | 'suspended'; peers: number }[]
}

/** What the office's home says beside the map. */
export async function homeFacts(tx: Tx, officeId: string): Promise<HomeFacts> {
  const [facts] = await tx<Omit<HomeFacts, 'networks'>[]>`
    select city, country::text, lat, lon, intro, default_language as "defaultLanguage",
      (select count(*) from kogge.organisations g where g.office_id = o.id and g.audience <> 'hidden')::int as organisations,
      (select count(*) from kogge.ambassadors a where a.office_id = o.id and (a.until_on is null or a.until_on > current_date))::int as ambassadors
    from kogge.offices o where o.id = ${officeId}`
  const networks = await tx<HomeFacts['networks']>`
    select n.slug, n.name, m.state,
      (select count(*) from kogge.network_members t where t.network_id = n.id and t.state = 'member' and t.office_id <> ${officeId})::int as peers
    from kogge.network_members m join kogge.networks n on n.id = m.network_id
    where m.office_id = ${officeId} and m.state in ('member', 'suspended') order by n.name`
  return { ...facts, networks }
}

/** Organisations as the directory and the desks list them. SQL runs under the reader's row security. */
import type { Tx } from '#db/client.server.ts'
import type { Good, OrganisationKind, Texts } from '#app/taxonomy/vocabulary.ts'
import { seatJson } from './seat.server.ts'
import type { Seat } from './seat.ts'

/** An organisation with what it does, and what those of its presences that the reader sees say of it together. */
export type Entry = {
  id: string
  office: { slug: string; name: string }
  slug: string
  name: string
  kind: OrganisationKind
  summary: Texts
  sectors: string[]
  ownSectors: string[]
  seat: Seat
  logo: string | null
  /** How many presences it has now, in which countries, and what they offer and seek. */
  presences: number
  countries: string[]
  offers: Good[]
  seeks: Good[]
}
/** The organisations with these ids that the reader may see, in the order of the ids. */
export async function listEntries(tx: Tx, ids: string[]): Promise<Entry[]> {
  if (ids.length === 0) return []
  return tx<Entry[]>`
    select o.id, jsonb_build_object('slug', f.slug, 'name', f.name) as office, o.slug, o.name, o.kind, o.summary,
      o.sectors, o.own_sectors as "ownSectors",
      ${seatJson(tx)} as seat, l.hash as logo, coalesce(p.presences, 0) as presences,
      coalesce(p.countries, '{}') as countries,
      array(select distinct unnest(g.offers) from (${active(tx)}) g
        order by 1) as offers, array(select distinct unnest(g.seeks) from (${active(tx)}) g order by 1) as seeks
    from kogge.organisations o join kogge.offices f on f.id = o.office_id
    left join kogge.organisation_logos l on l.office_id = o.office_id and l.organisation_id = o.id
    left join lateral (
      select count(*)::int as presences, array_agg(distinct a.country::text order by a.country::text) as countries
      from (${active(tx)}) a) p on true
    where o.id = any (${ids}::uuid[]) order by array_position(${ids}::uuid[], o.id)`
}

/** The presences of `o` that are published and not over. */
export const active = (tx: Tx) => tx`
  select p.country, p.offers, p.seeks from kogge.presences p
  where p.office_id = o.office_id and p.organisation_id = o.id and p.state = 'published' and p.audience <> 'hidden'
    and p.standing = 'active'
    and (p.until_on is null or p.until_on >= current_date)`

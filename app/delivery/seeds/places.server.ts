/** The places of the demo's presences, found in the gazetteer by country and name. */
import type { Tx } from '#db/client.server.ts'
import { searchName } from '#db/gazetteer.server.ts'
import type { SeedOffice } from './rows.ts'

export type Place = { id: number; name: string; lat: number; lon: number }

/**
 * Names compare as the gazetteer's search does, the largest place of that name counts. Throws with all that are not
 * found.
 */
export async function findPlaces(tx: Tx, offices: SeedOffice[]): Promise<Map<string, Place>> {
  const presences = offices.flatMap((office) => office.organisations.flatMap((one) => one.presences))
  const wanted = [...new Set(presences.map((presence) => presence.in))].filter((where) => where.includes('/'))
  const rows = await tx<(Place & { where: string })[]>`
    select distinct on (w.where) w.where, p.id, p.name, p.lat, p.lon
    from unnest(
      ${wanted}::text[], ${wanted.map((where) => where.slice(0, 2))}::text[],
      ${wanted.map((where) => searchName(where.slice(3)))}::text[]
    ) as w ("where", country, search_name)
    join kogge.places p on p.country = w.country::char(2) and p.search_name = w.search_name
    order by w.where, p.population desc, p.id`
  const places = new Map(rows.map(({ where, ...place }) => [where, place]))
  const missing = wanted.filter((where) => !places.has(where))
  if (missing.length > 0) throw new Error(`The gazetteer has no such place: ${missing.join(', ')}`)
  return places
}

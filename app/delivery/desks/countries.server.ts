/** All desks of an office in figures. SQL runs under the reader's row security. */
import type { LayerCounts } from '#app/discovery/map/layers.ts'
import type { Tx } from '#db/client.server.ts'
import type { DeskRow } from './countries.ts'

/**
 * What the map's layers do not count, by country: organisations that are there, interests, and presences that are over.
 */
async function furtherCounts(tx: Tx, officeId: string) {
  return tx<{ country: string; organisations: number; looking: number; past: number }[]>`
    select country::text, count(distinct organisation_id) filter (where standing = 'active')::int as organisations,
      count(*) filter (where standing = 'looking')::int as looking,
      count(*) filter (where until_on < current_date)::int as past
    from kogge.presences where office_id = ${officeId} and audience <> 'hidden' group by country`
}

/**
 * A row for each country in which the office has anything that the reader may see, or somebody who answers. `counts`:
 * the map's own.
 */
export async function listDesks(tx: Tx, officeId: string, counts: LayerCounts): Promise<DeskRow[]> {
  const further = new Map((await furtherCounts(tx, officeId)).map((row) => [row.country, row]))
  const countries = new Set([...further.keys(), ...Object.values(counts).flatMap((layer) => Object.keys(layer))])
  return [...countries].sort().map((country) => {
    const { organisations = 0, looking = 0, past = 0 } = further.get(country) ?? {}
    return {
      country,
      presences: counts.active[country] ?? 0,
      organisations,
      seeking: counts.seeking[country] ?? 0,
      offering: counts.offering[country] ?? 0,
      looking,
      past,
      ambassadors: counts.ambassadors[country] ?? 0,
    }
  })
}

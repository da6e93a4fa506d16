/** The seat in SQL, and the place that a form names. */
import { searchName } from '#db/gazetteer.server.ts'
import type { Tx } from '#db/client.server.ts'

/** The country in which the organisation `o` of the office `f` sits. */
export const seatCountry = (tx: Tx) => tx`coalesce(o.seat_country, f.country)::text`

/** The seat (seat.ts) of the organisation `o` of the office `f`, as JSON. */
export const seatJson = (tx: Tx) => tx`
  jsonb_build_object('country', coalesce(o.seat_country, f.country),
    'place', case when o.seat_country is null then f.city else o.seat_place end)`

/** The organisation `o` of the office `f`, with its logo's row `l`, as what it publishes names it. */
export const publisherJson = (tx: Tx) => tx`
  jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'logo', l.hash,
    'seat', ${seatJson(tx)}, 'closed', o.met = 'not-now')`

/** The largest place of exactly this name in a country (no diacritics needed), or undefined. */
export async function seatPlaceNamed(
  tx: Tx,
  name: string,
  country: string,
): Promise<{ id: number; name: string } | undefined> {
  const [place] = await tx<{ id: number; name: string }[]>`
    select id, name from kogge.places where country = ${country} and search_name = ${searchName(name)}
    order by population desc, id limit 1`
  return place
}

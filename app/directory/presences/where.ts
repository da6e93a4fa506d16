/** Where a presence is, in the reader's language. Pure. */
import { listed } from '#app/foundation/i18n/listed.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { theCountry } from '#app/taxonomy/for-country.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import type { Presence } from './presence.ts'

/** `Gulu, Uganda`, or the country alone, in the reader's language. */
export const whereName = (presence: Pick<Presence, 'place' | 'country'>, language: string): string =>
  [presence.place?.name, countryName(presence.country, language)].filter(Boolean).join(', ')

/** Who says how somebody is there: any `t` that reaches the namespace `matches`, and its language. */
type Sayer = { t: (key: 'matches:card.looking', values: { country: string }) => string; language: string }

/** The same with how they are there: `Gulu, Uganda`, or `Looking at Uganda`. */
export const standingName = (
  presence: Pick<Presence, 'place' | 'country' | 'standing'>,
  { t, language }: Sayer,
): string =>
  presence.standing === 'looking'
    ? t('matches:card.looking', { country: countryName(presence.country, language) })
    : whereName(presence, language)

/** `Gulu`, or the country where there is no place. */
export const placeName = (presence: Pick<Presence, 'place' | 'country'>, language: string): string =>
  presence.place?.name ?? countryName(presence.country, language)

/** `Gulu, Arua and Lira`: each once. */
export function placeNames(presences: Pick<Presence, 'place' | 'country'>[], language: string): string {
  // British English lists have no comma before the last.
  return listed([...new Set(presences.map((presence) => placeName(presence, language)))], language)
}

/**
 * Where a presence is, in a sentence: `in Gulu, Uganda`, `in den Niederlanden`. A place takes `in` in all three
 * languages.
 */
export const placePhrase = (presence: Pick<Presence, 'place' | 'country'>, language: Language): string =>
  presence.place ? `in ${whereName(presence, language)}` : inCountry(presence.country, language)

/** What its page is called: who is active where, or looks at which country. */
export function headline(
  presence: Presence,
  t: Texts,
  language: Language,
): { who: string; title: string; where: string } {
  const organisation = presence.organisation.name
  const where = whereName(presence, language)
  if (presence.standing === 'looking') {
    const who = t('presences:look.who', { organisation, where: theCountry(presence.country, language) })
    return { who, title: who, where }
  }
  const who = t('presences:show.title', { organisation, where: placePhrase(presence, language) })
  return { who, title: `${organisation}: ${where}`, where }
}

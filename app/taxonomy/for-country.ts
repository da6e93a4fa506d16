/**
 * A country for which somebody is sought, or that somebody looks at: `für den Iran`, `voor de Filipijnen`, `the
 * Netherlands`. Made of what in-country.ts says where somebody is. Pure.
 */
import { countryName } from './countries.ts'
import { inCountry } from './in-country.ts'
import type { Language } from './vocabulary.ts'

/** The German article in the accusative, by what stands before a name in the dative. */
const articles: Record<string, string> = {
  'in der': 'die',
  'auf der': 'die',
  'in den': 'die',
  'auf den': 'die',
  im: 'den',
}
/** Neuter, with an adjective that the article bends. */
const neuter: Record<string, string> = {
  GB: 'das Vereinigte Königreich',
  IO: 'das Britische Territorium im Indischen Ozean',
}

/** The country as that for which somebody is there, with its preposition. */
export function forCountry(code: string, language: Language): string {
  const place = inCountry(code, language)
  if (language !== 'de') return place.replace(/^(in|on|op)\b/, language === 'nl' ? 'voor' : 'for')
  if (neuter[code]) return `für ${neuter[code]}`
  const before = /^(in|auf) (der|den)\b|^im\b/.exec(place)?.[0]
  if (!before) return `für ${countryName(code, language)}`
  // Adjectives before a plural: die Vereinigten Staaten.
  const name = before.endsWith('den')
    ? countryName(code, language).replace(/([a-zäöü]e)(?= \p{Lu})/gu, '$1n')
    : countryName(code, language)
  return `für ${articles[before]} ${name}`
}

/**
 * The country as what somebody looks at, or speaks about: with its article, and no preposition (German in the
 * accusative).
 */
export const theCountry = (code: string, language: Language): string => forCountry(code, language).replace(/^\S+ /, '')

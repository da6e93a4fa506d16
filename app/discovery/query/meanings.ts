/** What a phrase of the search box can mean, by all that Kogge knows names of. Pure; on the server. */
import { sectorsMeant } from '#app/taxonomy/codes.ts'
import { fold } from '#app/taxonomy/fold.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { nationality } from '#app/taxonomy/nationalities.ts'
import { isSlip } from '#app/taxonomy/words.ts'
import { regionByName } from '#app/taxonomy/everyday-regions.ts'
import { countriesOfPlace, countryInAnyCase, countryNamed, countrySlip, originIn } from './countries-named.ts'
import { activityWords, goodWords, idleWords, kindWords, offerCues, seekCues } from './need-words.ts'
import type { Meaning, Part } from './reading.ts'
import { phraseKey, sectorStems, sectorsNamed } from './sector-words.ts'

const listOf = (text: string) =>
  text
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter(Boolean)
const keysOf = (words: Record<string, string>): Map<string, string[]> => {
  const table = new Map<string, string[]>()
  for (const [code, text] of Object.entries(words))
    for (const word of listOf(text)) {
      const key = phraseKey(word)
      table.set(key, [...new Set([...(table.get(key) ?? []), code])])
    }
  return table
}
const [goodKeys, activityKeys, kindKeys] = [goodWords, activityWords, kindWords].map(keysOf)
const foldedSet = (text: string) => new Set(listOf(text).map(fold))
const cueSets = [seekCues, offerCues, idleWords].map(foldedSet)
/** Folded words that say that something is sought, or offered. */
export const [seekSet, offerSet] = cueSets
const [, , idleSet] = cueSets

/** One thing that a phrase can mean. */
export type Told = Pick<Part, 'meaning' | 'codes' | 'score'> &
  Partial<Pick<Part, 'instead' | 'name' | 'apart' | 'loose'>>
const told = (meaning: Meaning, codes: string[], score: number): Told => ({ meaning, codes, score })

/**
 * Where somebody comes from, by an adjective or by `from`: they sit there, or (less likely, and said as well) they are
 * active there. `based in` says the one thing only.
 */
function homesMeant(phrase: string, language: Language): Told[] {
  const from = originIn(phrase)
  const country = from && countryInAnyCase(from.where)
  const region = from && !country ? regionByName(from.where) : undefined
  const { countries, sure } = nationality(phrase, language)
  const codes = country ? [country] : region ? [...region.countries] : countries
  if (codes.length === 0) return []
  const named = region ? { name: region.names[language][0] } : {}
  const onlySeat = from ? from.sure : !sure
  const score = from ? 0.97 : sure ? 0.95 : 0.7
  // What may as well be no nationality at all is read as that instead.
  const active = { ...told(region ? 'region' : 'country', codes, score * 0.85), ...named }
  return [{ ...told('home', codes, score), ...named }, ...(onlySeat ? [] : [active])]
}

/** All that a phrase can mean as it stands, the surest first. */
export function meaningsOf(phrase: string, language: Language): Told[] {
  const key = phraseKey(phrase)
  const found: Told[] = []
  const numbered = /\d/.test(phrase) ? sectorsMeant(phrase) : []
  if (numbered.length > 0) return [told('sector', numbered, 1)]
  const homes = homesMeant(phrase, language)
  // Behind `from` stands nothing else; an adjective may be another word as well.
  if (homes.length > 0 && originIn(phrase)) return homes
  found.push(...homes)
  const country = homes.length > 0 ? undefined : countryNamed(phrase)
  if (country) found.push(told('country', [country], 1))
  const region = regionByName(phrase)
  if (region) found.push({ ...told('region', [...region.countries], 0.98), name: region.names[language][0] })
  const place = country ? [] : countriesOfPlace(phrase)
  if (place.length > 0) found.push(told('place', place, 0.97))
  const goods = goodKeys.get(key)
  if (goods) found.push(told('need', goods, 0.95))
  const activities = activityKeys.get(key)
  if (activities) found.push(told('activity', activities, 0.9))
  const kinds = kindKeys.get(key)
  if (kinds) found.push(told('kind', kinds, 0.7))
  const sectors = sectorsNamed(phrase, language)
  if (sectors) {
    const score = (0.45 + sectors.weight * 0.5) * (sectors.abroad && phrase.length < 6 ? 0.8 : 1)
    found.push(told('sector', sectors.codes, score))
    // What the word is in another language is another reading, and a less likely one.
    if (sectors.others.length > 0) found.push(told('sector', sectors.others, score * 0.5))
  }
  return found.sort((a, b) => b.score - a.score)
}

/** A word that is nothing we know may be another form of one that is, or a slip of it. Empty where it is neither. */
export function slipOf(word: string, language: Language): Told[] {
  const country = countrySlip(word, language)
  if (country) return [{ ...told('country', [country.code], 0.7), instead: country.name }]
  const typed = phraseKey(word)
  if (typed.length < 5) return []
  const form = sectorStems().filter((known) => isForm(typed, known))
  const said = form.length === 1 ? sectorsNamed(form[0], language) : null
  if (said) return [told('sector', said.codes, 0.6)]
  const near = sectorStems().filter((known) => isNear(typed, known))
  const named = near.length === 1 ? sectorsNamed(near[0], language) : null
  return named ? [{ ...told('sector', named.codes, 0.4), instead: near[0] }] : []
}

/** A longer form of a long word: `verpleegkundigen`, `verpleegkunde`. */
const isForm = (typed: string, known: string) =>
  Math.min(typed.length, known.length) >= 8 &&
  Math.abs(typed.length - known.length) <= 3 &&
  (typed.startsWith(known) || known.startsWith(typed))

/** Two slips make another word of a long one easily (`restauratie`, `restaurant`): its beginning and end must stand. */
const isNear = (typed: string, known: string) =>
  Math.abs(typed.length - known.length) <= 1 &&
  isSlip(typed, known) &&
  (typed.length < 9 || (typed.slice(0, 4) === known.slice(0, 4) && typed.slice(-2) === known.slice(-2)))

/** A word that says nothing of whom or what: articles, "partner", "looking for". */
export const isIdle = (word: string) => {
  const folded = fold(word)
  return folded === '' || idleSet.has(folded) || seekSet.has(folded) || offerSet.has(folded)
}

/**
 * Finding a code of any taxonomy at any depth by a word of one's own: "pompen", "wells", "Brunnen", "28.13". Looks in
 * the names and labels of three languages and in everyday words (everyday-words.ts). Pure; on the server only, which
 * has the names of all languages: browsers ask the route /sectors.
 */
import { namesIn } from './code-names.ts'
import {
  allCodes,
  ancestorsOf,
  canonicalCode,
  childrenOf,
  codeByKey,
  extentOf,
  sectorSchemes,
  type Code,
  type CodeScheme,
} from './codes.ts'
import { partsOf } from './compounds.ts'
import { everydayWords } from './everyday-words.ts'
import { fold } from './fold.ts'
import { languages, type Language } from './vocabulary.ts'
import { fillers, isSlip, likeness, spellings, stem, tellingWords, type Word } from './words.ts'

/** What is said of codes in one language. */
type Index = {
  /** Everyday words, labels and names as a whole, folded → the codes they are said of, and how much that counts. */
  phrases: Map<string, Map<string, number>>
  /** Each single word with the codes it is said of, and how telling it is of each, 0 to 1. */
  words: (Word & { codes: [string, number][] })[]
}

const places = new Map(allCodes().map(({ key }, at) => [key, at]))
const longest = 8

const indexes = new Map<Language, Index>()
/**
 * Codes of the same extent (36, 36.0, 36.00) are one answer, with the words of all. Withdrawn codes are found by their
 * number only.
 */
function indexOf(language: Language): Index {
  const known = indexes.get(language)
  if (known) return known
  const phrases: Index['phrases'] = new Map()
  const words = new Map<string, Map<string, number>>()
  for (const { key, level, withdrawn } of allCodes()) {
    if (withdrawn) continue
    const answer = extentOf(key)
    const [name, label = ''] = [namesIn(language)[key]].flat()
    const everyday = everydayWords(key, language)
    const say = (word: string, weight: number, table = words) => {
      const codes = table.get(word) ?? new Map<string, number>()
      table.set(word, codes.set(answer, Math.max(codes.get(answer) ?? 0, weight)))
    }
    const whole = (texts: string[], weight: number) =>
      texts
        .flatMap(spellings)
        .map(fold)
        .filter(Boolean)
        .forEach((phrase) => say(phrase, weight, phrases))
    whole([name, label], 2)
    // Of a whole division or category a word is one example of many.
    whole(everyday, ancestorsOf(key).length > 1 || level === 'purpose' ? 2 : 1.3)
    for (const telling of [...everyday, label].map(tellingWords))
      for (const word of telling) say(word, telling.length === 1 ? 1 : 0.75)
    const telling = tellingWords(name)
    // A word of a short name tells more of it, and the first word more than the others.
    telling.forEach((word, at) => say(word, 0.5 + 0.3 / telling.length + (at === 0 ? 0.1 : 0)))
  }
  const index = { phrases, words: [...words].map(([word, codes]) => ({ word, stem: stem(word), codes: [...codes] })) }
  indexes.set(language, index)
  return index
}

/** Where a typed word may fit: likeness (words.ts) is nothing for all others, and there are ten thousand of them. */
type Lookup = { at: Map<string, number[]>; byStem: Map<string, number[]>; text: string; starts: number[] }
const lookups = new Map<Index, Lookup>()
function lookupOf(index: Index): Lookup {
  const before = lookups.get(index)
  if (before) return before
  const [at, byStem] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const put = (map: Map<string, number[]>, word: string, place: number) =>
    map.set(word, [...(map.get(word) ?? []), place])
  let text = '\n'
  const starts: number[] = []
  index.words.forEach((known, place) => {
    put(at, known.word, place)
    put(byStem, known.stem, place)
    starts.push(text.length)
    text += `${known.word} ${known.stem}\n`
  })
  const lookup = { at, byStem, text, starts }
  lookups.set(index, lookup)
  return lookup
}

/** The place of the word that holds this position of the text. */
function placeAt(starts: number[], position: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= position) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The known words that a typed word may be like: those that hold it or its stem, and those that it begins or ends with.
 */
function candidates({ word, stem: root }: Word, { at, byStem, text, starts }: Lookup): Set<number> {
  const found = new Set<number>()
  for (const part of new Set([word, root]))
    for (let position = text.indexOf(part); position >= 0; position = text.indexOf(part, position + 1))
      found.add(placeAt(starts, position))
  const add = (part: string) => {
    for (const place of at.get(part) ?? []) found.add(place)
    for (const place of byStem.get(part) ?? []) found.add(place)
  }
  for (const whole of new Set([word, root]))
    for (let length = 1; length <= whole.length; length++) {
      add(whole.slice(0, length))
      add(whole.slice(-length))
    }
  return found
}

type Fit = [place: number, like: number]
/** A typed word: where it fits in each language, its parts, and whether it is to be taken for a slip. */
type Typed = { word: Word; fits: Record<Language, Fit[]>; parts: Word[]; slip: boolean }
const exists = 0.7
/** How well a typed word fits the known ones of a language, those that it fits at all. */
const fits = (typed: Word, index: Index): Fit[] =>
  [...candidates(typed, lookupOf(index))].flatMap((place): Fit[] => {
    const like = likeness(typed, index.words[place])
    return like > 0 ? [[place, like]] : []
  })
const slips = (typed: Word, index: Index): Fit[] =>
  index.words.flatMap(({ word }, place): Fit[] => (isSlip(typed.word, word) ? [[place, 0.65]] : []))

/** Each code with how well a word fits it: the best of its words. */
function pointsOf(all: Fit[], index: Index): Map<string, number> {
  const best = new Map<string, number>()
  for (const [place, like] of all)
    for (const [key, weight] of index.words[place].codes) best.set(key, Math.max(best.get(key) ?? 0, like * weight))
  return best
}

/**
 * What a compound's parts are worth where all are said of a code, and where only the first is: parts of bicycles have
 * more to do with bicycles than with the parts of cars.
 */
const wholeCompound = 0.85
const firstOfCompound = 0.68

/**
 * How well the typed words fit each code in one language: the mean over the words, less where a word fits nothing. A
 * compound that nobody knows is taken apart; a slip of the pen is looked for only in what is no word of any language:
 * `brouwerij` is a brewery, however near it is to another language's word.
 */
function fitting(typed: Typed[], language: Language): Map<string, number> {
  const index = indexOf(language)
  const total = new Map<string, { sum: number; count: number }>()
  for (const { word, fits: own, parts, slip } of typed) {
    const best = pointsOf([...own[language], ...(slip ? slips(word, index) : [])], index)
    const ofParts = parts.map((part) => pointsOf(fits(part, index), index))
    for (const [key, first] of ofParts[0] ?? []) {
      const each = [first, ...ofParts.slice(1).map((points) => points.get(key) ?? 0)]
      const whole = each.every((points) => points > 0.3)
      const given = whole ? wholeCompound * (each.reduce((a, b) => a + b) / each.length) : firstOfCompound * first
      best.set(key, Math.max(best.get(key) ?? 0, given))
    }
    for (const [key, points] of best) {
      const { sum, count } = total.get(key) ?? { sum: 0, count: 0 }
      total.set(key, { sum: sum + points, count: count + 1 })
    }
  }
  return new Map([...total].map(([key, { sum, count }]) => [key, (sum / typed.length) * (count / typed.length)]))
}

/** What is known of the typed words before any language is asked: their parts, and whether they are words at all. */
function taken(words: string[]): Typed[] {
  const asWord = (word: string): Word => ({ word, stem: stem(word) })
  return words.map(asWord).map((word) => {
    const own = Object.fromEntries(languages.map((each) => [each, fits(word, indexOf(each))])) as Typed['fits']
    const isWord = languages.some((each) => own[each].some(([, like]) => like > exists))
    const parts = isWord ? [] : partsOf(word.word).map(asWord)
    return { word, fits: own, parts, slip: !isWord && parts.length === 0 }
  })
}

/** Codes by the number a person typed, in each of the taxonomies: itself, what it is part of, then its parts. */
function byNumber(typed: string, schemes: readonly CodeScheme[]): string[] {
  const bare = /^[a-u]$|^\d[\d.]*$/i.test(typed.trim())
  const meant = [canonicalCode(typed), ...(bare ? schemes.map((scheme) => canonicalCode(`${scheme} ${typed}`)) : [])]
  return meant.flatMap((key) =>
    key
      ? [
          key,
          ...ancestorsOf(key),
          ...childrenOf(key)
            .filter((code) => !code.withdrawn)
            .map((code) => code.key),
        ]
      : [],
  )
}

/**
 * Codes that fit `typed`, the best first, at most `limit`; of `schemes`, which are NACE, DAC and ISCED-F where none are
 * named. A number gives its code, what stands above it and directly below, withdrawn codes too. Words count most in the
 * reader's language and in the other two as well; among equals the more exact code comes first. Slips of the pen are
 * forgiven.
 */
export function findCodes(
  typed: string,
  language: Language,
  { schemes = sectorSchemes, limit = 20 }: { schemes?: readonly CodeScheme[]; limit?: number } = {},
): Code[] {
  const text = fold(typed)
  if (text === '') return []
  const points = new Map<string, number>()
  const better = (key: string, given: number) => {
    if (given > (points.get(key) ?? 0)) points.set(key, given)
  }
  byNumber(typed, schemes).forEach((key, at) => better(key, 1000 - at))
  const all = text
    .split(' ')
    .filter((word) => word.length > 1)
    .slice(0, longest)
  const telling = all.filter((word) => !fillers.has(word))
  const words = telling.length > 0 ? telling : all
  const asked = words.length > 0 && /\p{Letter}/u.test(text) ? taken(words) : []
  for (const each of asked.length > 0 ? languages : []) {
    const weight = each === language ? 1 : 0.6
    for (const [key, given] of fitting(asked, each)) better(key, given * weight)
    for (const [key, given] of indexOf(each).phrases.get(text) ?? []) better(key, given * weight)
  }
  const found = [...points]
    .map(([key, given]) => ({ code: codeByKey(key)!, given }))
    .filter(({ code }) => schemes.includes(code.scheme))
  const least = Math.min(2, Math.max(0, ...found.map(({ given }) => given))) * 0.25
  const depth = ({ key }: Code) => ancestorsOf(key).length
  return found
    .filter(({ given }) => given >= least)
    .sort(
      (a, b) => b.given - a.given || depth(b.code) - depth(a.code) || places.get(a.code.key)! - places.get(b.code.key)!,
    )
    .slice(0, limit)
    .map(({ code }) => code)
}

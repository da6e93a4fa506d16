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

/** How well a typed word fits each of the known ones; a slip of the pen is looked for where it is none of them. */
function fits(typed: Word, words: Index['words']): number[] {
  const likes = words.map((known) => likeness(typed, known))
  return likes.some((like) => like > 0.7)
    ? likes
    : likes.map((like, at) => Math.max(like, isSlip(typed.word, words[at].word) ? 0.65 : 0))
}

/** How well the typed words fit each code in one language: the mean over the words, less where a word fits nothing. */
function fitting(typed: string[], language: Language): Map<string, number> {
  const { words } = indexOf(language)
  const total = new Map<string, { sum: number; count: number }>()
  for (const word of typed.map((each) => ({ word: each, stem: stem(each) }))) {
    const best = new Map<string, number>()
    fits(word, words).forEach((like, at) => {
      if (like > 0)
        for (const [key, weight] of words[at].codes) best.set(key, Math.max(best.get(key) ?? 0, like * weight))
    })
    for (const [key, points] of best) {
      const { sum, count } = total.get(key) ?? { sum: 0, count: 0 }
      total.set(key, { sum: sum + points, count: count + 1 })
    }
  }
  return new Map([...total].map(([key, { sum, count }]) => [key, (sum / typed.length) * (count / typed.length)]))
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
  for (const each of words.length > 0 && /\p{Letter}/u.test(text) ? languages : []) {
    const weight = each === language ? 1 : 0.6
    for (const [key, given] of fitting(words, each)) better(key, given * weight)
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

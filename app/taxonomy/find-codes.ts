/**
 * Finding a code of any taxonomy at any depth: "28.13", "wells", "putten", "Brunnen". Sections, divisions and categories are found by
 * the words of find.ts; deeper codes by their English name and by everyday words in three languages (data/code-words.json, written for Kogge).
 * Pure; not for browser components, which import find.ts.
 */
import words from './data/code-words.json' with { type: 'json' }
import { allCodes, ancestorsOf, canonicalCode, childrenOf, codeByKey, type Code, type CodeScheme } from './codes.ts'
import { score, sectorIndex, spellings, type Searchable } from './find.ts'
import { fold } from './fold.ts'
import { sectorByCode } from './sectors.ts'
import { languages, type Language } from './vocabulary.ts'

/** The order of languages in data/code-words.json. */
const order: readonly Language[] = ['en', 'nl', 'de']
const everyday = words as Record<string, string[]>
const indexes = new Map<Language, { code: Code; said: Searchable }[]>()
const places = new Map(allCodes().map(({ key }, at) => [key, at]))

function indexOf(language: Language): { code: Code; said: Searchable }[] {
  let index = indexes.get(language)
  if (!index) {
    const at = order.indexOf(language)
    index = allCodes().filter(({ key, withdrawn }) => !withdrawn && (!sectorByCode(key) || everyday[key])).map((code) => {
      const name = code.names[language] ?? ''
      const phrases = new Set([name, ...(everyday[code.key]?.[at] ?? '').split(',')].flatMap(spellings).map(fold).filter(Boolean))
      return { code, said: { label: fold(name), phrases, words: new Set([...phrases].flatMap((text) => text.split(' ')).filter((word) => word.length > 1)) } }
    })
    indexes.set(language, index)
  }
  return index
}

/**
 * Codes that fit `typed`, the best first, at most `limit`. A code gives itself, what stands above it, then what stands directly
 * below; withdrawn codes are found by their code only. Words count most in the reader's language, and in the other two as well.
 */
export function findCodes(typed: string, language: Language, { scheme, limit = 20 }: { scheme?: CodeScheme; limit?: number } = {}): Code[] {
  const text = fold(typed)
  if (text === '') return []
  const best = new Map<string, number>()
  const better = (key: string, points: number) => best.set(key, Math.max(points, best.get(key) ?? 0))
  const exact = canonicalCode(scheme && /^[\d.a-u]{1,5}$/i.test(typed.trim()) ? `${scheme} ${typed.trim()}` : typed)
  if (exact) {
    const keys = [exact, ...ancestorsOf(exact), ...childrenOf(exact).filter((code) => !code.withdrawn).map((code) => code.key)]
    keys.forEach((key, at) => better(key, 1000 - at))
  }
  if (text.length > 1 && /\p{Letter}/u.test(text)) {
    for (const each of languages) {
      const weight = each === language ? 1 : 0.6
      for (const entry of sectorIndex(each)) better(entry.sector.code, score(text, entry) * weight)
      for (const { code, said } of indexOf(each)) better(code.key, score(text, said) * weight)
    }
  }
  const found = [...best].map(([key, points]) => ({ code: codeByKey(key)!, points })).filter(({ code, points }) => points > 0 && (!scheme || code.scheme === scheme))
  const least = Math.max(0, ...found.map(({ points }) => Math.min(points, 100))) / 3
  return found.filter(({ points }) => points >= least)
    .sort((a, b) => b.points - a.points || places.get(a.code.key)! - places.get(b.code.key)!)
    .slice(0, limit).map(({ code }) => code)
}

/**
 * Which sectors a word or phrase names, in the everyday words, labels and names of three languages
 * (taxonomy/everyday-words.ts, sectors.ts). Unlike the picker (taxonomy/find-codes.ts), which offers all that comes
 * near, this says only what a word means: the word itself or another form of it. Pure; on the server, which has the
 * names of all languages.
 */
import { allCodes, extentOf, type CodeLevel } from '#app/taxonomy/codes.ts'
import { everydayWords } from '#app/taxonomy/everyday-words.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { spellings, stem, tellingWords } from '#app/taxonomy/words.ts'

/** What remains of a folded word when its endings are gone, one after the other: `volunteers` as `volunteer`. */
function root(word: string): string {
  const shorter = stem(word)
  return shorter === word ? word : root(shorter)
}

/** A phrase as it is looked up: folded, each word by its root. */
export const phraseKey = (text: string): string => fold(text).split(' ').map(root).join(' ')

type Said = Map<string, Map<string, number>>
const deep: ReadonlySet<CodeLevel> = new Set<CodeLevel>(['group', 'class', 'purpose', 'detailed'])
/** A word in the names of more codes than this tells none of them apart. */
const mostNames = 14

let made: Record<Language, Said> | undefined
function index(): Record<Language, Said> {
  return (made ??= Object.fromEntries(languages.map((language) => [language, saidIn(language)])) as Record<
    Language,
    Said
  >)
}

function saidIn(language: Language): Said {
  const said: Said = new Map()
  const inNames: Said = new Map()
  const say = (text: string, code: string, weight: number, table = said) => {
    if (text === '') return
    const codes = table.get(text) ?? new Map<string, number>()
    table.set(text, codes.set(code, Math.max(codes.get(code) ?? 0, weight)))
  }
  for (const { key, level, scheme, withdrawn } of allCodes()) {
    if (withdrawn || scheme === 'sdg') continue
    const code = extentOf(key)
    for (const word of everydayWords(key, language).flatMap(spellings))
      say(phraseKey(word), code, deep.has(level) ? 1 : 0.7)
    for (const name of [sectorName(key, language), sectorName(key, language, 'short')].flatMap(spellings))
      say(phraseKey(name), code, 1)
    const telling = tellingWords(sectorName(key, language))
    for (const word of telling) say(root(word), code, 0.3 + 0.3 / telling.length, inNames)
  }
  for (const [word, codes] of inNames)
    if (codes.size <= mostNames) for (const [code, weight] of codes) say(word, code, weight)
  return said
}

/**
 * `codes`: what it means, the surest first; `others`: what it means in languages that the reader does not use here;
 * `abroad`: it means something in those only.
 */
export type Named = { codes: string[]; others: string[]; weight: number; abroad: boolean }

/**
 * The surest codes of each taxonomy: what is much less sure than its best is a chance likeness. The taxonomies say the
 * same of different things (a trade, a purpose, a field of study), so that one does not silence another.
 */
function surest(said: Map<string, number> | undefined): { codes: string[]; weight: number } {
  if (!said) return { codes: [], weight: 0 }
  const bests: Record<string, number> = {}
  for (const [code, weight] of said) bests[schemeOf(code)] = Math.max(bests[schemeOf(code)] ?? 0, weight)
  const best = Math.max(...said.values())
  const codes = [...said]
    .filter(([code, weight]) => weight >= bests[schemeOf(code)] * 0.75 && weight >= best * 0.6)
    .sort((a, b) => b[1] - a[1])
  return { codes: codes.slice(0, 16).map(([code]) => code), weight: best }
}
const schemeOf = (code: string) => code.slice(0, code.indexOf(':'))

/**
 * What a word or phrase means to a reader of `language`: in that language, else in the others. Null where it names no
 * sector.
 */
export function sectorsNamed(text: string, language: Language): Named | null {
  const key = phraseKey(text)
  const own = surest(index()[language].get(key))
  const abroad = languages.filter((each) => each !== language).map((each) => surest(index()[each].get(key)))
  const elsewhere = [...new Set(abroad.flatMap(({ codes }) => codes))]
  const weight = Math.max(own.weight, ...abroad.map((each) => each.weight * 0.9))
  if (own.codes.length > 0 && own.weight >= weight * 0.6)
    return {
      codes: own.codes,
      others: elsewhere.filter((code) => !own.codes.includes(code)),
      weight: own.weight,
      abroad: false,
    }
  return elsewhere.length > 0 ? { codes: elsewhere, others: [], weight, abroad: true } : null
}

/** Every single word that names a sector in any language, by its stem: to look slips up in. */
let single: string[] | undefined
export const sectorStems = (): string[] =>
  (single ??= [...new Set(languages.flatMap((language) => [...index()[language].keys()]))].filter(
    (key) => !key.includes(' ') && key.length > 3,
  ))

/**
 * Finding a sector by a word of one's own: "pompen", "Wasser", "28". Looks in the official names, the labels, the codes and a table of
 * everyday words per language (data/synonyms.*.json, written for Kogge: code → words). Pure.
 */
import de from './data/synonyms.de.json' with { type: 'json' }
import en from './data/synonyms.en.json' with { type: 'json' }
import nl from './data/synonyms.nl.json' with { type: 'json' }
import { fold } from './fold.ts'
import { allSectors, ancestors, canonicalSector, type Scheme, type Sector } from './sectors.ts'
import { languages, type Language } from './vocabulary.ts'

/** `label`: the short name; `phrases`: everyday words and the label, compared whole; `words`: single words of the names, labels and phrases. */
export type Searchable = { label: string; phrases: Set<string>; words: Set<string> }
export type Entry = Searchable & { sector: Sector }

const everyday: Record<Language, Record<string, string>> = { nl, en, de }
const indexes = new Map<Language, Entry[]>()

/** A text, and the way it is typed without umlauts: `Brücken`, `Bruecken`. */
export function spellings(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  return plain === text.toLowerCase() ? [text] : [text, plain]
}

/** What is said of each sector still in use, in one language. */
export function sectorIndex(language: Language): readonly Entry[] {
  let index = indexes.get(language)
  if (!index) {
    index = allSectors().filter((sector) => !sector.withdrawn).map((sector) => {
      const said = [sector.short[language], ...(everyday[language][sector.code] ?? '').split(',')].flatMap(spellings)
      const phrases = new Set(said.map(fold).filter(Boolean))
      const texts = [...phrases, ...spellings(sector.names[language]).map(fold)]
      const words = new Set(texts.flatMap((text) => text.split(' ')).filter((word) => word.length > 1))
      return { sector, label: fold(sector.short[language]), phrases, words }
    })
    indexes.set(language, index)
  }
  return index
}

/** How well one typed word fits one sector, 0 (not) to 8. Compounds count where the part has four letters: `zuivering` in `waterzuivering`. */
function wordScore(word: string, { label, phrases, words }: Searchable): number {
  if (phrases.has(word)) return 8
  if (words.has(word)) return 6
  if (word.length > 1 && label.startsWith(word)) return 5
  let best = 0
  for (const known of words) {
    if (word.length > 1 && known.startsWith(word)) best = Math.max(best, 4)
    else if (word.length > 3 && known.includes(word)) best = Math.max(best, 2)
    else if (known.length > 4 && word.startsWith(known)) best = Math.max(best, 2)
  }
  return best
}

/** How well a folded text fits, 0 (not) to 100 (it is one of the phrases). */
export function score(text: string, entry: Searchable): number {
  if (entry.phrases.has(text)) return 100
  const scores = text.split(' ').map((word) => wordScore(word, entry))
  const fitting = scores.filter((each) => each > 0)
  // All words beat some words; of several words, filler such as "and" or "of" may fit nothing.
  return fitting.length === 0 ? 0 : (fitting.length / scores.length) * 80 + fitting.reduce((sum, each) => sum + each, 0) / scores.length
}

/**
 * Sectors that fit `words`, the best first; at most 20. The reader's language counts most, the other two still count, so that "Wasser"
 * finds something on a Dutch page. `scheme` keeps to NACE or DAC. A code gives that sector, and its section after it.
 */
export function findSectors(words: string, language: Language, scheme?: Scheme): Sector[] {
  const text = fold(words)
  if (text === '') return []
  const code = canonicalSector(words)
  const codes = code === undefined || (text.length === 1 && !/^[a-z\d]$/.test(text)) ? [] : [code, ...ancestors(code)]
  const best = new Map<string, number>(codes.map((each, at) => [each, 1000 - at]))
  if (text.length > 1 && !/^\d+$/.test(text)) {
    for (const each of languages) {
      for (const entry of sectorIndex(each)) {
        const points = score(text, entry) * (each === language ? 1 : 0.6)
        if (points > (best.get(entry.sector.code) ?? 0)) best.set(entry.sector.code, points)
      }
    }
  }
  return allSectors()
    .filter((sector) => best.has(sector.code) && !sector.withdrawn && (!scheme || sector.scheme === scheme))
    .map((sector, at) => ({ sector, at, points: best.get(sector.code)! }))
    .filter(({ points }, _at, all) => points * 3 >= Math.max(...all.map((each) => Math.min(each.points, 100))))
    .sort((a, b) => b.points - a.points || a.at - b.at)
    .slice(0, 20)
    .map(({ sector }) => sector)
}

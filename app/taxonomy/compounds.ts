/**
 * The parts of Dutch and German compounds that people search by: `handpompen` → `hand`, `pompen`; `Abwasserreinigung`
 * → `abwasser`, `reinigung`; `plattelandsontwikkeling` → `platteland`, `ontwikkeling`. A word is taken apart where its
 * parts are known: words of the taxonomies' names and of the vocabulary (everyday-words.ts), and the common halves of
 * data/compound-parts.json, with a linking s, n, e, en, er or es between them. Pure; on the server.
 */
import { namesIn } from './code-names.ts'
import { allCodes } from './codes.ts'
import commonParts from './data/compound-parts.json' with { type: 'json' }
import { codesWithWords, everydayWords } from './everyday-words.ts'
import { fold } from './fold.ts'
import { stem, tellingWords } from './words.ts'

/** Shorter words are in too many others by chance: *ei* in *reiniging*. */
const shortest = 4
/** So long is a word's tail that says what the word is about, whatever stands before it. */
const shortestTail = 5
const longestWord = 60
const links = ['', 's', 'n', 'en', 'er', 'e', 'es']

type Vocabulary = { words: Set<string>; stems: Set<string>; tails: Set<string> }
let vocabulary: Vocabulary | undefined
function known(): Vocabulary {
  if (vocabulary) return vocabulary
  const everyday = codesWithWords
    .flatMap((key) => [...everydayWords(key, 'nl'), ...everydayWords(key, 'de')])
    .map(fold)
    .filter((word) => !word.includes(' '))
  const named = allCodes().flatMap(({ key, withdrawn }) =>
    withdrawn ? [] : [namesIn('nl')[key], namesIn('de')[key]].flat().flatMap(tellingWords),
  )
  const common = [...commonParts.nl, ...commonParts.de].map(fold)
  const words = new Set([...everyday, ...named, ...common].filter((word) => word.length >= shortest))
  return (vocabulary = {
    words,
    stems: new Set([...words].map(stem).filter((each) => each.length >= shortest)),
    tails: new Set([...everyday, ...common].filter((word) => word.length >= shortestTail)),
  })
}

/** Of a tail its endings may differ: `pomp` is known by `pompen`. */
const isKnown = (word: string) => known().words.has(word) || (word.length > shortest && known().stems.has(stem(word)))

const taken = new Map<string, string[]>()
/**
 * The parts of a folded word, in order: the fewest that make up the whole of it. None where it is no compound, or of
 * parts that nobody knows.
 */
export function partsOf(word: string): string[] {
  if (word.length < 2 * shortest || word.length > longestWord || !/^\p{Letter}+$/u.test(word)) return []
  const before = taken.get(word)
  if (before) return before
  const best = apart(word, 0)
  const parts = best && best.length > 1 ? best : []
  if (taken.size > 20_000) taken.clear()
  taken.set(word, parts)
  return parts
}

/** Fewer parts are better; of as many, those of which the shortest is longest: `kleinbauern`, `verband`. */
function isBetter(parts: string[], than: string[]): boolean {
  const least = (each: string[]) => Math.min(...each.map(({ length }) => length))
  return parts.length === than.length ? least(parts) > least(than) : parts.length < than.length
}

function apart(word: string, depth: number): string[] | null {
  let best: string[] | null = null
  for (let at = shortest; depth < 3 && at <= word.length - shortest; at++) {
    const tail = word.slice(at)
    if (!isKnown(tail)) continue
    const head = word.slice(0, at)
    const first = links
      .filter((link) => head.endsWith(link))
      .map((link) => head.slice(0, head.length - link.length))
      .find((each) => each.length >= shortest - 1 && (known().words.has(each) || known().stems.has(each)))
    const parts = first ? [first] : apart(head, depth + 1)
    if (parts && (!best || isBetter([...parts, tail], best))) best = [...parts, tail]
  }
  return best
}

/**
 * The parts of a text's compounds, each once, folded; of a word that cannot be taken apart whole, its longest known
 * tail.
 */
export function compoundParts(text: string): string[] {
  const parts = new Set<string>()
  for (const word of fold(text).split(' ')) {
    const whole = partsOf(word)
    for (const part of whole) parts.add(part)
    for (let at = 2; whole.length === 0 && at <= word.length - shortestTail; at++) {
      if (known().tails.has(word.slice(at))) {
        parts.add(word.slice(at))
        break
      }
    }
  }
  return [...parts]
}

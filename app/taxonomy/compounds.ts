/**
 * The parts of Dutch and German compounds that people search by: `handpompen` → `pompen`, `Trinkwasser` → `wasser`. A
 * word's tail counts where it is one of the everyday words of a code (everyday-words.ts) of at least five letters.
 * Pure.
 */
import { codesWithWords, everydayWords } from './everyday-words.ts'
import { fold } from './fold.ts'

const shortest = 5
const known = new Set(
  codesWithWords
    .flatMap((key) => [...everydayWords(key, 'nl'), ...everydayWords(key, 'de')])
    .map(fold)
    .filter((word) => word.length >= shortest && !word.includes(' ')),
)

/** The known tails of a text's words, each once, folded; the longest tail of each word. */
export function compoundParts(text: string): string[] {
  const parts = new Set<string>()
  for (const word of fold(text).split(' ')) {
    for (let at = 2; at <= word.length - shortest; at++) {
      if (known.has(word.slice(at))) {
        parts.add(word.slice(at))
        break
      }
    }
  }
  return [...parts]
}

/**
 * Compounds of Dutch and German in what is asked: `koffieboeren`, `Kleinbauernverband`, `kaasimporteur`. A word that
 * means nothing by itself is taken apart where both halves do, or where its second half does; s, n, e, en, er, es link.
 * Pure.
 */
import { fold } from '#app/taxonomy/fold.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { meaningsOf } from './meanings.ts'
import type { Part } from './reading.ts'

const shortestHead = 3
const shortestTail = 3
const links = ['', 's', 'n', 'e', 'en', 'er', 'es']

/** Second halves that name a doer, a place or a trade of whatever the first half is, and say nothing more. */
const carriers = new Set(
  (
    'bouw bouwer bouwers bau bauer handel handelaar handler fabriek fabrikant werk werken werke project projecten ' +
    'projekt projekte sector industrie branche markt maker makers makerij installatie installaties anlage anlagen techniek ' +
    'technik systeem systemen system systeme bedrijf bedrijven betrieb betriebe verwerking verarbeitung winning ' +
    'gewinnung zucht teelt boer boeren bauern kweker kwekers kwekerij verband vereniging verein coop cooperatie ' +
    'genossenschaft voorziening versorgung beheer dienst leverancier plek plaats platz'
  ).split(' '),
)

type Half = Pick<Part, 'meaning' | 'codes' | 'score' | 'loose'>
const best = (word: string, language: Language): Half | undefined =>
  meaningsOf(word, language).find(
    ({ meaning, score }) => !['country', 'region', 'place', 'kind'].includes(meaning) && score > 0.7,
  )

/**
 * What the parts of a compound mean; null where it is none that we know. Sectors of both halves are one part, the
 * second half's first, because it says what the thing is.
 */
export function compoundOf(word: string, language: Language): Half[] | null {
  const folded = fold(word)
  if (folded.includes(' ') || folded.length < shortestHead + shortestTail + 1) return null
  let found: { halves: Half[]; score: number } | null = null
  for (let at = shortestHead; at <= folded.length - shortestTail; at++) {
    const tail = folded.slice(at)
    const carrier = carriers.has(tail)
    const second = tail.length > 3 ? best(tail, language) : undefined
    for (const link of links) {
      const head = folded.slice(0, at - link.length)
      if (!folded.slice(0, at).endsWith(link) || head.length < shortestHead) continue
      const first = best(head, language)
      const halves = halvesOf(first, second, carrier)
      if (!halves) continue
      // Of several cuts the one whose halves are surest.
      const score = (first?.score ?? 0) + (second?.score ?? (carrier ? 0.5 : 0)) - link.length * 0.05
      if (!found || score > found.score) found = { halves, score }
    }
  }
  return found?.halves ?? null
}

function halvesOf(first: Half | undefined, second: Half | undefined, carrier: boolean): Half[] | null {
  // A farmer of coffee is a matter of coffee; who deals in it offers to distribute it.
  if (carrier && first?.meaning === 'sector')
    return second && second.meaning !== 'sector' ? [first, second] : [{ ...first, score: first.score * 0.95 }]
  if (!second) return null
  if (!first) return second.meaning === 'sector' ? [{ ...second, score: second.score * 0.75, loose: true }] : null
  if (first.meaning === 'sector' && second.meaning === 'sector')
    return [
      {
        meaning: 'sector',
        codes: [...new Set([...second.codes, ...first.codes])],
        score: Math.min(first.score, second.score) * 0.9,
      },
    ]
  return first.meaning === second.meaning ? [second] : [first, second]
}

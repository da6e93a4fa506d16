/**
 * Reading the words of the search box: what they can mean, in scored readings, the surest first. Nothing is guessed
 * silently: each part says which words it stands on, and what remains stays words. Pure; on the server.
 */
import { fold } from '#app/taxonomy/fold.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { isLarger } from '#app/taxonomy/nationalities.ts'
import { compoundOf } from './compound.ts'
import { isIdle, meaningsOf, offerSet, seekSet, slipOf, type Told } from './meanings.ts'
import type { Part, Reading } from './reading.ts'

/** The longest name that is looked for, in words; and how many words are read at all. */
const longestPhrase = 6
const mostWords = 20

type Side = 'seeks' | 'offers'
type Span = { from: number; to: number; options: Told[]; also: Told[] }

/** Cuts the words into phrases: at each word the longest that means something, else its parts, else a slip of it. */
function spansOf(words: string[], language: Language): (Span | null)[] {
  const spans: (Span | null)[] = []
  for (let from = 0; from < words.length;) {
    let span: Span | null = null
    for (let to = Math.min(words.length, from + longestPhrase); to > from && !span; to--) {
      const phrase = words.slice(from, to).join(' ')
      if (words[from] === '' || words[to - 1] === '' || (to === from + 1 && isIdle(phrase))) continue
      const options = meaningsOf(phrase, language).filter(
        ({ meaning }) => meaning !== 'home' || from === 0 || !isLarger(words[from - 1]),
      )
      if (options.length > 0) span = { from, to, options, also: [] }
    }
    if (!span && !isIdle(words[from])) {
      // Half a compound is less than a slip of a whole word: `Landwritschaft` is farming.
      const parts = compoundOf(words[from], language)
      const slips = !parts || parts.some(({ loose }) => loose) ? slipOf(words[from], language) : []
      if (slips.length > 0) span = { from, to: from + 1, options: slips, also: [] }
      else if (parts) {
        const [first, ...also] = parts.map((part): Told => ({ ...part, apart: true }))
        span = { from, to: from + 1, options: [first], also }
      }
    }
    spans.push(span)
    from = span ? span.to : from + 1
  }
  return spans
}

/** Whether the words say that something is sought, or offered; the words that say so. */
function sideOf(words: string[]): { side: Side | null; cues: Set<number> } {
  const cues = new Set<number>()
  let side: Side | null = null
  for (let from = 0; from < words.length; from++)
    for (let length = Math.min(4, words.length - from); length > 0; length--) {
      const phrase = fold(words.slice(from, from + length).join(' '))
      const said: Side | null = seekSet.has(phrase) ? 'seeks' : offerSet.has(phrase) ? 'offers' : null
      if (!said) continue
      side ??= said
      for (let at = from; at < from + length; at++) cues.add(at)
      break
    }
  return { side, cues }
}

/** The typed words, one by one; a quoted text is not read. */
export const wordsOf = (q: string): string[] => q.split(/[\s,;/()]+/).filter((word) => fold(word) !== '')

/**
 * What these words can mean to somebody who reads `language`: readings with the surest first, at most four. The last is
 * always the words themselves (a name, or what nobody has thought of). Words in quotation marks have that one only.
 */
export function readWords(q: string, language: Language): Reading[] {
  const words = wordsOf(q.replaceAll(/["“”„]/g, ' ')).slice(0, mostWords)
  const asWords: Reading = { parts: [], rest: words, score: 0.1 }
  if (/^\s*["“„].*["“”]\s*$/.test(q) || words.length === 0) return [asWords]
  const { side, cues } = sideOf(words)
  const asked = words.map((word, at) => (cues.has(at) ? '' : word))
  const spans = spansOf(asked, language)
  const known = spans.filter((span) => span !== null)
  if (known.length === 0) return [asWords]
  const readings = choices(known).flatMap((chosen): Reading[] => {
    const used = new Set(chosen.flatMap(({ span, option }) => (option ? range(span.from, span.to) : [])))
    const parts = chosen.flatMap(({ span, option }) =>
      option ? [option, ...span.also].map((each) => partOf(each, span, words, side)) : [],
    )
    if (parts.length === 0) return []
    const rest = words.filter((word, at) => !used.has(at) && !cues.has(at) && !isIdle(word))
    const sure = chosen.reduce((sum, { option }) => sum + (option?.score ?? asWord), 0) / chosen.length
    return [{ parts, rest, score: sure * (1 - 0.25 * (rest.length / Math.max(words.length - cues.size, 1))) }]
  })
  return [...readings.sort((a, b) => b.score - a.score).slice(0, 3), asWords]
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** What is less sure than this may as well be a word like any other, which is as sure as `asWord`. */
const sureEnough = 0.75
const asWord = 0.6

/** All combinations of the first two meanings of each phrase, at most eight; null: it is but a word. */
function choices(spans: Span[]): { span: Span; option: Told | null }[][] {
  const optionsOf = ({ options }: Span) => [...options.slice(0, 2), ...(options[0].score < sureEnough ? [null] : [])]
  return spans
    .reduce<{ span: Span; option: Told | null }[][]>(
      (all, span) =>
        all.flatMap((before) => optionsOf(span).map((option) => [...before, { span, option }])).slice(0, 12),
      [[]],
    )
    .filter(alike)
}

/** Two nationalities are read alike: "Dutch and German pumps" sit in both or are active in both. */
function alike(chosen: { span: Span; option: Told | null }[]): boolean {
  const homes = chosen.filter(({ span }) => span.options.length > 1 && span.options[0].meaning === 'home')
  return new Set(homes.map(({ option }) => option?.meaning === 'home')).size < 2
}

function partOf(option: Told, { from, to }: Span, words: string[], side: Side | null): Part {
  const meaning = option.meaning === 'need' && side ? side : option.meaning
  return { ...option, meaning, words: words.slice(from, to).join(' '), from, to }
}

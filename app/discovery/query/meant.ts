/** From what words can mean to questions for the index. Pure; on the server. */
import { sectorsMeant } from '#app/taxonomy/codes.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import type { Meant, Sense } from '#search/meant.ts'
import { oneOf } from '#search/scope.ts'
import { coarserSectors, nearSectors, sameSectors } from './linked-codes.ts'
import { readWords, wordsOf } from './read-words.ts'
import type { Part, Reading } from './reading.ts'

/** A reading counts where it is nearly as sure as the best; so many of one language, and of all. */
const nearlyAsSure = 0.72
const [mostPerLanguage, mostSenses] = [2, 4]

const isHome = ({ meaning }: Part) => meaning === 'home'
const isActive = ({ meaning }: Part) => meaning === 'country' || meaning === 'region' || meaning === 'place'
const isWhere = (part: Part) => isHome(part) || isActive(part)
const isNeed = ({ meaning }: Part) => ['need', 'seeks', 'offers'].includes(meaning)
const either = (filters: string[]) => (filters.length === 1 ? filters[0] : `(${filters.join(' OR ')})`)

/** What a part asks for, apart from where. */
function filterOf({ meaning, codes }: Part): string {
  switch (meaning) {
    case 'sector':
      return oneOf('sector', sameSectors(codes))
    // Who looks for somebody that seeks may as well mean that they seek it themselves.
    case 'need':
    case 'seeks':
    case 'offers':
      return either([oneOf('offers', codes), oneOf('seeks', codes)])
    case 'activity':
    case 'kind':
      return oneOf(meaning, codes)
    default:
      return oneOf('country', codes)
  }
}

/** Several countries are alternatives, and so are several seats; everything else must hold together. */
function senseOf(parts: Part[], rest: string[]): Sense {
  const codesOf = (some: Part[]) => [...new Set(some.flatMap(({ codes }) => codes))]
  const [countries, homes] = [codesOf(parts.filter(isActive)), codesOf(parts.filter(isHome))]
  const places = parts.filter(({ meaning }) => meaning === 'place')
  return {
    filter: [
      ...(countries.length > 0 ? [oneOf('country', countries)] : []),
      ...(homes.length > 0 ? [oneOf('home', homes)] : []),
      ...parts.filter((part) => !isWhere(part)).map(filterOf),
    ],
    q: [...places.map(({ words }) => words), ...rest].join(' '),
  }
}

/**
 * What is no part of the answer and comes near: linked sectors, without the need, without the words that remain; of who
 * sits somewhere also all that of who is active there.
 */
function widerThan({ parts, rest }: Reading): Sense[] {
  const where = parts.filter(isWhere)
  const sectors = parts.filter(({ meaning }) => meaning === 'sector')
  const sense = (some: Part[], words: string[], more: string[] = []): Sense => {
    const { filter, q } = senseOf(some, words)
    return { filter: [...filter, ...more], q }
  }
  const wider: Sense[] = []
  if (sectors.length > 0) {
    const codes = sectors.flatMap((part) => part.codes)
    const near = nearSectors(codes, { suppliers: where.length > 0 })
    const coarser = coarserSectors(codes)
    const others = parts.filter(({ meaning }) => meaning !== 'sector')
    const filters = [
      ...(near.length > 0 ? [oneOf('sector', near)] : []),
      ...(coarser.length > 0 ? [oneOf('codes', coarser)] : []),
    ]
    if (parts.some(isNeed) || parts.length > sectors.length + where.length)
      wider.push(sense([...where, ...sectors], rest))
    if (filters.length > 0) wider.push(sense(others, rest, [either(filters)]))
    if (sectors.length > 1) wider.push(...sectors.map((each) => sense([...where, each], [])))
    if (where.length > 0 && filters.length > 0) wider.push(sense(where, [], [either(filters)]))
  }
  if (rest.length > 0) wider.push(sense(parts, []))
  if (parts.some(isHome)) {
    const active = parts.map((part): Part => (isHome(part) ? { ...part, meaning: 'country' } : part))
    wider.push(sense(active, rest), ...widerThan({ parts: active, rest, score: 0 }))
  }
  return wider.filter(({ filter }) => filter.length > 0)
}

/**
 * The words as they are asked beside what they mean. A word that is known is asked in quotation marks: what looks like
 * it by a slip of the pen is another word.
 */
function wordsAsked(q: string, surest: Reading[], leave: (at: number) => boolean = () => false): string {
  const sure = surest.flatMap(({ parts }) => parts).filter(({ instead, apart }) => !instead && !apart)
  return wordsOf(q)
    .map((word, at) =>
      sure.some(({ from, to, meaning }) => from <= at && at < to && (fold(word).length > 4 || meaning === 'country'))
        ? `"${word.replaceAll('"', '')}"`
        : word,
    )
    .filter((_, at) => !leave(at))
    .join(' ')
}

/** A reading as a question; of one that asks for a seat also what its words say beside that. */
function asked(q: string, reading: Reading): Sense {
  const homes = reading.parts.filter(isHome)
  const sense = senseOf(reading.parts, reading.rest)
  if (homes.length === 0) return sense
  const seated = wordsAsked(q, [reading], (at) => homes.some(({ from, to }) => from <= at && at < to))
  return { ...sense, seated }
}

const nameOf = ({ filter, q }: Sense) => [...filter, q].join('\n')
const unique = (senses: Sense[]) =>
  [...new Map([...senses].reverse().map((sense) => [nameOf(sense), sense])).values()].reverse()

/**
 * The readings that count, for a reader of `language`. Beside who sits somewhere stands who is active there: nobody is
 * to choose that silently.
 */
export function readingsThatCount(q: string, language: Language): Reading[] {
  const readings = readWords(q, language).filter(({ parts }) => parts.length > 0 && !parts.some(({ loose }) => loose))
  const [first, ...others] = readings.filter(({ score }) => score >= readings[0].score * nearlyAsSure)
  if (!first) return []
  const active = first.parts.some(isHome) ? others.find(({ parts }) => !parts.some(isHome)) : undefined
  return [...new Set([first, ...(active ? [active] : []), ...others])].slice(0, mostPerLanguage)
}

/**
 * What the words ask for; undefined where nothing was understood, or they are nothing but a code. Everybody gets the
 * same answer, whatever they read: the readings of all three languages belong to it, those of `language` come first.
 */
export function meantBy(q: string, language: Language): Meant | undefined {
  if (sectorsMeant(q).length > 0) return undefined
  const readings = languages.map((each) => readingsThatCount(q, each))
  const sensesIn = (some: Reading[]) => some.map((reading) => asked(q, reading))
  // The first of every language, then the second of each; those without words of their own first, which lose nothing
  // where the others are asked for beside them.
  const senses = unique(sensesIn([0, 1].flatMap((at) => readings.flatMap((each) => each[at] ?? []))))
    .slice(0, mostSenses)
    .sort((a, b) => Number(a.q !== '') - Number(b.q !== ''))
  if (senses.length === 0) return undefined
  const own = readings[languages.indexOf(language)]
  const names = senses.map(nameOf)
  const first = sensesIn(own)
    .flatMap((sense) => names.indexOf(nameOf(sense)))
    .filter((at) => at >= 0)
  return {
    words: wordsAsked(
      q,
      readings.flatMap((each) => each.slice(0, 1)),
    ),
    senses,
    order: [...new Set([...first, ...senses.keys()])],
    wider: unique([
      ...sensesIn(readWords(q, language).filter(({ parts }) => parts.some(({ loose }) => loose))).slice(0, 1),
      ...(own[0] ? [own[0]] : readings.flat().slice(0, 1)).flatMap(widerThan),
    ]).filter((sense) => !names.includes(nameOf(sense))),
  }
}

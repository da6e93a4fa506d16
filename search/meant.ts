/**
 * Questions whose words were understood: what fits the words and what fits their meaning are one answer. Its parts do
 * not overlap, so that counts can be added up; its order is made of lists that do. Pure.
 */
import type { Question } from './client.server.ts'

/**
 * One way to understand the words: filters that must all hold, and the words that must be there beside. `seated`: it
 * asks where somebody sits; these words say the rest. The name of a seat's country is no word of a document: where it
 * stands in one, somebody is active there.
 */
export type Sense = { filter: string[]; q: string; seated?: string }
/**
 * `words`: the words themselves, as they are asked. `senses`: in an order that is everybody's. `order`: in which they
 * come for this reader. `wider`: what comes near, and is no part of the answer.
 */
export type Meant = { words: string; senses: Sense[]; order: number[]; wider: Sense[] }

const all = (filter: string[]) => filter.map((each) => `(${each})`).join(' AND ')
const filtersOf = ({ filter }: Question) => (Array.isArray(filter) ? (filter as string[]) : [])

/** The question narrowed to a sense. */
const within = (question: Question, sense: Sense): Question => ({
  ...question,
  q: sense.q,
  filter: [...filtersOf(question), ...sense.filter],
})

/**
 * Questions that together are the answer and have nothing in common: the first sense; each other sense where those
 * before it do not hold; the words where no sense holds. Without a meaning the question itself.
 */
export function apart(question: Question, meant: Meant | undefined): Question[] {
  if (!meant) return [question]
  const outside = meant.senses.map(({ filter }) => `NOT (${all(filter)})`)
  return [
    ...meant.senses.map((sense, at) => {
      const narrowed = within(question, sense)
      return { ...narrowed, filter: [...filtersOf(narrowed), ...outside.slice(0, at)] }
    }),
    { ...question, q: meant.words, filter: [...filtersOf(question), ...outside] },
  ]
}

/**
 * Lists whose hits, each taken once, are the answer in its order: who is called so, in two words or more; where the
 * surest meaning is a seat, who sits there, those first who have the words beside it; what has the words and a meaning
 * of them; the words; what has the surest meaning; the others.
 */
export function nearestFirst(question: Question, meant: Meant | undefined): Question[] {
  if (!meant) return [question]
  const either = meant.senses.map(({ filter }) => `(${all(filter)})`).join(' OR ')
  const words = { ...question, q: meant.words }
  const parts = apart(question, meant)
  const name = (question.q ?? '').replaceAll('"', ' ').trim()
  const called = { ...question, q: `"${name}"`, attributesToSearchOn: ['organisation'] }
  const surest = meant.senses[meant.order[0]]
  const there = surest && { ...question, filter: [...filtersOf(question), ...surest.filter] }
  return [
    ...(/\s/.test(name) ? [called] : []),
    ...(surest?.seated === undefined
      ? []
      : [
          { ...there, q: meant.words },
          { ...there, q: surest.seated },
          { ...there, q: surest.q },
        ]),
    { ...words, filter: [...filtersOf(question), either] },
    { ...words, filter: [...filtersOf(question), `NOT (${either})`] },
    ...meant.order.map((at) => parts[at]),
  ]
}

/** Lists of what comes near, the nearest first. */
export const widerThan = (question: Question, meant: Meant | undefined): Question[] =>
  (meant?.wider ?? []).map((sense) => within(question, sense))

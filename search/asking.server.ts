/** How questions to the index are put, and their answers added up: one request for all. */
import { sectorsMeant } from '#app/taxonomy/codes.ts'
import { ask, type Answer, type MeiliConfig, type Question } from './client.server.ts'
import { cellAttribute, type CellBand } from './cells.ts'
import { apart, type Meant } from './meant.ts'
import {
  oneOf,
  questionFilter,
  quote,
  readingFilter,
  type Chosen,
  type Further,
  type Reading,
  type Searched,
} from './scope.ts'
import type { FacetName } from './settings.ts'

/** Who asks, where, for which words and values. Where nothing else is said, only presences that are active there. */
export type SearchQuery = {
  reading: Reading
  searched: Searched
  q: string
  chosen: Chosen
  /** What the words mean, where they were understood. */
  meant?: Meant
} & Further

/**
 * Every word must be there: counts are then what the reader asked for, not everything that has one of the words. Words
 * that are nothing but a code find what carries it or lies below it, and no other code that looks like it.
 */
export function base(
  { reading, searched, q, chosen, meant: _, ...further }: SearchQuery,
  without?: FacetName,
): Question {
  const [filter, meant] = [questionFilter(searched, chosen, without, further, reading), sectorsMeant(q)]
  const asked = meant.length > 0 ? { q: '', filter: [...filter, oneOf('sector', meant)] } : { q, filter }
  return { ...asked, matchingStrategy: 'all', attributesToRetrieve: ['id', 'officeId'] }
}
export const insideOf = (cells: string[]) =>
  cells.map((cell) => `${cellAttribute(cell.length as CellBand)} = ${quote(cell)}`).join(' OR ')
export const countOnly = { page: 1, hitsPerPage: 0 }
const totalOf = (answer: Answer) => answer.totalHits ?? answer.estimatedTotalHits ?? 0
/** The question with one filter more. */
export const filteredBy = (question: Question, filter: string): Question => ({
  ...question,
  filter: [...(question.filter as string[]), filter],
})
/** How many all of these are, which have nothing in common. */
export const totalOfAll = (answers: Answer[]) => answers.reduce((sum, answer) => sum + totalOf(answer), 0)
/** A facet's counts over answers that have nothing in common. */
export function facetOf(answers: Answer[], name: string): Record<string, number> {
  if (answers.length === 1) return answers[0].facetDistribution?.[name] ?? {}
  const sums: Record<string, number> = {}
  for (const answer of answers)
    for (const [value, count] of Object.entries(answer.facetDistribution?.[name] ?? {}))
      sums[value] = (sums[value] ?? 0) + count
  return sums
}
/** Asks each group of questions in one request; answers in the same groups. */
export async function askGroups(config: MeiliConfig, reading: Reading, groups: Question[][]): Promise<Answer[][]> {
  const answers = await ask(config, readingFilter(reading), groups.flat())
  return groups.map((group) => answers.splice(0, group.length))
}

/** The parts of the answer to this query, which have nothing in common, each with what else is asked. */
export const partsOf = (query: SearchQuery, more: Question = {}, without?: FacetName): Question[] =>
  apart(base(query, without), query.meant).map((question) => ({ ...question, ...more }))

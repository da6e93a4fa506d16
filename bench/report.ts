/** What an evaluation says: a table for people, the same as JSON for programs. Pure. */
import { mean } from './ndcg.ts'

export const methods = ['kogge', 'filter', 'words'] as const
export type Method = (typeof methods)[number]
/** 0 to 1; null where nothing relevant was judged for the query. */
export type Scores = { ndcg: number | null; recall: number | null }
/** One of the first in Kogge's ranking. `grade` is null where it was not judged. */
export type Line = {
  key: string
  name: string
  grade: number | null
  strength: string
  score: number
  reasons: string[]
}
export type QueryResult = { seeker: string; name: string; scores: Record<Method, Scores>; top: Line[] }
/** `better`: the baseline with the higher NDCG@10; `ratio`: Kogge's NDCG@10 by its, null where that is 0. */
export type Summary = {
  scores: Record<Method, { ndcg: number; recall: number }>
  better: Method
  ratio: number | null
  measured: number
}

/** The goals (docs/decisions/evaluation.md): NDCG@10, and how many times the better baseline's. */
export const goals = { ndcg: 0.9, ratio: 1.5 }
const titles: Record<Method, string> = {
  kogge: 'Kogge',
  filter: 'Country and sector filter, by name',
  words: 'Plain text search',
}

/** Means over the queries for which something relevant was judged. */
export function summarise(results: QueryResult[]): Summary {
  const scores = Object.fromEntries(
    methods.map((method) => [
      method,
      {
        ndcg: mean(results.map((result) => result.scores[method].ndcg)),
        recall: mean(results.map((result) => result.scores[method].recall)),
      },
    ]),
  ) as Summary['scores']
  const better = scores.words.ndcg > scores.filter.ndcg ? 'words' : 'filter'
  const ratio = scores[better].ndcg > 0 ? scores.kogge.ndcg / scores[better].ndcg : null
  return { scores, better, ratio, measured: results.filter((result) => result.scores.kogge.ndcg !== null).length }
}

const number = (value: number | null) => (value === null ? '   –' : value.toFixed(3))
const reached = (is: boolean) => (is ? 'reached' : 'missed')

/** The table with the ratio and the goals. */
export function table({ scores, better, ratio, measured }: Summary, queries: number): string[] {
  const width = Math.max(...methods.map((method) => titles[method].length)) + 2
  return [
    `${''.padEnd(width)}NDCG@10  recall@20`,
    ...methods.map(
      (method) =>
        `${titles[method].padEnd(width)}${number(scores[method].ndcg).padStart(7)}  ${number(scores[method].recall).padStart(9)}`,
    ),
    '',
    `Kogge by the better baseline (${titles[better].toLowerCase()}): ${ratio === null ? 'that finds nothing' : `${ratio.toFixed(2)} times its NDCG@10`}.`,
    `Goals: NDCG@10 of ${goals.ndcg.toFixed(2)} ${reached(scores.kogge.ndcg >= goals.ndcg)}, ${goals.ratio} times the better baseline ${reached(ratio === null || ratio >= goals.ratio)}.`,
    `Means over ${measured} seeker${measured === 1 ? '' : 's'}${measured < queries ? `; for ${queries - measured} more nothing relevant was judged` : ''}.`,
  ]
}

/** Each seeker with its scores and the first ten that Kogge finds, with grades and reasons. */
export function details(results: QueryResult[]): string[] {
  return results.flatMap(({ seeker, name, scores, top }) => [
    '',
    `${seeker} (${name})`,
    `  ${methods.map((method) => `${method} NDCG@10 ${number(scores[method].ndcg)} recall@20 ${number(scores[method].recall)}`).join(' · ')}`,
    ...top.flatMap((line, at) => [
      `  ${String(at + 1).padStart(2)}. grade ${line.grade ?? '–'}  ${line.strength} (${line.score})  ${line.key}  ${line.name}`,
      `      ${line.reasons.join(' ')}`,
    ]),
  ])
}

/** What an evaluation says of searches: a table for people, the same as JSON for programs. Pure. */
import { mean } from './ndcg.ts'

/** Kogge; the same index asked for nothing but the words; Meilisearch with its own defaults. */
export const searchMethods = ['kogge', 'words', 'plain'] as const
export type SearchMethod = (typeof searchMethods)[number]
/** `ndcg` and `recall`: 0 to 1, null where nothing relevant was judged. `found`: how many were shown. */
export type SearchScores = { ndcg: number | null; recall: number | null; found: number }
export type SearchResult = {
  q: string
  lang: string
  kind: string[]
  scores: Record<SearchMethod, SearchScores>
  /** How many of what Kogge shows are its answer; the others are said to be wider. */
  exact: number
  /** The first that Kogge finds; `grade` is null where it was not judged. */
  top: { key: string; grade: number | null }[]
}
/**
 * Means over the searches that can be answered; `unanswered`: how many of these (`answerable`) find nothing; `noise`:
 * how many of those that should find nothing (`empty`) show something.
 */
export type SearchFigures = {
  ndcg: number
  recall: number
  unanswered: number
  noise: number
  answerable: number
  empty: number
}
export type SearchSummary = {
  kogge: SearchFigures
  byLanguage: Record<string, SearchFigures>
  byKind: Record<string, SearchFigures>
  baselines: Record<Exclude<SearchMethod, 'kogge'>, SearchFigures>
}

function figures(results: SearchResult[], method: SearchMethod): SearchFigures {
  const scores = results.map((result) => result.scores[method])
  const answerable = scores.filter(({ ndcg }) => ndcg !== null)
  const empty = scores.filter(({ ndcg }) => ndcg === null)
  return {
    ndcg: mean(answerable.map(({ ndcg }) => ndcg)),
    recall: mean(answerable.map(({ recall }) => recall)),
    unanswered: answerable.filter(({ found }) => found === 0).length,
    noise: empty.filter(({ found }) => found > 0).length,
    answerable: answerable.length,
    empty: empty.length,
  }
}

const grouped = (results: SearchResult[], keysOf: (result: SearchResult) => string[]) =>
  Object.fromEntries(
    [...new Set(results.flatMap(keysOf))].sort().map((key) => [
      key,
      figures(
        results.filter((result) => keysOf(result).includes(key)),
        'kogge',
      ),
    ]),
  )

/** The figures over all searches, by language and by kind (a search can be of several), and the baselines'. */
export function summariseSearches(results: SearchResult[]): SearchSummary {
  return {
    kogge: figures(results, 'kogge'),
    byLanguage: grouped(results, ({ lang }) => [lang]),
    byKind: grouped(results, ({ kind }) => kind),
    baselines: { words: figures(results, 'words'), plain: figures(results, 'plain') },
  }
}

/** The goals of docs/decisions/evaluation.md. */
export const searchGoals = { ndcg: 0.8, recall: 0.8 }
const reached = (is: boolean) => (is ? 'reached' : 'missed')

/** The table with the goals. */
export function searchTable({ kogge, byLanguage, byKind, baselines }: SearchSummary): string[] {
  const rows: [string, SearchFigures][] = [
    ['Searches: Kogge', kogge],
    ['Nothing but the words', baselines.words],
    ['Plain Meilisearch', baselines.plain],
    ...Object.entries(byLanguage).map(([key, value]): [string, SearchFigures] => [`  in ${key}`, value]),
    ...Object.entries(byKind).map(([key, value]): [string, SearchFigures] => [`  ${key}`, value]),
  ]
  const width = Math.max(...rows.map(([title]) => title.length)) + 2
  return [
    `${''.padEnd(width)}NDCG@10  recall@20  unanswered  noise`,
    ...rows.map(
      ([title, { ndcg, recall, unanswered, noise, answerable, empty }]) =>
        `${title.padEnd(width)}${ndcg.toFixed(3).padStart(7)}  ${recall.toFixed(3).padStart(9)}  ${`${unanswered}/${answerable}`.padStart(10)}  ${`${noise}/${empty}`.padStart(5)}`,
    ),
    `Goals of searches: NDCG@10 of ${searchGoals.ndcg.toFixed(2)} ${reached(kogge.ndcg >= searchGoals.ndcg)}, recall@20 of ${searchGoals.recall.toFixed(2)} ${reached(kogge.recall >= searchGoals.recall)}.`,
  ]
}

const short = (value: number | null) => (value === null ? '–' : value.toFixed(2))

/** Each search with its scores and the first that Kogge finds, with grades. */
export function searchDetails(results: SearchResult[]): string[] {
  return results.flatMap(({ q, lang, kind, scores, exact, top }) => [
    '',
    `“${q}” (${lang}; ${kind.join(', ')}): NDCG@10 ${short(scores.kogge.ndcg)}, recall@20 ${short(scores.kogge.recall)}, ${exact} found, ${scores.kogge.found - exact} wider; words alone ${short(scores.words.ndcg)}`,
    `  ${top.map(({ key, grade }) => `${key} ${grade ?? '–'}`).join(' · ')}`,
  ])
}

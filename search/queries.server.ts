/** Questions to the index. Answers are ids and counts, never rows: those come from Postgres under row security. */
import {
  askGroups,
  base,
  countOnly,
  facetOf,
  filteredBy,
  insideOf,
  partsOf,
  totalOfAll,
  type SearchQuery,
} from './asking.server.ts'
import { cellAttribute, isCell, type CellBand } from './cells.ts'
import type { Answer, MeiliConfig, Question } from './client.server.ts'
import { nearestFirst, widerThan } from './meant.ts'
import { merged } from './merged.ts'
import type { PresenceKey } from './rows.server.ts'
import type { Reading } from './scope.ts'
import { facetNames, nothingChosen, type FacetName } from './settings.ts'

export type { SearchQuery }
export type Sort = 'relevance' | 'confirmed' | 'name'
export type Facets = Record<FacetName, Record<string, number>>
/** `wider`: what comes near and is no part of the answer; none where the answer has more than one page. */
export type Found = { total: number; keys: PresenceKey[]; facets: Facets | null; wider: PresenceKey[] }
/** What dropping a filter (or the words, or everything) would give. */
export type Suggestion = { drop: FacetName | 'q' | 'all'; total: number }

const sorts: Record<Sort, string[] | undefined> = {
  relevance: undefined,
  confirmed: ['confirmed:desc'],
  name: ['organisation:asc'],
}

/** How much of what comes near is shown at most. */
const mostWider = 20
const keysOf = (answers: Pick<Answer, 'hits'>[]): PresenceKey[] => [
  ...new Map(
    answers
      .flatMap(({ hits }) => hits)
      .map((hit) => [String(hit.id), { id: String(hit.id), officeId: String(hit.officeId) }]),
  ).values(),
]

/**
 * One page of presences (from 1). `facets: 'within'` counts what was found; `'around'` counts a facet with chosen
 * values as if nothing were chosen in it, so that a reader sees what another choice would give; `'none'` counts nothing
 * and is fastest. `cell`: only what lies in this map cell (a quadkey of any band). `wider`: also what comes near.
 */
export async function findPresences(
  config: MeiliConfig,
  query: SearchQuery,
  options: {
    page: number
    pageSize: number
    sort: Sort
    facets: 'within' | 'around' | 'none'
    cell?: string
    wider?: boolean
  },
): Promise<Found> {
  const around = options.facets === 'around' ? facetNames.filter((name) => query.chosen[name].length > 0) : []
  const cell = (questions: Question[]) =>
    options.cell ? questions.map((question) => filteredBy(question, insideOf([options.cell!]))) : questions
  const facets = options.facets === 'none' ? {} : { facets: [...facetNames] }
  const { page, pageSize } = options
  const { meant } = query
  const rule = sorts[options.sort]?.[0]
  const sort = sorts[options.sort]
  // Lists that overlap, or are to be merged, are read from their beginning; one list is read by the page.
  const lists = (rule ? partsOf(query, { sort, showRankingScoreDetails: true }) : nearestFirst(base(query), meant)).map(
    (question) => ({ ...question, limit: page * pageSize }),
  )
  const near = widerThan(base(query), meant).map((question) => ({ ...question, limit: mostWider + pageSize }))
  const [counted, listed, wider, ...others] = await askGroups(config, query.reading, [
    cell(partsOf(query, { ...(meant ? countOnly : { page, hitsPerPage: pageSize, sort }), ...facets })),
    meant ? cell(lists) : [],
    options.wider && page === 1 ? near : [],
    ...around.map((name) => partsOf(query, { ...countOnly, facets: [name] }, name)),
  ])
  const total = totalOfAll(counted)
  const keys = meant
    ? keysOf(rule ? [{ hits: merged(listed, rule) }] : listed).slice((page - 1) * pageSize, page * pageSize)
    : keysOf(counted)
  const known = new Set(keys.map(({ id }) => id))
  return {
    total,
    keys,
    facets:
      options.facets === 'none'
        ? null
        : (Object.fromEntries(
            facetNames.map((name) => [
              name,
              facetOf(around.includes(name) ? others[around.indexOf(name)] : counted, name),
            ]),
          ) as Facets),
    // Beside a part of the answer nobody knows what is none of it.
    wider:
      total > pageSize
        ? []
        : keysOf(wider)
            .filter(({ id }) => !known.has(id))
            .slice(0, mostWider),
  }
}

/** How many there are by country. */
export async function countCountries(
  config: MeiliConfig,
  query: SearchQuery,
): Promise<{ total: number; countries: Record<string, number> }> {
  const [answers] = await askGroups(config, query.reading, [partsOf(query, { ...countOnly, facets: ['country'] })])
  return { total: totalOfAll(answers), countries: facetOf(answers, 'country') }
}

/**
 * Counts by map cell of the same query, and by country of what has no place (`whole`). `within`: cells only inside
 * these (quadkeys of any band). Counts by country and the total come with the whole world only: they take as long as
 * all cells together, and a map that moves needs them once.
 */
export async function countPlaces(
  config: MeiliConfig,
  query: SearchQuery,
  options: { band: CellBand; within?: string[] },
): Promise<{
  total: number | null
  countries: Record<string, number> | null
  cells: Record<string, number>
  whole: Record<string, number>
}> {
  const cells = (options.within ?? []).filter(isCell)
  const attribute = cellAttribute(options.band)
  const all = (facet: string) => partsOf(query, { ...countOnly, facets: [facet] })
  const only = (questions: Question[], filter: string) => questions.map((question) => filteredBy(question, filter))
  const [part, unplaced, everything] = await askGroups(config, query.reading, [
    cells.length > 0 ? only(all(attribute), insideOf(cells)) : all(attribute),
    only(all('country'), `${attribute} NOT EXISTS`),
    ...(cells.length > 0 ? [] : [all('country')]),
  ])
  return {
    total: everything ? totalOfAll(everything) : null,
    countries: everything ? facetOf(everything, 'country') : null,
    cells: facetOf(part, attribute),
    whole: facetOf(unplaced, 'country'),
  }
}

/**
 * For a query that finds nothing: what each single filter, the words or everything dropped would give; only what gives
 * something, most first.
 */
export async function suggestDrops(config: MeiliConfig, query: SearchQuery): Promise<Suggestion[]> {
  const active = facetNames.filter((name) => query.chosen[name].length > 0)
  const words = { ...query, q: '', meant: undefined }
  const drops: { drop: Suggestion['drop']; questions: Question[] }[] = [
    ...active.map((name) => ({ drop: name, questions: partsOf(query, countOnly, name) })),
    ...(query.q ? [{ drop: 'q' as const, questions: partsOf(words, countOnly) }] : []),
    ...(active.length + (query.q ? 1 : 0) > 1
      ? [{ drop: 'all' as const, questions: partsOf({ ...words, chosen: nothingChosen() }, countOnly) }]
      : []),
  ]
  if (drops.length === 0) return []
  const answers = await askGroups(
    config,
    query.reading,
    drops.map(({ questions }) => questions),
  )
  const found = drops.map(({ drop }, at) => ({ drop, total: totalOfAll(answers[at]) })).filter(({ total }) => total > 0)
  // Dropping everything is the last resort: offered only where no smaller step helps.
  const single = found.filter(({ drop }) => drop !== 'all').sort((a, b) => b.total - a.total)
  return single.length > 0 ? single : found
}

/** How many each question finds, in their order: one request. All are asked in one reader's name. */
export async function countEach(
  config: MeiliConfig,
  reading: Reading,
  queries: Omit<SearchQuery, 'reading'>[],
): Promise<number[]> {
  if (queries.length === 0) return []
  const answers = await askGroups(
    config,
    reading,
    queries.map((query) => partsOf({ reading, ...query }, countOnly)),
  )
  return answers.map(totalOfAll)
}

/** Questions to the index. Answers are ids and counts, never rows: those come from Postgres under row security. */
import { sectorsMeant } from '#app/taxonomy/codes.ts'
import { ask, type Answer, type MeiliConfig, type Question } from './client.server.ts'
import { cellAttribute, isCell, type CellBand } from './cells.ts'
import type { PresenceKey } from './rows.server.ts'
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
import { facetNames, type FacetName } from './settings.ts'

export type Sort = 'relevance' | 'confirmed' | 'name'
/** Who asks, where, for which words and values. Where nothing else is said, only presences that are active there. */
export type SearchQuery = { reading: Reading; searched: Searched; q: string; chosen: Chosen } & Further
export type Facets = Record<FacetName, Record<string, number>>
export type Found = { total: number; keys: PresenceKey[]; facets: Facets | null }
/** What dropping a filter (or the words, or everything) would give. */
export type Suggestion = { drop: FacetName | 'q' | 'all'; total: number }

const sorts: Record<Sort, string[] | undefined> = {
  relevance: undefined,
  confirmed: ['confirmed:desc'],
  name: ['organisation:asc'],
}

/**
 * Every word must be there: counts are then what the reader asked for, not everything that has one of the words. Words
 * that are nothing but a code find what carries it or lies below it, and no other code that looks like it.
 */
function base({ reading, searched, q, chosen, ...further }: SearchQuery, without?: FacetName): Question {
  const [filter, meant] = [questionFilter(searched, chosen, without, further, reading), sectorsMeant(q)]
  const asked = meant.length > 0 ? { q: '', filter: [...filter, oneOf('sector', meant)] } : { q, filter }
  return { ...asked, matchingStrategy: 'all', attributesToRetrieve: ['id', 'officeId'] }
}
const insideOf = (cells: string[]) =>
  cells.map((cell) => `${cellAttribute(cell.length as CellBand)} = ${quote(cell)}`).join(' OR ')
const countOnly = { page: 1, hitsPerPage: 0 }
const totalOf = (answer: Answer) => answer.totalHits ?? answer.estimatedTotalHits ?? 0
const facetOf = (answer: Answer, name: string) => answer.facetDistribution?.[name] ?? {}

/**
 * One page of presences (from 1). `facets: 'within'` counts what was found; `'around'` counts a facet with chosen
 * values as if nothing were chosen in it, so that a reader sees what another choice would give; `'none'` counts nothing
 * and is fastest. `cell`: only what lies in this map cell (a quadkey of any band).
 */
export async function findPresences(
  config: MeiliConfig,
  query: SearchQuery,
  options: { page: number; pageSize: number; sort: Sort; facets: 'within' | 'around' | 'none'; cell?: string },
): Promise<Found> {
  const around = options.facets === 'around' ? facetNames.filter((name) => query.chosen[name].length > 0) : []
  const [main, ...others] = await ask(config, readingFilter(query.reading), [
    {
      ...base(query),
      page: options.page,
      hitsPerPage: options.pageSize,
      sort: sorts[options.sort],
      ...(options.cell && { filter: [...(base(query).filter as string[]), insideOf([options.cell])] }),
      ...(options.facets !== 'none' && { facets: [...facetNames] }),
    },
    ...around.map((name) => ({ ...base(query, name), ...countOnly, facets: [name] })),
  ])
  const facets =
    options.facets === 'none'
      ? null
      : (Object.fromEntries(
          facetNames.map((name) => [name, facetOf(around.includes(name) ? others[around.indexOf(name)] : main, name)]),
        ) as Facets)
  return {
    total: totalOf(main),
    keys: main.hits.map((hit) => ({ id: String(hit.id), officeId: String(hit.officeId) })),
    facets,
  }
}

/** How many there are by country. */
export async function countCountries(
  config: MeiliConfig,
  query: SearchQuery,
): Promise<{ total: number; countries: Record<string, number> }> {
  const [answer] = await ask(config, readingFilter(query.reading), [
    { ...base(query), ...countOnly, facets: ['country'] },
  ])
  return { total: totalOf(answer), countries: facetOf(answer, 'country') }
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
  const all = base(query)
  const filtered = (more: string) => ({ ...all, filter: [...(all.filter as string[]), more] })
  const [part, unplaced, everything] = await ask(config, readingFilter(query.reading), [
    { ...(cells.length > 0 ? filtered(insideOf(cells)) : all), ...countOnly, facets: [attribute] },
    { ...filtered(`${attribute} NOT EXISTS`), ...countOnly, facets: ['country'] },
    ...(cells.length > 0 ? [] : [{ ...all, ...countOnly, facets: ['country'] }]),
  ])
  return {
    total: everything ? totalOf(everything) : null,
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
  const none = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Chosen
  const drops: { drop: Suggestion['drop']; question: Question }[] = [
    ...active.map((name) => ({ drop: name, question: base(query, name) })),
    ...(query.q ? [{ drop: 'q' as const, question: base({ ...query, q: '' }) }] : []),
    ...(active.length + (query.q ? 1 : 0) > 1
      ? [{ drop: 'all' as const, question: base({ ...query, q: '', chosen: none }) }]
      : []),
  ]
  if (drops.length === 0) return []
  const answers = await ask(
    config,
    readingFilter(query.reading),
    drops.map(({ question }) => ({ ...question, ...countOnly })),
  )
  const found = drops.map(({ drop }, at) => ({ drop, total: totalOf(answers[at]) })).filter(({ total }) => total > 0)
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
  const answers = await ask(
    config,
    readingFilter(reading),
    queries.map((query) => ({ ...base({ reading, ...query }), ...countOnly })),
  )
  return answers.map(totalOf)
}

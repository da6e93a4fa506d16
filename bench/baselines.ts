/**
 * What somebody would find without matching, in the same office and the same run: the product's own search with the
 * seeker's country and sectors, sorted by name; and a plain Meilisearch, left as it comes, with the seeker's words.
 */
import { searchPresences, standpointOf, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { services } from '#app/env.server.ts'
import { noFilters } from '#app/discovery/query/filters.ts'
import { ancestorsOf, codeByKey } from '#app/taxonomy/codes.ts'
import { admin, done } from '#search/client.server.ts'
import { toDocument } from '#search/document.ts'
import { findPresences } from '#search/queries.server.ts'
import { allRows } from '#search/rows.server.ts'
import { settings } from '#search/settings.ts'
import { vocabularyWords } from '#search/words.server.ts'
import type { CorpusPresence } from './corpus.ts'
import type { Scratch } from './scratch.ts'

/** How far down rankings are read. */
export const depth = 60

/**
 * The levels at which people choose a sector: a class of the seeker's own stands for its division, so that the filter
 * finds more than its twins.
 */
const chosenLevels = ['division', 'category', 'narrow']
const widened = (codes: string[]) => [
  ...new Set(
    codes.flatMap((code) => [
      code,
      ...ancestorsOf(code).filter((above) => chosenLevels.includes(codeByKey(above)!.level)),
    ]),
  ),
]

/**
 * Ids of the presences in the seeker's country and sectors, by the organisation's name. As the search page has it: what
 * fades comes last.
 */
export async function byFilter(
  door: ThroughDoor,
  seeker: CorpusPresence,
  scope: 'office' | 'network',
): Promise<string[]> {
  const filters = noFilters(scope)
  const chosen = { ...filters.chosen, country: [seeker.country], sector: widened(seeker.sectors) }
  const { presences } = await searchPresences(
    door,
    { ...filters, chosen, sort: 'name' },
    { pageSize: depth, facets: 'none' },
  )
  return presences.map(({ id }) => id)
}

const indexOf = ({ meili }: Scratch) => admin(meili).index(`${meili.index}_plain`)

/**
 * The same documents in an index of Meilisearch's own defaults; only codes and numbers are left out of what is
 * searched.
 */
export async function fillPlainIndex(scratch: Scratch): Promise<void> {
  const index = indexOf(scratch)
  const { words } = vocabularyWords()
  await done(admin(scratch.meili).createIndex(index.uid, { primaryKey: 'id' }))
  await done(index.updateSearchableAttributes(settings.searchableAttributes))
  for await (const rows of allRows(scratch.indexer, 1000))
    await done(index.addDocuments(rows.map((row) => toDocument(row, words))))
}

/** Ids by plain text search with the seeker's words: its description, else the names of what it seeks and offers. */
export async function byWords(scratch: Scratch, seeker: CorpusPresence): Promise<string[]> {
  const { words } = vocabularyWords()
  const goods = [...seeker.seeks, ...seeker.offers].map((good) => words('good', good, 'en') ?? good).join(' ')
  return plainly(scratch, seeker.description || goods)
}

/** Ids by plain text search for these words. */
export async function plainly(scratch: Scratch, q: string): Promise<string[]> {
  const { hits } = await indexOf(scratch).search(q, { limit: depth, attributesToRetrieve: ['id'] })
  return hits.map((hit) => String(hit.id))
}

/** Ids by the product's index when nothing but the words is asked, all of which must be there. */
export async function byExactWords(door: ThroughDoor, q: string, scope: 'office' | 'network'): Promise<string[]> {
  const { reading, searched } = await door((tx, reader) => standpointOf(tx, reader, scope))
  const { keys } = await findPresences(
    services().meili,
    { reading, searched, q, chosen: noFilters(scope).chosen },
    { page: 1, pageSize: depth, sort: 'relevance', facets: 'none' },
  )
  return keys.map(({ id }) => id)
}

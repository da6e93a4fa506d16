/** What kept searches find, and what is new in them. No transaction is open while Meilisearch is asked. */
import { services } from '#app/env.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { countEach, findPresences } from '#search/queries.server.ts'
import { filtersOf, type SavedSearch } from './saved.ts'
import { questionOf, standpointOf, type Standpoint, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { scopes, type Scope } from '#app/discovery/query/filters.ts'

/** How many presences each search finds now, in their order; one request. Throws SearchUnavailable. */
export async function countSaved(door: ThroughDoor, searches: Pick<SavedSearch, 'query'>[]): Promise<number[]> {
  const all = searches.map(({ query }) => filtersOf(query))
  const standpoints = await door(async (tx, reader) => {
    const made: Partial<Record<Scope, Standpoint>> = {}
    for (const scope of scopes)
      if (all.some((filters) => filters.scope === scope)) made[scope] = await standpointOf(tx, reader, scope)
    return made
  })
  const questions = all.map((filters) => questionOf(standpoints[filters.scope]!, filters))
  return questions.length > 0 ? countEach(services().meili, questions[0].reading, questions) : []
}

/**
 * The first `most` presences, best first, that the search finds and that readers could begin to see after `toldAt` and
 * until `until`, with how many there are; without those of the organisation `notOf`. Throws SearchUnavailable.
 */
export async function newInSearch(
  door: ThroughDoor,
  search: Pick<SavedSearch, 'query' | 'toldAt'>,
  options: { until: Date; most: number; notOf: string | null },
): Promise<{ total: number; presences: Presence[] }> {
  const filters = filtersOf(search.query)
  const standpoint = await door((tx, reader) => standpointOf(tx, reader, filters.scope))
  const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000)
  const question = {
    ...questionOf(standpoint, filters),
    publishedSince: seconds(search.toldAt) + 1,
    publishedUntil: seconds(options.until),
    notOf: options.notOf ?? undefined,
  }
  const { total, keys } = await findPresences(services().meili, question, {
    page: 1,
    pageSize: options.most,
    sort: filters.sort,
    facets: 'none',
  })
  if (keys.length === 0) return { total: 0, presences: [] }
  return {
    total,
    presences: await door((tx) =>
      byIds(
        tx,
        keys.map(({ id }) => id),
      ),
    ),
  }
}

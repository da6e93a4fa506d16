/** One country's desk in an office: who is there, as far as the reader may see, and who answers. */
import { staffOf } from '#app/directory/ambassadors/calls.server.ts'
import { services } from '#app/env.server.ts'
import { unavailable } from '#app/foundation/http/answers.server.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Tx } from '#db/client.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { findPresences, type SearchQuery } from '#search/queries.server.ts'
import type { Desk } from './map-view.ts'

/** More than this a page does not list; the search does. */
const deskLimit = 200
export type Ids = { ids: string[]; total: number }

/**
 * What the search finds, in one map cell where `cell` is given. Outside any transaction. Throws a 503 answer where the
 * search is away.
 */
export async function searchIds(question: SearchQuery, cell?: string): Promise<Ids> {
  try {
    const { keys, total } = await findPresences(services().meili, question, {
      page: 1,
      pageSize: deskLimit,
      sort: 'name',
      facets: 'none',
      cell,
    })
    return { ids: keys.map(({ id }) => id), total }
  } catch (error) {
    throw error instanceof SearchUnavailable ? unavailable('search') : error
  }
}

/** The desk with these presences, as far as the reader may see them. */
export async function deskOf(
  tx: Tx,
  officeId: string,
  iso: string,
  { ids, total }: Ids,
  language: Language,
): Promise<Desk> {
  const presences = await byIds(tx, ids)
  return {
    iso,
    total,
    presences,
    organisations: total > ids.length ? null : new Set(presences.map(({ organisation }) => organisation.id)).size,
    staff: await staffOf(tx, officeId, iso, language),
  }
}

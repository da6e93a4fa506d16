/**
 * Search as a reader asks for it: the door says who asks and where they may look, Meilisearch answers ids and counts,
 * and the rows come from Postgres under row security. No transaction is open while Meilisearch is asked.
 */
import type { Tx } from '#db/client.server.ts'
import type { Reader, ViewedOffice } from '#app/identity/reader.server.ts'
import { services } from '#app/env.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { findPresences, suggestDrops, type Facets, type SearchQuery, type Suggestion } from '#search/queries.server.ts'
import type { Reading, Searched } from '#search/scope.ts'
import { officeNames } from './office-names.server.ts'
import type { Filters, Scope } from './filters.ts'

/** One pass through the door: `(work) => asReader(request, slug, work)`. Search goes through it twice. */
export type ThroughDoor = <T>(work: (tx: Tx, reader: Reader) => Promise<T>) => Promise<T>

/** Who asks and where, as the index needs to know it. */
export type Standpoint = {
  office: ViewedOffice | null
  own: boolean
  signedIn: boolean
  reading: Reading
  searched: Searched
}

export type SearchAnswer = {
  total: number
  page: number
  pageSize: number
  presences: Presence[]
  /** Names of the offices that the counts and the filters know by their slugs. */
  offices: Record<string, string>
  /** Null where no counts were asked for. */
  facets: Facets | null
  /** Where nothing was found: what dropping a filter would give. */
  suggestions: Suggestion[]
  standpoint: Standpoint
}

/**
 * What the reader may find, and the offices of the scope: the viewed one; with those that now share a network with it;
 * or all.
 */
export async function standpointOf(tx: Tx, { office, actor, own }: Reader, scope: Scope): Promise<Standpoint> {
  const reading = { officeId: actor?.officeId ?? null, peers: actor?.peers ?? [] }
  const base = { office, own, signedIn: actor !== null, reading }
  if (scope === 'public') return { ...base, searched: { offices: null } }
  if (!office) throw new Error(`Scope ${scope} needs an office.`)
  if (scope === 'office') return { ...base, searched: { offices: [office.id] } }
  // Entering says with whom one's own office shares a network.
  if (own) return { ...base, searched: { offices: [office.id, ...reading.peers] } }
  const [{ peers }] = await tx<{ peers: string[] }[]>`select app.peers_of(${office.id}) as peers`
  return { ...base, searched: { offices: [office.id, ...peers] } }
}

/** The question to the index for these filters. */
export const questionOf = ({ reading, searched }: Standpoint, { q, chosen }: Filters): SearchQuery => ({
  reading,
  searched,
  q,
  chosen,
})

/**
 * One page of presences. `facets: 'within'` counts the answer, `'around'` also what another choice in a chosen filter
 * would give. An index that is behind can lose a row here, never show one. Throws SearchUnavailable
 * (search/client.server.ts).
 */
export async function searchPresences(
  door: ThroughDoor,
  filters: Filters,
  options: { pageSize: number; facets: 'within' | 'around' | 'none' },
): Promise<SearchAnswer> {
  const standpoint = await door((tx, reader) => standpointOf(tx, reader, filters.scope))
  const question = questionOf(standpoint, filters)
  const { meili } = services()
  const { page, sort } = filters
  const { pageSize } = options
  const found = await findPresences(meili, question, { page, pageSize, sort, facets: options.facets })
  const suggestions = found.total === 0 && options.facets === 'around' ? await suggestDrops(meili, question) : []
  const slugs = found.facets ? [...new Set([...Object.keys(found.facets.office), ...filters.chosen.office])] : []
  const [presences, offices] =
    found.keys.length + slugs.length > 0
      ? await door((tx) =>
          Promise.all([
            byIds(
              tx,
              found.keys.map(({ id }) => id),
            ),
            officeNames(tx, slugs),
          ]),
        )
      : [[], {}]
  return { total: found.total, page, pageSize, presences, offices, facets: found.facets, suggestions, standpoint }
}

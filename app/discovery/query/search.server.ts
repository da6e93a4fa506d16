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
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { officeNames } from './office-names.server.ts'
import type { Filters, Scope } from './filters.ts'
import { meantBy } from './meant.ts'

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
  /** What comes near and is no part of the answer; only beside an answer that stands on one page. */
  wider: Presence[]
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

/**
 * The question to the index for these filters, with what their words mean. Whatever `language` somebody reads, it finds
 * the same; what the words mean in theirs comes first.
 */
export const questionOf = (
  { reading, searched }: Standpoint,
  { q, chosen }: Filters,
  language: Language = 'nl',
): SearchQuery => ({ reading, searched, q, chosen, meant: q ? meantBy(q, language) : undefined })

/**
 * One page of presences. `facets: 'within'` counts the answer, `'around'` also what another choice in a chosen filter
 * would give; `wider`: also what comes near. An index that is behind can lose a row here, never show one. Throws
 * SearchUnavailable (search/client.server.ts).
 */
export async function searchPresences(
  door: ThroughDoor,
  filters: Filters,
  options: { pageSize: number; facets: 'within' | 'around' | 'none'; language?: Language; wider?: boolean },
): Promise<SearchAnswer> {
  const standpoint = await door((tx, reader) => standpointOf(tx, reader, filters.scope))
  const question = questionOf(standpoint, filters, options.language)
  const { meili } = services()
  const { page, sort } = filters
  const { pageSize, facets, wider } = options
  const found = await findPresences(meili, question, { page, pageSize, sort, facets, wider })
  const suggestions = found.total === 0 && facets === 'around' ? await suggestDrops(meili, question) : []
  const all = [...found.keys, ...found.wider].map(({ id }) => id)
  const slugs = found.facets ? [...new Set([...Object.keys(found.facets.office), ...filters.chosen.office])] : []
  const [presences, offices] =
    all.length + slugs.length > 0 ? await door((tx) => Promise.all([byIds(tx, all), officeNames(tx, slugs)])) : [[], {}]
  const near = new Set(found.wider.map(({ id }) => id))
  return {
    total: found.total,
    page,
    pageSize,
    presences: presences.filter(({ id }) => !near.has(id)),
    wider: presences.filter(({ id }) => near.has(id)),
    offices,
    facets: found.facets,
    suggestions,
    standpoint,
  }
}

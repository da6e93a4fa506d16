/** The search behind the map: the reader's parameters as a question to the index, so that the map is a facet of the same query. */
import type { Reader } from '#app/auth/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { SearchQuery } from '#search/queries.server.ts'
import type { Chosen } from '#search/scope.ts'
import { facetNames } from '#search/settings.ts'

/** True where the parameters ask for less than everything the office has. */
export const isNarrowed = (params: URLSearchParams): boolean =>
  Boolean(params.get('q')?.trim()) || facetNames.some((name) => params.getAll(name).some(Boolean)) || ['network', 'public'].includes(params.get('scope') ?? '')

/** The office's peers as anybody may know them: who takes part in a network with it. */
const peersOf = async (tx: Tx, officeId: string) => (await tx<{ peers: string[] }[]>`select app.peers_of(${officeId}) as peers`)[0].peers

/** `scope=office|network|public` (office where it is missing), `q`, and the facets, each repeatable. `country` narrows to one where given. */
export async function questionOf(tx: Tx, reader: Reader, params: URLSearchParams, country?: string): Promise<SearchQuery> {
  const { office, actor } = reader
  const scope = params.get('scope')
  const offices = scope === 'public' ? null : scope === 'network' ? [office!.id, ...(await peersOf(tx, office!.id))] : [office!.id]
  const chosen = Object.fromEntries(facetNames.map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))].slice(0, 50)])) as Chosen
  return {
    reading: { officeId: actor?.officeId ?? null, peers: actor?.peers ?? [] },
    searched: offices === null ? { offices: null } : { offices },
    q: (params.get('q') ?? '').trim().slice(0, 200),
    chosen: country ? { ...chosen, country: [country] } : chosen,
  }
}

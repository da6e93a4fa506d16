import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { unavailable } from '#app/foundation/http/answers.server.ts'
import { languageOf } from '#app/foundation/i18n/i18n.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { readFilters } from '#app/discovery/query/filters.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'

export const handle = { reading: 'read' }

/** The first results while somebody types: no counts, which are the dear part of a search. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { filters } = readFilters(new URL(request.url).searchParams, { office: true })
  try {
    const { total, page, pageSize, presences } = await searchPresences(
      (work) => asReader(request, params.office, work),
      filters,
      { pageSize: 20, facets: 'none', language: await languageOf(request) },
    )
    return Response.json({ q: filters.q, total, page, pageSize, presences })
  } catch (error) {
    if (error instanceof SearchUnavailable) throw unavailable('search')
    throw error
  }
}

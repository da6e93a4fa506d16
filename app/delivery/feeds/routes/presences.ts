import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { readFilters } from '#app/discovery/query/filters.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { allowed, answered } from '../answer.server.ts'
import { slugForm } from '#app/foundation/http/question.ts'
import { readApiParameters } from '../parameters.ts'
import { answerJson } from '../presences-json.ts'
import { awayFor, noOffice, nothingWritten, wrongParameters } from '../told.server.ts'

export const handle = { deed: 'write', reading: 'read' }

/**
 * `GET /api/v1/presences`: the same query as the search page, as JSON. What a reader is not signed in for is not there.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return allowed()
  const { searchParams } = new URL(request.url)
  const { t, language } = await textsFor(request)
  const { office, pageSize, problems } = readApiParameters(searchParams)
  const { filters, problems: others } = readFilters(searchParams, { office: office !== null })
  const wrong = wrongParameters([...problems, ...others], t)
  if (wrong) return wrong
  if (office !== null && !slugForm.test(office)) return noOffice(office, t)
  try {
    const answer = await searchPresences((work) => asReader(request, office, work), filters, {
      pageSize,
      facets: 'within',
    })
    const json = answerJson(
      { ...answer, facets: answer.facets! },
      { t, language, offices: answer.offices },
      publicUrl(),
    )
    return answered(request, json, { language, signedIn: answer.standpoint.signedIn })
  } catch (error) {
    if (error instanceof Response && error.status === 404) return noOffice(office, t)
    return awayFor(error, t)
  }
}

export const action = nothingWritten

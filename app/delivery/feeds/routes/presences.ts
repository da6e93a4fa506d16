import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { readFilters } from '#app/discovery/query/filters.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { readApiParameters, slugForm } from '../parameters.ts'
import { answerJson } from '../presences-json.ts'
import { isDatabaseAway, problem } from '../problem.server.ts'

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
  const errors = [...problems, ...others].map(({ name, value, reason }) => ({
    parameter: name,
    value,
    detail: t(`discover:problem.${reason}`, { name, value }),
  }))
  if (errors.length > 0)
    return problem({
      title: t('feeds:problem.parameter'),
      status: 400,
      detail: errors[0].detail,
      parameter: errors[0].parameter,
      errors,
    })
  const noOffice = () =>
    problem({
      title: t('feeds:problem.office'),
      status: 404,
      detail: t('feeds:problem.officeDetail', { value: office }),
      parameter: 'office',
    })
  if (office !== null && !slugForm.test(office)) return noOffice()
  try {
    const answer = await searchPresences((work) => asReader(request, office, work), filters, {
      pageSize,
      facets: 'within',
    })
    const body = JSON.stringify(answerJson({ ...answer, facets: answer.facets! }, { t, language }, publicUrl()))
    const headers: Record<string, string> = {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Language, Cookie',
      'Content-Language': language,
      ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      // Other sites may read what anybody may read; a signed-in reader's answer stays on this site.
      ...(!answer.standpoint.signedIn && { 'Access-Control-Allow-Origin': '*' }),
    }
    const known = (request.headers.get('If-None-Match') ?? '')
      .split(',')
      .some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)
    return known ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
  } catch (error) {
    if (error instanceof Response && error.status === 404) return noOffice()
    if (error instanceof SearchUnavailable || isDatabaseAway(error)) {
      return problem(
        { title: t('feeds:problem.away'), status: 503, detail: t('feeds:problem.awayDetail') },
        { 'Retry-After': '5' },
      )
    }
    throw error
  }
}

const methods = 'GET, HEAD, OPTIONS'
const allowed = () =>
  new Response(null, {
    status: 204,
    headers: {
      Allow: methods,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })

/** Nothing can be written here. */
export async function action({ request }: LoaderFunctionArgs): Promise<Response> {
  const { t } = await textsFor(request)
  return problem(
    { title: t('feeds:problem.method'), status: 405, detail: t('feeds:problem.methodDetail') },
    { Allow: methods },
  )
}

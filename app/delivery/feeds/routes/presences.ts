import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { readFilters } from '#app/discovery/query/filters.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { allowed, answered, readOnly } from '../answer.server.ts'
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
    const json = answerJson(
      { ...answer, facets: answer.facets! },
      { t, language, offices: answer.offices },
      publicUrl(),
    )
    return answered(request, json, { language, signedIn: answer.standpoint.signedIn })
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

/** Nothing can be written here. */
export async function action({ request }: LoaderFunctionArgs): Promise<Response> {
  const { t } = await textsFor(request)
  return problem({ title: t('feeds:problem.method'), status: 405, detail: t('feeds:problem.methodDetail') }, readOnly)
}

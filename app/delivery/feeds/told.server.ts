/** What every address of the API says where it does not answer, in the language of who asks. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Problem } from '#app/foundation/http/question.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { readOnly } from './answer.server.ts'
import { isDatabaseAway, problem } from './problem.server.ts'

/** 400 with every parameter that is wrong; null where none is. `missing`: one that has to be there. */
export function wrongParameters(
  problems: readonly (Omit<Problem, 'reason'> & { reason: Problem['reason'] | 'missing' })[],
  t: Texts,
): Response | null {
  const errors = problems.map(({ name, value, reason }) => ({
    parameter: name,
    value,
    detail: t(reason === 'missing' ? 'feeds:matches.problem.missing' : `discover:problem.${reason}`, { name, value }),
  }))
  if (errors.length === 0) return null
  const [{ detail, parameter }] = errors
  return problem({ title: t('feeds:problem.parameter'), status: 400, detail, parameter, errors })
}

/** 404: there is no office of this name. */
export const noOffice = (office: string | null, t: Texts): Response =>
  problem({
    title: t('feeds:problem.office'),
    status: 404,
    detail: t('feeds:problem.officeDetail', { value: office }),
    parameter: 'office',
  })

/** 503 where Postgres or Meilisearch is away. Throws every other error. */
export function awayFor(error: unknown, t: Texts): Response {
  if (!(error instanceof SearchUnavailable) && !isDatabaseAway(error)) throw error
  const away = { title: t('feeds:problem.away'), status: 503, detail: t('feeds:problem.awayDetail') }
  return problem(away, { 'Retry-After': '5' })
}

/** 405: nothing can be written here. The action of such a route. */
export async function nothingWritten({ request }: LoaderFunctionArgs): Promise<Response> {
  const { t } = await textsFor(request)
  return problem({ title: t('feeds:problem.method'), status: 405, detail: t('feeds:problem.methodDetail') }, readOnly)
}

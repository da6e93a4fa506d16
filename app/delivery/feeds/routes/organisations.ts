import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { directoryNames, readDirectory } from '#app/directory/organisations/directory.ts'
import { listDirectory, withPeers } from '#app/directory/organisations/directory.server.ts'
import { officeNames } from '#app/discovery/query/office-names.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { allowed, answered, readOnly } from '../answer.server.ts'
import { directoryJson } from '../organisations-json.ts'
import { readApiParameters, slugForm } from '../parameters.ts'
import { isDatabaseAway, problem } from '../problem.server.ts'

export const handle = { deed: 'write', reading: 'read' }

/** `GET /api/v1/organisations`: the directory, as JSON. What a reader is not signed in for is not there. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return allowed()
  const { searchParams } = new URL(request.url)
  const { t, language } = await textsFor(request)
  const { office, pageSize, problems } = readApiParameters(searchParams, directoryNames)
  const { view, problems: others } = readDirectory(searchParams, { office: office !== null })
  const errors = [...problems, ...others].map(({ name, value, reason }) => ({
    parameter: name,
    value,
    detail: t(`discover:problem.${reason}`, { name, value }),
  }))
  if (errors.length > 0) {
    const [{ detail, parameter }] = errors
    return problem({ title: t('feeds:problem.parameter'), status: 400, detail, parameter, errors })
  }
  const noOffice = () =>
    problem({
      title: t('feeds:problem.office'),
      status: 404,
      detail: t('feeds:problem.officeDetail', { value: office }),
      parameter: 'office',
    })
  if (office !== null && !slugForm.test(office)) return noOffice()
  try {
    return await asReader(request, office, async (tx, { office: viewed, actor }) => {
      const near = viewed && view.scope === 'network' ? await withPeers(tx, viewed.id) : null
      const offices = view.scope === 'public' ? null : (near ?? [viewed!.id])
      const answer = await listDirectory(tx, offices, view, { pageSize, language })
      const names = await officeNames(tx, Object.keys(answer.counts.publisher))
      const json = directoryJson(answer, { t, language, offices: names }, publicUrl())
      return answered(request, json, { language, signedIn: actor !== null })
    })
  } catch (error) {
    if (error instanceof Response && error.status === 404) return noOffice()
    if (!isDatabaseAway(error)) throw error
    const away = { title: t('feeds:problem.away'), status: 503, detail: t('feeds:problem.awayDetail') }
    return problem(away, { 'Retry-After': '5' })
  }
}

/** Nothing can be written here. */
export async function action({ request }: LoaderFunctionArgs): Promise<Response> {
  const { t } = await textsFor(request)
  return problem({ title: t('feeds:problem.method'), status: 405, detail: t('feeds:problem.methodDetail') }, readOnly)
}

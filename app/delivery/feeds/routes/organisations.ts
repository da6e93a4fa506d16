import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { directoryNames, readDirectory } from '#app/directory/organisations/directory.ts'
import { listDirectory, withPeers } from '#app/directory/organisations/directory.server.ts'
import { officeNames } from '#app/discovery/query/office-names.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { allowed, answered } from '../answer.server.ts'
import { directoryJson } from '../organisations-json.ts'
import { slugForm } from '#app/foundation/http/question.ts'
import { readApiParameters } from '../parameters.ts'
import { awayFor, noOffice, nothingWritten, wrongParameters } from '../told.server.ts'

export const handle = { deed: 'write', reading: 'read' }

/** `GET /api/v1/organisations`: the directory, as JSON. What a reader is not signed in for is not there. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  if (request.method === 'OPTIONS') return allowed()
  const { searchParams } = new URL(request.url)
  const { t, language } = await textsFor(request)
  const { office, pageSize, problems } = readApiParameters(searchParams, directoryNames)
  const { view, problems: others } = readDirectory(searchParams, { office: office !== null })
  const wrong = wrongParameters([...problems, ...others], t)
  if (wrong) return wrong
  if (office !== null && !slugForm.test(office)) return noOffice(office, t)
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
    if (error instanceof Response && error.status === 404) return noOffice(office, t)
    return awayFor(error, t)
  }
}

export const action = nothingWritten

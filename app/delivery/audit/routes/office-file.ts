import type { LoaderFunctionArgs } from '@remix-run/node'
import { today } from '#app/foundation/days/today.ts'
import { csvAnswer } from '#app/foundation/http/csv.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { noteReading } from '#app/identity/acts.server.ts'
import { asMember } from '#app/identity/door.server.ts'
import { auditFile } from '../page.server.ts'

export const handle = { reading: 'export' }

/** What the page lists as a file; taking it away is noted as well. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await auditFile(request, (work) => asMember(request, params.office, work, { only: 'admin' }))
  await noteReading(request, officeOf(params), { kind: 'exported', what: 'audit' })
  return csvAnswer(file, `${officeOf(params)}-audit-${today()}.csv`)
}

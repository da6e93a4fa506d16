import type { LoaderFunctionArgs } from '@remix-run/node'
import { today } from '#app/foundation/days/today.ts'
import { csvAnswer } from '#app/foundation/http/csv.ts'
import { noteAccount } from '#app/identity/acts.server.ts'
import { asPlatform, inIdentity, requirePerson } from '#app/identity/door.server.ts'
import { auditFile } from '../page.server.ts'

export const handle = { reading: 'export' }

/** What the platform's page lists as a file; taking it away is noted as well. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requirePerson(request)
  const file = await auditFile(request, (work) => asPlatform(request, work))
  await inIdentity((tx) => noteAccount(tx, 'audit-exported', id))
  return csvAnswer(file, `kogge-audit-${today()}.csv`)
}

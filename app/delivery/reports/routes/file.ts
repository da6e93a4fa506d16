import type { LoaderFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { csvAnswer } from '#app/foundation/http/csv.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { readPeriod } from '../period.ts'
import { reportOf } from '../reports.server.ts'
import { csvOfReport } from '../words.ts'

export const handle = { reading: 'export' }

/** The report as a CSV file, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const period = readPeriod(new URL(request.url).searchParams, today())
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) =>
      csvAnswer(
        csvOfReport(await reportOf(tx, period), { office: office!.name, period, language }, t),
        `${office!.slug}-report-${period.from}-${period.until}.csv`,
      ),
    { only: 'figures' },
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { readPeriod } from '../period.ts'
import { reportOf } from '../reports.server.ts'
import { textOf } from '../words.ts'

export const handle = { reading: 'export' }

/** The report as plain text, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const period = readPeriod(new URL(request.url).searchParams, today())
  const text = await asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => textOf(await reportOf(tx, period), { office: office!.name, period, language }, t),
    { only: 'figures' },
  )
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}

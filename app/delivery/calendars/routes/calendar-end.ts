import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember, inIdentity, requirePerson } from '#app/identity/door.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { endCalendar } from '../calendar-tokens.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

/** The person's calendars stop working, wherever their address has gone. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = await requirePerson(request)
  const office = await asMember(request, params.office, async (_tx, _actor, reader) => reader.office!.slug)
  await inIdentity((tx) => endCalendar(tx, id))
  return redirect(said(paths.tripCalendar(office), 'calendarEnded'), 303)
}

export const loader = leadTo((params) => paths.tripCalendar(officeOf(params)))

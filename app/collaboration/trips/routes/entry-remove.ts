import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { ownTripAt } from '../form.server.ts'
import { removeEntry } from '../programme.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Takes an entry off the programme. */
export async function action({ request, params }: ActionFunctionArgs) {
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    if (!(await removeEntry(tx, trip, idOf(params.entry)))) throw notFound('trip')
    return redirect(paths.tripProgramme(officeOf(params), trip.id), 303)
  })
}

export const loader = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.tripProgramme(officeOf(params), named(params, 'id')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { tripAt } from '../form.server.ts'
import { removeParticipant } from '../participants.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step' }

/** Somebody travels along no more: by themselves, or taken off by who runs the trip. */
export async function action({ request, params }: ActionFunctionArgs) {
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    if (!(await removeParticipant(tx, trip, idOf(params.participant)))) throw notFound('trip')
    return redirect(
      trip.runs ? paths.tripPeople(officeOf(params), trip.id) : paths.trip(officeOf(params), trip.id, 'left'),
      303,
    )
  })
}

export const loader = leadTo((params) => paths.trip(officeOf(params), named(params, 'id')))

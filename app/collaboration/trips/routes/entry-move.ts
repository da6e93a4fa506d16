import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { ownTripAt } from '../form.server.ts'
import { moveEntry } from '../programme.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** An entry a step up (`way=up`) or down in its day. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    if (!(await moveEntry(tx, trip, idOf(params.entry), text(form, 'way') === 'up' ? 'up' : 'down')))
      throw notFound('trip')
    return redirect(paths.tripProgramme(officeOf(params), trip.id), 303)
  })
}

export const loader = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.tripProgramme(officeOf(params), named(params, 'id')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { tripAt } from '../form.server.ts'
import { withdraw } from '../requests.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** The asker takes a request back while nobody has answered. */
export async function action({ request, params }: ActionFunctionArgs) {
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    if (!(await withdraw(tx, idOf(params.request)))) throw notFound('trip')
    return redirect(paths.trip(officeOf(params), trip.id, 'withdrawn'), 303)
  })
}

export const loader = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.trip(officeOf(params), named(params, 'id')))

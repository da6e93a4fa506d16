import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import { arrive } from '../interests.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** *We are active there now*: an interest becomes a presence; its editor goes on to say where and since when. */
export async function action({ request, params }: ActionFunctionArgs) {
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    const arrived = await arrive(tx, presence.id)
    return redirect(paths.editPresence(officeOf(params), presence.id) + (arrived ? '?arrived=1' : ''), 303)
  })
}

export const loader = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.presence(officeOf(params), named(params, 'id')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '../editable.server.ts'
import { setPublished } from '../presences.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Takes a presence out of sight; with `publish` brings it back. Nothing is deleted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    await setPublished(tx, presence.id, text(form, 'publish') === 'yes')
    return redirect(localPath(text(form, 'back'), paths.presence(officeOf(params), presence.id)), 303)
  })
}

export const loader = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.presence(officeOf(params), named(params, 'id')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import { setMuted } from '../mutes.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/**
 * No mails to this member about the matches of one presence; with `again` they come again. The page keeps showing the
 * matches.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, text(form, 'presence'))
    await setMuted(tx, presence.id, text(form, 'again') !== 'yes')
    return redirect(localPath(text(form, 'back'), paths.matches(officeOf(params))), 303)
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.matches(officeOf(params)))

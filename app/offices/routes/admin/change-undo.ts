import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/auth/door.server.ts'
import { formOf } from '#app/http/form.server.ts'
import { undoChange } from '#app/organisations/changes.server.ts'
import { paths } from '#app/paths.ts'
import { idOf } from '../../refusal.server.ts'

/** What an editor changed: an administrator brings back what was. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const done = await undoChange(tx, idOf(params.id))
    return redirect(`${paths.adminOrganisations(params.office!)}?done=${done ? 'undoneChange' : 'notChanged'}`, 303)
  }, { only: 'admin' })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.adminOrganisations(params.office ?? ''))

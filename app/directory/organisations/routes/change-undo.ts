import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { undoChange } from '../changes.server.ts'
import { paths } from '#app/paths.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** What an editor changed: an administrator brings back what was. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const done = await undoChange(tx, idOf(params.id))
      return redirect(`${paths.adminOrganisations(officeOf(params))}?done=${done ? 'undoneChange' : 'notChanged'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) =>
  redirect(paths.adminOrganisations(officeOf(params)))

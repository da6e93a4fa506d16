import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { revoke } from '../invitations.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Takes an invitation back. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const done = await revoke(tx, idOf(params.id))
      return redirect(`${paths.adminInvitations(officeOf(params))}?done=${done ? 'revoked' : 'notOpen'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) =>
  redirect(paths.adminInvitations(officeOf(params)))

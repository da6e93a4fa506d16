import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { answer } from '../networks.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** The office accepts a network's invitation: from now on both sides let each other search. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const done = await answer(tx, named(params, 'network'), 'member')
      return redirect(`${paths.adminNetworks(officeOf(params))}?done=${done ? 'networkJoined' : 'notInvited'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.adminNetworks(officeOf(params)))

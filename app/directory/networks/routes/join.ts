import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { answer } from '../networks.server.ts'

/** The office accepts a network's invitation: from now on both sides let each other search. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const done = await answer(tx, params.network!, 'member')
    return redirect(`${paths.adminNetworks(params.office!)}?done=${done ? 'networkJoined' : 'notInvited'}`, 303)
  }, { only: 'admin' })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.adminNetworks(params.office ?? ''))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { withdraw } from '../applications.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Takes the own open application back. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    await withdraw(tx, actor.memberId)
    return redirect(paths.applyAmbassador(officeOf(params)), 303)
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.applyAmbassador(officeOf(params)))

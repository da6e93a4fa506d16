import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/auth/door.server.ts'
import { formOf } from '#app/http/form.server.ts'
import { idOf } from '#app/offices/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { end } from '../ambassadors.server.ts'

/** An ambassador answers no more, from today. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const done = await end(tx, idOf(params.id))
    return redirect(`${paths.adminAmbassadors(params.office!)}?done=${done ? 'ambassadorEnded' : 'notAmbassador'}`, 303)
  }, { only: 'admin' })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.adminAmbassadors(params.office ?? ''))

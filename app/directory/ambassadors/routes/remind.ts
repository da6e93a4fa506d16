import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { remindNow } from '#app/delivery/reminders/reminders.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Asks somebody who has been silent whether their profile is still true. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => {
      const done = await remindNow(tx, idOf(params.id), office!)
      return redirect(`${paths.coverage(officeOf(params))}?done=${done ? 'reminded' : 'notReminded'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.coverage(officeOf(params)))

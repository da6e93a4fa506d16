import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { hasOpenWork } from '#app/collaboration/cases/hand-over.server.ts'
import { end } from '../ambassadors.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** An ambassador answers no more, from today. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      // Open work is handed over first, so that nothing waits for somebody who has gone.
      if (await hasOpenWork(tx, idOf(params.id)))
        return redirect(`${paths.handOverFor(officeOf(params), named(params, 'id'))}?done=first`, 303)
      const done = await end(tx, idOf(params.id))
      return redirect(
        `${paths.adminAmbassadors(officeOf(params))}?done=${done ? 'ambassadorEnded' : 'notAmbassador'}`,
        303,
      )
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) =>
  redirect(paths.adminAmbassadors(officeOf(params)))

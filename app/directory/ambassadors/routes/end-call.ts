import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { endCall } from '../calls.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Ends a desk's call. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      await endCall(tx, named(params, 'iso'))
      return redirect(`${paths.staffing(officeOf(params), named(params, 'iso'))}?done=callEnded`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string; iso?: string } }) =>
  redirect(paths.staffing(officeOf(params), named(params, 'iso')))

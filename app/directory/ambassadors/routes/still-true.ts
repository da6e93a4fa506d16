import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { asAmbassador } from './own.server.ts'
import { confirmProfile } from '../profile.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** The own profile is still true. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asAmbassador(request, params.office, async (tx, me) => {
    await confirmProfile(tx, me.memberId)
    return redirect(`${paths.ownAmbassador(officeOf(params))}?note=true`, 303)
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.ownAmbassador(officeOf(params)))

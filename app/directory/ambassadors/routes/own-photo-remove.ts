import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { asAmbassador } from './own.server.ts'
import { setPhoto } from '../profile.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Removes the own photo; the initials stand there again. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asAmbassador(request, params.office, async (tx, me) => {
    await setPhoto(tx, me.id, null)
    return redirect(`${paths.ownAmbassador(officeOf(params))}?note=saved`, 303)
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.ownAmbassador(officeOf(params)))

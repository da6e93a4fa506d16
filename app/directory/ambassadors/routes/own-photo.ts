import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { redrawLogo } from '#app/directory/organisations/logo.server.ts'
import { paths } from '#app/paths.ts'
import { asAmbassador } from './own.server.ts'
import { setPhoto } from '../profile.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Replaces the own photo; what is uploaded is drawn anew, as logos are. */
export async function action({ request, params }: ActionFunctionArgs) {
  const file = (await formOf(request)).get('photo')
  // A picture is work: first it is asked whose it is.
  await asAmbassador(request, params.office, async () => {})
  const drawn = file instanceof File && file.size > 0 ? await redrawLogo(file) : 'unreadable'
  return asAmbassador(request, params.office, async (tx, me) => {
    const back = (note: string) => redirect(`${paths.ownAmbassador(officeOf(params))}?note=${note}`, 303)
    if (typeof drawn === 'string') return back(drawn)
    await setPhoto(tx, me.id, drawn)
    return back('saved')
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.ownAmbassador(officeOf(params)))

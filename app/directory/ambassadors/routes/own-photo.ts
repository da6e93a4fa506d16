import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { sentPicture } from '#app/foundation/pictures/redraw.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { asAmbassador } from './own.server.ts'
import { setPhoto } from '../profile.server.ts'

export const handle = { deed: 'upload' }

const back = (params: Params) => paths.ownAmbassador(officeOf(params))

/** Replaces the own photo; what is uploaded is drawn anew, as logos are. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  // A picture is work: first it is asked whose it is.
  await asAmbassador(request, params.office, async () => {})
  const drawn = await sentPicture(form, 'photo')
  return asAmbassador(request, params.office, async (tx, me) => {
    if (typeof drawn !== 'string') await setPhoto(tx, me.id, drawn)
    return redirect(said(back(params), typeof drawn === 'string' ? drawn : 'saved'), 303)
  })
}

export const loader = leadTo(back)

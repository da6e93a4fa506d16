import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { pictureAnswer } from '#app/foundation/pictures/answer.server.ts'
import { sentPicture } from '#app/foundation/pictures/redraw.server.ts'
import { asMember, asReader } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { findArms, setArms } from '../arms.server.ts'

export const handle = { deed: 'upload' }

/** The office's arms, to whoever may see the office. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const arms = await asReader(request, params.office, (tx, { office }) => findArms(tx, office!.id))
  return pictureAnswer(request, arms, 'private')
}

const only = { only: 'admin' } as const

/** Hangs up other arms: the office's administrators. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  // A picture is work: first it is asked whose it is.
  await asMember(request, params.office, async () => {}, only)
  const drawn = await sentPicture(form, 'arms')
  return asMember(
    request,
    params.office,
    async (tx) => {
      if (typeof drawn !== 'string') await setArms(tx, drawn)
      const done = drawn === 'large' ? 'armsLarge' : drawn === 'unreadable' ? 'armsUnreadable' : 'saved'
      return redirect(said(paths.adminSettings(officeOf(params)), done), 303)
    },
    only,
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { asMember, asReader } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { getEditable } from '../editable.server.ts'
import { findLogo, setLogo } from '../organisations.server.ts'
import { pictureAnswer } from '#app/foundation/pictures/answer.server.ts'
import { sentPicture } from '#app/foundation/pictures/redraw.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'upload' }

/** The logo, to whoever may see the organisation. An address with the current hash may be kept. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const logo = await asReader(request, params.office, (tx, { office }) =>
    findLogo(tx, office!.id, named(params, 'slug')),
  )
  return pictureAnswer(request, logo, 'private')
}

/** Replaces the logo. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  // A picture is work: first it is asked whose it is.
  await asMember(request, params.office, (tx, actor) => getEditable(tx, actor, params.slug))
  const drawn = await sentPicture(form, 'logo')
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    if (typeof drawn !== 'string') await setLogo(tx, organisation.id, drawn)
    const done = drawn === 'large' ? 'logoLarge' : drawn === 'unreadable' ? 'logoUnreadable' : 'saved'
    return redirect(said(paths.editOrganisation(officeOf(params), organisation.slug), done), 303)
  })
}

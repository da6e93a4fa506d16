import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { getEditable } from '../editable.server.ts'
import { setLogo } from '../organisations.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Removes the logo; the initials stand there again. */
export const action = ({ request, params }: ActionFunctionArgs) =>
  asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    await setLogo(tx, organisation.id, null)
    return redirect(`${paths.editOrganisation(officeOf(params), organisation.slug)}?note=saved`, 303)
  })

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(paths.editOrganisation(officeOf(params), named(params, 'slug')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { strike } from '../associations.server.ts'
import { getEditable } from '../editable.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Takes back a membership that was noted by mistake. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    await strike(tx, organisation.id, text(form, 'membership'))
    return redirect(`${paths.editOrganisation(officeOf(params), organisation.slug)}?note=saved`, 303)
  })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(paths.editOrganisation(officeOf(params), named(params, 'slug')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { join, listAssociations } from '../associations.server.ts'
import { getEditable } from '../editable.server.ts'
import { membershipYears } from '../years.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Notes a membership of an association. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    const back = (note: string) =>
      redirect(`${paths.editOrganisation(officeOf(params), organisation.slug)}?note=${note}`, 303)
    const years = membershipYears(text(form, 'since'), text(form, 'until'))
    const association = (await listAssociations(tx, actor.officeId)).find(
      ({ id }) => id === text(form, 'association') && id !== organisation.id,
    )
    if (!years || !association) return back('association')
    await join(tx, organisation.id, association.id, years.sinceOn, years.untilOn)
    return back('saved')
  })
}

export const loader = ({ params }: { params: { office?: string; slug?: string } }) =>
  redirect(paths.editOrganisation(officeOf(params), named(params, 'slug')))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { bringBack } from '../archive.server.ts'
import { getEditable } from '../editable.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** An organisation comes back from the archive as it was. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { id, slug } = await getEditable(tx, actor, params.slug)
    const done = await bringBack(tx, id)
    return redirect(`${paths.organisation(officeOf(params), slug)}${done ? '?back=1' : ''}`, 303)
  })
}

export const loader = ({ params }: { params: { office?: string; slug?: string } }) =>
  redirect(paths.organisation(officeOf(params), named(params, 'slug')))

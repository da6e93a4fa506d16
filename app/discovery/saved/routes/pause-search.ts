import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { paths } from '#app/paths.ts'
import { setPaused } from '../saved.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Leaves a kept search out of mails; without `paused` takes it in again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    if (!(await setPaused(tx, params.id, text(form, 'paused') === 'yes'))) throw notFound()
    return redirect(paths.savedSearches(officeOf(params)), 303)
  })
}

export const loader = ({ params }: { params: { office?: string } }) => redirect(paths.savedSearches(officeOf(params)))

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { keepForm } from '#app/foundation/forms/kept-forms.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { remove } from '../saved.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

/** Deletes a kept search. What it was is kept for an hour, so that the list can offer to bring it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const office = officeOf(params)
  return asMember(request, office, async (tx) => {
    const gone = await remove(tx, params.id)
    if (!gone) return redirect(paths.savedSearches(office), 303)
    const fields = new FormData()
    for (const [name, value] of Object.entries({
      name: gone.name,
      query: gone.query,
      paused: gone.paused ? 'yes' : '',
      told: gone.toldAt.toISOString(),
    }))
      fields.set(name, value)
    const kept = await keepForm(paths.savedSearches(office), fields)
    return redirect(paths.savedSearches(office, kept ?? undefined), 303)
  })
}

export const loader = leadTo((params) => paths.savedSearches(officeOf(params)))

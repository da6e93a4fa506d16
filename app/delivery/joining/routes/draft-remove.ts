import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { asWaiting, removeDraft } from '../drafts.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write', page: true }

/** Somebody who waits takes back what they prepared. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asWaiting(request, params.office, async (tx, { office, member }) => {
    await removeDraft(tx, member.id, idOf(params.id))
    return redirect(said(paths.join(office.slug), 'removed'), 303)
  })
}

export const loader = leadTo((params) => paths.join(officeOf(params)))

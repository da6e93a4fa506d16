import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { request as askFor } from '../offer.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'introduce' }

/** The asker of a question wants to meet whom an answer offers. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const id = await askFor(tx, idOf(text(form, 'answer')))
    if (!id) throw notFound('introduction')
    return redirect(paths.introduction(officeOf(params), id, 'asked'), 303)
  })
}

export const loader = leadTo((params) => paths.introductions(officeOf(params)))

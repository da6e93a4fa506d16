import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { findResult, takeBack } from '../results.server.ts'

export const handle = { deed: 'write' }

export const loader = leadTo((params) => paths.introductions(officeOf(params)))

/** Whoever said it takes it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const result = await findResult(tx, idOf(params.id))
    if (!result) throw notFound()
    const done = await takeBack(tx, result.id)
    return redirect(paths.results(officeOf(params), result.of, result.ofId, done ? 'taken' : 'notDone'), 303)
  })
}

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { backToQuestion } from './deed.server.ts'
import { sayHelped } from '../questions.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** The asker says that an answer helped, or that it did not after all. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const helped = text(form, 'helped') !== 'no'
  return asMember(request, params.office, async (tx) => {
    if ((await sayHelped(tx, idOf(params.id), idOf(text(form, 'answer')), helped)) !== 'done')
      throw notFound('question')
    return redirect(paths.question(officeOf(params), named(params, 'id'), helped ? 'helped' : 'helpedNot'), 303)
  })
}

export const loader = backToQuestion

/** What is done to a question with one tap: close, reopen, delete. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { Tx } from '#db/client.server.ts'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import type { Outcome } from '../questions.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Does it and leads to the page that says so (`done`); 404 where the question is not the reader's. */
export async function deed(
  { request, params }: ActionFunctionArgs,
  work: (tx: Tx, id: string) => Promise<Outcome>,
  done: string,
) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const outcome = await work(tx, idOf(params.id))
    if (outcome === 'missing') throw notFound('question')
    const [office, said] = [officeOf(params), outcome === 'done' ? done : 'notDone']
    return redirect(
      done === 'deleted' && outcome === 'done'
        ? paths.questions(office, { done: said })
        : paths.question(office, named(params, 'id'), said),
      303,
    )
  })
}

/** Looking at the address of a deed leads to the question. */
export const backToQuestion = ({ params }: { params: { office?: string; id?: string } }) =>
  redirect(paths.question(officeOf(params), named(params, 'id')))

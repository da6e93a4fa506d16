/** What is done to a question with one tap: close, reopen. */
import type { Tx } from '#db/client.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import type { Outcome } from '../questions.server.ts'

export const question = (params: Params) => paths.question(officeOf(params), named(params, 'id'))

/** Does it and leads to the question, which says so (`done`); 404 where the question is not the reader's. */
export const questionDeed = (work: (tx: Tx, id: string) => Promise<Outcome>, done: string) =>
  deed(question, async ({ tx, id }) => {
    const outcome = await work(tx, id())
    if (outcome === 'missing') throw notFound('question')
    return outcome === 'done' ? done : 'notDone'
  })

/** Looking at the address of a deed leads to the question. */
export const backToQuestion = leadTo(question)

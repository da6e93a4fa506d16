import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { deed } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { redirect } from '@remix-run/node'
import { remove } from '../questions.server.ts'
import { backToQuestion } from './deed.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.questions(officeOf(params))

/** Takes back a question that nobody has answered; one that somebody has stays, and says so. */
export const action = deed(back, async ({ tx, params, id }) => {
  const outcome = await remove(tx, id())
  if (outcome === 'missing') throw notFound('question')
  if (outcome === 'late') throw redirect(said(paths.question(officeOf(params), id()), 'notDone'), 303)
  return 'deleted'
})

export const loader = backToQuestion

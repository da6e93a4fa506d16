import { text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { deed } from '#app/identity/deed.server.ts'
import { backToQuestion, question } from './deed.server.ts'
import { sayHelped } from '../questions.server.ts'

export const handle = { deed: 'step' }

/** The asker says that an answer helped, or that it did not after all. */
export const action = deed(question, async ({ tx, form, id }) => {
  const helped = text(form, 'helped') !== 'no'
  if ((await sayHelped(tx, id(), idOf(text(form, 'answer')), helped)) !== 'done') throw notFound('question')
  return helped ? 'helped' : 'helpedNot'
})

export const loader = backToQuestion

import { backToQuestion, questionDeed } from './deed.server.ts'
import { close } from '../questions.server.ts'

export const handle = { deed: 'step' }

/** No answer is wanted any more. */
export const action = questionDeed(close, 'closed')

export const loader = backToQuestion

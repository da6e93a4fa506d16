import { backToQuestion, questionDeed } from './deed.server.ts'
import { reopen } from '../questions.server.ts'

export const handle = { deed: 'step' }

/** What has ended is asked again. */
export const action = questionDeed(reopen, 'reopened')

export const loader = backToQuestion

import type { ActionFunctionArgs } from '@remix-run/node'
import { backToQuestion, deed } from './deed.server.ts'
import { reopen } from '../questions.server.ts'

/** What has ended is asked again. */
export const action = (args: ActionFunctionArgs) => deed(args, reopen, 'reopened')

export const loader = backToQuestion

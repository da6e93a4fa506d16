import type { ActionFunctionArgs } from '@remix-run/node'
import { backToQuestion, deed } from './deed.server.ts'
import { close } from '../questions.server.ts'

/** No answer is wanted any more. */
export const action = (args: ActionFunctionArgs) => deed(args, close, 'closed')

export const loader = backToQuestion

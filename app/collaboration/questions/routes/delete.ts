import type { ActionFunctionArgs } from '@remix-run/node'
import { backToQuestion, deed } from './deed.server.ts'
import { remove } from '../questions.server.ts'

/** Takes back a question that nobody has answered. */
export const action = (args: ActionFunctionArgs) => deed(args, remove, 'deleted')

export const loader = backToQuestion

/** What somebody writes who asks for an introduction. Apart from meet.ts, so that browsers do not load zod. */
import { z } from 'zod'
import { longestMessage } from './thread.ts'

const words = z.string().trim().max(1000, 'introductions:errors.wishLong')

/** Messages are text keys. `own`: the id of a listing of one's own, or null. */
export const meetInput = z.object({
  wish: words.min(1, 'introductions:errors.wish'),
  brings: words,
  anonymous: z.boolean().default(false),
  own: z.union([z.literal('').transform(() => null), z.uuid('introductions:errors.own')]),
})
/** A message of the thread. */
export const messageInput = z.object({
  message: z
    .string()
    .trim()
    .min(1, 'introductions:errors.message')
    .max(longestMessage, 'introductions:errors.messageLong'),
})
export type MeetInput = z.infer<typeof meetInput>

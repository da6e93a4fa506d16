/** A report of abuse: why, in the reporter's words, and what became of it. Messages are text keys. */
import { z } from 'zod'

export const reportReasons = ['unwanted', 'false', 'insulting', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

export const reportInput = z.object({
  reason: z.enum(reportReasons, 'introductions:errors.reason'),
  words: z.string().trim().max(1000, 'introductions:errors.wishLong'),
})
export type ReportInput = z.infer<typeof reportInput>

/** Days are YYYY-MM-DD; `office` is the reporter's. */
export type AbuseReport = {
  id: string
  introduction: string
  reporter: string
  office: string
  reason: ReportReason
  words: string
  on: string
  closedOn: string | null
  closedBy: string | null
  closedNote: string
}

/** A question to a desk: what is asked, of whom, and by when. Pure: the form, the pages and the verbs share it. */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'

/** Who sees it: the desk's ambassadors; everybody in the office; members of the offices in its networks as well. */
export const audiences = ['desk', 'office', 'network'] as const
export type Audience = (typeof audiences)[number]
export type QuestionState = 'open' | 'answered' | 'closed'
/** Why the present owner is asked: first, or after somebody passed it on, let it lie, left, or handed over. */
export type TurnReason = 'asked' | 'passed' | 'late' | 'left' | 'handed-over'
/** How a closed question ended: closed by who asked, unanswered in time, or answered without a word from who asked. */
export type Ending = '' | 'asker' | 'nobody' | 'silent'

export type Question = {
  id: string
  office: { id: string; slug: string; name: string }
  country: string
  sectors: string[]
  title: string
  body: string
  language: Language
  audience: Audience
  state: QuestionState
  /** `id` is the membership's. */
  asker: { id: string; name: string }
  /** The ambassador who is asked now; null: the office's administrators. */
  owner: { id: string; name: string } | null
  askedOn: string
  /** The day on which the clock moves it; null once it has ended. */
  dueOn: string | null
  answeredOn: string | null
  helped: string[]
  ending: Ending
  answers: number
}

/**
 * Working days that somebody who is asked has; days that administrators have; days that an asker has to say whether it
 * helped.
 */
const workingDays = 5
const lastDays = 30

const day = (date: Date) => date.toISOString().slice(0, 10)

/** `days` days after `from` (YYYY-MM-DD). */
export function daysAfter(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return day(date)
}

/** The day that is `count` working days, Monday to Friday, after `from`. */
export function workingDaysAfter(from: string, count: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left--
  }
  return day(date)
}

/** Until when an owner has time: an ambassador some working days, the administrators, who are the last, longer. */
export const dueFor = (ownerId: string | null, from: string): string =>
  ownerId ? workingDaysAfter(from, workingDays) : daysAfter(from, lastDays)

export const longestTitle = 160
export const longestBody = 4000

const body = z
  .string()
  .transform((words) => words.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(longestBody, 'questions:errors.bodyLong'))

/** What the form of a question says. Messages are text keys. */
export const questionInput = z.object({
  country: z.string().refine(isCountry, 'questions:errors.country'),
  sectors: z.array(z.string().refine(isSector, 'questions:errors.sectors')).max(20, 'questions:errors.sectors'),
  title: z.string().trim().min(8, 'questions:errors.title').max(longestTitle, 'questions:errors.titleLong'),
  body,
  language: z.enum(languages, 'questions:errors.language'),
  audience: z.enum(audiences, 'questions:errors.audience'),
})
export type QuestionInput = z.infer<typeof questionInput>

/** An address, which no page shows: who reads it could write past everybody. */
const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i

/**
 * What the form of an answer says; it may offer an organisation that is active there, or somebody described in words.
 */
export const answerInput = z
  .object({
    body: body.refine((words) => words.length > 0, 'questions:errors.answer'),
    language: z.enum(languages, 'questions:errors.language'),
    presence: z.union([z.literal(''), z.uuid('questions:errors.presence')]),
    contact: z
      .string()
      .trim()
      .max(200, 'questions:errors.contactLong')
      .refine((words) => !address.test(words), 'questions:errors.contactAddress'),
  })
  .refine(({ presence, contact }) => presence === '' || contact === '', {
    path: ['contact'],
    message: 'questions:errors.oneOffer',
  })
export type AnswerInput = z.infer<typeof answerInput>

/** Only what nobody has answered may still be rewritten or deleted. */
export const mayRewrite = (question: Pick<Question, 'state' | 'answeredOn'>): boolean =>
  question.state === 'open' && question.answeredOn === null

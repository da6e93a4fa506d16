/** A question to a desk: what is asked, of whom, and by when. Pure: the form, the pages and the verbs share it. */
import { z } from 'zod'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { audiences, type Case, type Hand } from '#app/collaboration/cases/case.ts'
import { stepsFrom, type Steps } from '#app/collaboration/cases/steps.ts'

export type QuestionState = 'open' | 'answered' | 'closed'
/**
 * How it ended: an answer helped, who asked closed it, nobody answered in time, or answered without a word from who
 * asked.
 */
export type Ending = '' | 'helped' | 'asker' | 'nobody' | 'silent'

export type Question = Case & {
  title: string
  body: string
  language: Language
  state: QuestionState
  /** When somebody else than who asked first answered. */
  answeredOn: string | null
  helped: string[]
  ending: Ending
  answers: number
  part: Hand
}

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
 * What the form of an answer says; it may offer an organisation that is active or sits there, or somebody described in
 * words.
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

export type QuestionStep = 'pass' | 'rewrite' | 'close' | 'reopen' | 'remove' | 'help'
type Stage = 'waiting' | 'heard' | 'ended' | 'unanswered'
const asker = ['asker', 'admin'] as const

/** Words are the asker's until somebody answered; who is asked passes it on until then; `help` says what helped. */
export const questionSteps: Steps<Stage, QuestionStep, keyof Hand> = {
  waiting: { pass: ['owner', 'admin'], rewrite: asker, close: asker, remove: asker, help: asker },
  heard: { close: asker, help: asker },
  ended: { reopen: asker, help: asker },
  unanswered: { reopen: asker, remove: asker, help: asker },
}

/** What this reader can do with it. */
export function stepsFor({ state, answeredOn, part }: Pick<Question, 'state' | 'answeredOn' | 'part'>): QuestionStep[] {
  const open: Stage = answeredOn ? 'heard' : 'waiting'
  return stepsFrom(questionSteps, state === 'open' ? open : answeredOn ? 'ended' : 'unanswered', part)
}

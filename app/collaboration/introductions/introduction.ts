/**
 * An introduction: somebody who asked is brought together with whom an answer offered. It has an owner, a clock and an
 * outcome.
 */
import { z } from 'zod'
import { today } from '#app/foundation/days/today.ts'

export type IntroductionState = 'asked' | 'accepted' | 'declined' | 'introduced' | 'done' | 'expired'
/** What came of it. */
export const outcomes = ['met', 'deal', 'internship', 'nothing'] as const
export type OutcomeKind = (typeof outcomes)[number]
/** Days in which those who were introduced say what came of it, before it ends by itself. */
export const outcomeDays = 60

/**
 * What the reader is in it. `other`: they edit the organisation that is to be met. `carries`: they may act as the one
 * who introduces.
 */
export type Part = {
  asker: boolean
  owner: boolean
  introducer: boolean
  other: boolean
  admin: boolean
  carries: boolean
}

export type Introduction = {
  id: string
  question: { id: string; title: string }
  office: { id: string; slug: string; name: string }
  country: string
  asker: { id: string; name: string }
  introducer: { id: string; name: string; office: string }
  owner: { id: string; name: string } | null
  /** Who is to be met: an organisation as far as the reader sees it, or somebody in words. */
  other: { name: string; slug: string; office: string } | null
  presenceId: string | null
  contact: string
  state: IntroductionState
  askedOn: string
  dueOn: string | null
  acceptedBy: string | null
  acceptedOn: string | null
  declineNote: string
  introducedOn: string | null
  outcome: { kind: OutcomeKind; note: string; on: string } | null
  part: Part
}

/**
 * Whether who is to be met is somebody in words, who has no account here: the one who sees to it asks them and brings
 * them in.
 */
export const isInWords = ({ contact }: Pick<Introduction, 'contact'>): boolean => contact !== ''

/** Which variant of a text speaks of this introduction (i18next's context). */
export const wordsFor = (introduction: Pick<Introduction, 'contact'>): string | undefined =>
  isInWords(introduction) ? 'words' : undefined

export type Step = 'accept' | 'decline' | 'introduce' | 'outcome'

/** What this reader can do next. */
export function stepsFor({ state, part }: Pick<Introduction, 'state' | 'part'>): Step[] {
  if (state === 'asked') return part.other || part.carries ? ['accept', 'decline'] : []
  if (state === 'accepted') return part.carries ? ['introduce', 'decline'] : part.other ? ['decline'] : []
  if (state === 'introduced' || state === 'done' || state === 'expired')
    return part.asker || part.carries || part.other ? ['outcome'] : []
  return []
}

const sentence = (longest: number, message: string) =>
  z
    .string()
    .transform((words) => words.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, message))

/** Words that go with a step. Messages are text keys. */
export const noteInput = z.object({ note: sentence(500, 'introductions:errors.noteLong') })
export const outcomeInput = z.object({
  outcome: z.enum(outcomes, 'introductions:errors.outcome'),
  note: sentence(500, 'introductions:errors.noteLong'),
  on: z.iso.date('introductions:errors.on').refine((day) => day <= today(), 'introductions:errors.onLater'),
})
/**
 * Whether an outcome of this day is one of the introduction: nothing came of it before it took place, or was asked for
 * where it never did.
 */
export const isOutcomeDay = (
  { introducedOn, askedOn }: Pick<Introduction, 'introducedOn' | 'askedOn'>,
  on: string,
): boolean => on >= (introducedOn ?? askedOn)

export type OutcomeInput = z.infer<typeof outcomeInput>

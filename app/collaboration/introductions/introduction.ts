/**
 * An introduction: somebody who asked is brought together with whom an answer offered, or whom they found. It has an
 * owner, a clock and an outcome.
 */
import { z } from 'zod'
import type { Case, Hand } from '#app/collaboration/cases/case.ts'
import { stepsFrom, type Steps } from '#app/collaboration/cases/steps.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'

/** `weighed`: the desk reads it before the other side does. `asked`: the other side has the word. */
export type IntroductionState =
  'weighed' | 'asked' | 'accepted' | 'declined' | 'introduced' | 'done' | 'expired' | 'withdrawn'
/** What came of it: rungs of a ladder, from a talk upwards; the last one says that nothing did. */
export const outcomes = [
  'talk',
  'meeting',
  'agreement',
  'business',
  'startup',
  'job',
  'internship',
  'project',
  'knowledge',
  'nothing',
] as const
export type OutcomeKind = (typeof outcomes)[number]
/** Days in which those who were introduced say what came of it, before it ends by itself. */
export const outcomeDays = 60

/**
 * What the reader is in it. `other`: they edit the organisation that is to be met. `accepted`: they are who said yes.
 * `carries`: they may act as the one who introduces.
 */
export type Part = Hand & { introducer: boolean; other: boolean; accepted: boolean; carries: boolean }

export type Introduction = Case & {
  /** The question whose answer offered it, as far as the reader sees it, and who answered; null where it was found. */
  question: { id: string; title: string } | null
  introducer: { id: string; name: string; office: string } | null
  /** What it is about, what who asks brings, and the listing of theirs that they show with it. */
  wish: string
  brings: string
  ownPresence: { id: string; office: string; country: string } | null
  /** Whoever says yes is in contact at once. */
  direct: boolean
  /** Who asks is named to the other side when that accepts. */
  anonymous: boolean
  /**
   * What the other side learns of who asks before it accepts: a kind of organisation (null: none), its country, its
   * sectors.
   */
  sealed: { kind: OrganisationKind | null; home: string; sectors: string[] } | null
  /** Who is to be met: an organisation as far as the reader sees it, or somebody in words. */
  other: { name: string; slug: string; office: string } | null
  presenceId: string | null
  contact: string
  state: IntroductionState
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

/** Whether it came to nothing through the other side or the clock, and this reader asked: they could ask others. */
export const endsUnmet = ({ state, part }: Pick<Introduction, 'state' | 'part'>): boolean =>
  part.asker && (state === 'expired' || state === 'declined')

export type Step = 'put' | 'accept' | 'decline' | 'introduce' | 'outcome' | 'withdraw'

const either = ['other', 'carries'] as const
const anybody = ['asker', 'carries', 'other'] as const
/** Who may take which step from which state. What came of it can be said again, and after it has ended by itself. */
export const introductionSteps: Steps<IntroductionState, Step, 'asker' | 'other' | 'carries'> = {
  weighed: { put: ['carries'], decline: ['carries'], withdraw: ['asker'] },
  asked: { accept: either, decline: either, withdraw: ['asker'] },
  accepted: { introduce: ['carries'], decline: either, withdraw: ['asker'] },
  introduced: { outcome: anybody },
  done: { outcome: anybody },
  expired: { outcome: anybody },
  declined: {},
  withdrawn: {},
}

/** What this reader can do next. */
export const stepsFor = ({ state, part }: Pick<Introduction, 'state' | 'part'>): Step[] =>
  stepsFrom(introductionSteps, state, part)

/** Whether the reader is the side that was asked, and knows by whom: they may say that they want no more of them. */
export const mayBlock = ({ part, sealed, other }: Pick<Introduction, 'part' | 'sealed' | 'other'>): boolean =>
  part.other && !part.asker && !sealed && other !== null

/** Whether the reader is one of the two who were brought together, and may see the other's address. */
export const seesContact = ({ introducedOn, part }: Pick<Introduction, 'introducedOn' | 'part'>): boolean =>
  introducedOn !== null && (part.asker || part.accepted)

const sentence = (longest: number, message: string) =>
  z
    .string()
    .transform((words) => words.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, message))

/** Words that go with a step. Messages are text keys. */
export const noteInput = z.object({ note: sentence(500, 'introductions:errors.noteLong') })
/**
 * Whether an outcome of this day is one of the introduction: nothing came of it before it took place, or was asked for
 * where it never did.
 */
export const isOutcomeDay = (
  { introducedOn, askedOn }: Pick<Introduction, 'introducedOn' | 'askedOn'>,
  on: string,
): boolean => on >= (introducedOn ?? askedOn)

/** What came of it, in a sentence, and on which day. */
export type OutcomeInput = { outcome: OutcomeKind; note: string; on: string }

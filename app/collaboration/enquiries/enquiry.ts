/**
 * An enquiry: what a visitor without an account asks an office, once they have confirmed their address. It has an owner
 * and a clock like every case; the answer goes to the visitor by mail. Pure.
 */
import type { Case, Hand } from '#app/collaboration/cases/case.ts'
import { stepsFrom, type Steps } from '#app/collaboration/cases/steps.ts'

/** What an enquiry can be about; `person`: somebody who answers at a desk. */
export const subjects = ['office', 'desk', 'person', 'organisation', 'presence'] as const
export type Subject = (typeof subjects)[number]

/**
 * `asked`, `replied`, `refused`: the office has the word. `answered`: the visitor, who may answer once. `put`: the
 * organisation says whether it wants to meet them. All others are ends.
 */
export const enquiryStates = [
  'asked',
  'answered',
  'replied',
  'put',
  'refused',
  'introduced',
  'done',
  'closed',
  'spam',
  'expired',
] as const
export type EnquiryState = (typeof enquiryStates)[number]
export const enquirySteps = ['answer', 'put', 'accept', 'decline', 'close', 'spam', 'reply'] as const
export type EnquiryStep = (typeof enquirySteps)[number]

/** Days that a visitor has to answer, before an answered enquiry ends by itself. */
export const replyDays = 30
/** Days that a confirmation link works; what nobody confirms is deleted then (app.forget_enquiries). */
export const confirmDays = 3

/**
 * What the reader is in it. `carries`: they answer for the office. `puts`: they may put it to the organisation as well.
 * `other`: they edit that organisation, to which it was put. `visitor`: they hold the link of the answer's mail.
 */
export type EnquiryPart = Hand & { carries: boolean; puts: boolean; other: boolean; visitor: boolean }

/** As a reader of the office, or of the organisation to which it was put, sees it. Days are YYYY-MM-DD. */
export type Enquiry = Omit<Case, 'asker'> & {
  /** The visitor's name; '' once it was forgotten. */
  name: string
  language: string
  about: Subject
  organisation: { id: string; slug: string; name: string } | null
  presenceId: string | null
  message: string
  /** The visitor lets the organisation read it, and have their address where it agrees. */
  mayPass: boolean
  state: EnquiryState
  answer: string
  answeredBy: string
  answeredOn: string | null
  reply: string
  repliedOn: string | null
  ending: string
  refusal: string
  part: EnquiryPart
}

const carries = ['carries'] as const
const puts = ['puts'] as const
/** Who may take which step from which state. */
export const enquiryMoves: Steps<EnquiryState, EnquiryStep, 'carries' | 'puts' | 'other' | 'visitor'> = {
  asked: { answer: carries, put: puts, close: carries, spam: carries },
  answered: { put: puts, close: carries, reply: ['visitor'] },
  replied: { answer: carries, put: puts, close: carries, spam: carries },
  put: { accept: ['other'], decline: ['other'] },
  refused: { answer: carries, close: carries },
  introduced: {},
  done: {},
  closed: {},
  spam: {},
  expired: {},
}

/** What this reader can do next, as the table says. */
export const stepsFor = ({ state, part }: Pick<Enquiry, 'state' | 'part'>): EnquiryStep[] =>
  stepsFrom(enquiryMoves, state, part)

/**
 * How it stands after an answer: the first one gives the visitor the word, a later one is the last. `answered` is the
 * answer that was given before, '' where there was none.
 */
export const afterAnswer = (answered: string): 'answered' | 'done' => (answered === '' ? 'answered' : 'done')

/** Whether the office has the word, so that the clock is its owner's. */
export const waitsForOffice = (state: EnquiryState): boolean =>
  state === 'asked' || state === 'replied' || state === 'refused' || state === 'put'

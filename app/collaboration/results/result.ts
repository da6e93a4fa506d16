/**
 * A result: what came of an introduction, a question or a trip, as a rung of a ladder. One side says it, the other
 * confirms or contradicts it; there can be several of one thing.
 */
import { z } from 'zod'
import { today } from '#app/foundation/days/today.ts'
import { outcomes, type OutcomeKind } from '#app/collaboration/introductions/introduction.ts'

/** The ladder, from a talk upwards; the last one says that nothing came of it. */
export const rungs = outcomes
export type Rung = OutcomeKind
/** Rungs that a goal can count. */
export const countable = rungs.filter((rung) => rung !== 'nothing')

/** What a mail that asks has a button for, from a talk upwards: a rung, or what is new as one group. */
export const taps = ['talk', 'meeting', 'agreement', 'new', 'nothing'] as const
export type Tap = (typeof taps)[number]

/** The rungs that a button stands for; of several one is still to be chosen. */
export const rungsOf = (tap: Tap): Rung[] =>
  tap === 'new' ? countable.filter((rung) => !taps.some((each) => each === rung)) : [tap]

/** How much it is worth, in euros: bands, never a figure. */
export const bands = ['to-10k', 'to-50k', 'to-250k', 'to-1m', 'over-1m'] as const
export type Band = (typeof bands)[number]

/** How far a side lets a result be named beside a figure. It is counted in any case. */
export const reaches = ['sides', 'office', 'network'] as const
export type Reach = (typeof reaches)[number]

/** What a result belongs to, by the first part of its address. */
export const things = ['introductions', 'questions', 'trips'] as const
export type Thing = { of: (typeof things)[number]; id: string }

export type ResultState = 'reported' | 'confirmed' | 'contradicted'
export type Result = {
  id: string
  rung: Rung
  on: string
  country: string
  band: Band | null
  note: string
  state: ResultState
  /** Who said it; '' where that was not kept. */
  reporter: string
  /** Who can confirm it, '' where the reader may not see their name; null where there is no other side. */
  other: string | null
  decidedBy: string
  decidedNote: string
  reach: Reach
  /** What it belongs to. */
  of: Thing['of']
  ofId: string
  /** The reader may confirm or contradict it now. */
  decidable: boolean
  /** The reader may take it back now. */
  ownOpen: boolean
}

/** Somebody with a hand in the thing; `key` names them in a form. `name` is '' where the reader may not see it. */
export type Side = { key: string; part: 'asker' | 'other' | 'desk'; name: string; mine: boolean }

/** Those who can confirm what the reader says: the sides that are not theirs. */
export const othersAmong = (sides: Side[]): Side[] => sides.filter(({ mine, part }) => !mine && part !== 'desk')

/** How high a rung stands on the ladder; nothing is below all. */
const height = (rung: Rung): number => (rung === 'nothing' ? -1 : rungs.indexOf(rung))

/** The higher of two rungs: the one that sums up what came of something. */
export const higher = (one: Rung, other: Rung | null): Rung => (other && height(other) >= height(one) ? other : one)

const note = z
  .string()
  .transform((words) => words.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(500, 'results:errors.noteLong'))
const reach = z.enum(reaches, 'results:errors.reach')

/** What the form says of a result. Messages are text keys. */
export const resultInput = z
  .object({
    rung: z.enum(rungs, 'results:errors.rung'),
    on: z.iso.date('results:errors.on').refine((day) => day <= today(), 'results:errors.onLater'),
    band: z.union([z.literal('').transform(() => null), z.enum(bands)], 'results:errors.band'),
    note,
    reach,
    other: z.string().max(80),
  })
  .transform((input) => (input.rung === 'nothing' ? { ...input, band: null } : input))
export type ResultInput = z.infer<typeof resultInput>

/** What the other side says of it. */
export const decisionInput = z.object({
  answer: z.enum(['yes', 'no'], 'results:errors.answer'),
  note,
  reach,
})
export type DecisionInput = z.infer<typeof decisionInput>

/**
 * A case: something that waits for somebody. It stands at a desk, was asked by a member, has an owner and a clock, and
 * ends. A question and an introduction are cases with words and steps of their own. Pure.
 */
/** Which noun a case belongs to. */
export type Kind = 'question' | 'introduction' | 'enquiry'
/** Who sees it: the desk's ambassadors; everybody in the office; members of the offices in its networks as well. */
export const audiences = ['desk', 'office', 'network'] as const
export type Audience = (typeof audiences)[number]
/**
 * `waiting`: for its owner. `heard`: the owner, or somebody else, has acted, and who asked has the word. `ended`: there
 * is no clock any more.
 */
export type CaseState = 'waiting' | 'heard' | 'ended'
/**
 * Why the present owner is the owner: first, or after somebody passed it on, let it lie, left, pauses, or handed over.
 */
export type TurnReason = 'asked' | 'passed' | 'late' | 'left' | 'paused' | 'handed-over'

/** What the reader is in a case of their own office; of another office's case they are none of it. */
export type Hand = { asker: boolean; admin: boolean; owner: boolean }

/** What every noun tells of its case. */
export type Case = {
  id: string
  office: { id: string; slug: string; name: string }
  country: string
  sectors: string[]
  audience: Audience
  /** `id` is the membership's. */
  asker: { id: string; name: string }
  /** The ambassador whose turn it is; null: the office's administrators. */
  owner: { id: string; name: string } | null
  askedOn: string
  /** The day after which the clock moves it; null once it has ended. */
  dueOn: string | null
}

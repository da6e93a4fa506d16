/** What can be answered from a mail about an introduction, and what its link is worth later. Pure. */
import { isInWords, stepsFor, type Introduction, type Step } from './introduction.ts'

/** Steps that take no more than a tap and a word. */
export type MailStep = Extract<Step, 'put' | 'accept' | 'decline' | 'introduce'>
export const mailSteps: readonly MailStep[] = ['put', 'accept', 'decline', 'introduce']

/**
 * The steps of which a mail to this reader has buttons: those that are theirs in the first place, not those they may
 * take in another's stead. The likeliest first.
 */
export function stepsByMail(introduction: Pick<Introduction, 'state' | 'part' | 'contact'>): MailStep[] {
  const { state, part } = introduction
  const theirs = part.other || (part.carries && isInWords(introduction))
  if (state === 'asked' && !theirs) return []
  // Both agree by then: what is left is to bring them together.
  if (state === 'accepted') return part.carries ? ['introduce'] : []
  return stepsFor(introduction).filter((step): step is MailStep => mailSteps.some((each) => each === step))
}

/**
 * What a link still does. `open`: it can be answered. `over`: its last day has passed. `elsewhere`: it is somebody
 * else's turn by now. `answered`: somebody has answered, or it has ended; the introduction says how.
 */
export type LinkStanding = 'open' | 'over' | 'elsewhere' | 'answered'

/** `link`: the state and the turn for which it was made; `turn`: the one that runs; `today`: YYYY-MM-DD. */
export function standingOf(
  link: { state: string; turn: string },
  now: Pick<Introduction, 'state' | 'dueOn'> & { turn: string | undefined },
  today: string,
): LinkStanding {
  if (now.state !== link.state) return 'answered'
  if (now.turn !== link.turn) return 'elsewhere'
  return now.dueOn !== null && now.dueOn < today ? 'over' : 'open'
}

/** What time does to a match: the rules about confirmation, ends, and experience of before. Pure. */
import { fadingAfterMonths, isFading, isPast } from '#app/directory/presences/presence.ts'
import { endedByOwnWords } from './endings.ts'
import type { Context, Reason, Side } from './match.ts'
import { reasonBy } from './reasons-where.ts'
import { fadingPerMonth, fadingStart, freshMonths, weights } from './weights.ts'

/** Whole months from one day to another (YYYY-MM-DD); 0 where the second is not later. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number))
  return Math.max(0, (b[0] - a[0]) * 12 + b[1] - a[1] - (b[2] < a[2] ? 1 : 0))
}

/**
 * When a side was in that country and is no more: the last such day, '' where no day is known, null where it never was.
 */
function leftOn({ presence, organisation }: Side, country: string, today: string): string | null {
  const here = presence.country === country && presence.standing === 'active'
  if (here && !isPast(presence, today)) return null
  const at = organisation.countries.filter((each) => each.country === country)
  if (at.some(({ past }) => !past)) return null
  const days = [...(here ? [presence.untilOn ?? ''] : []), ...at.map(({ untilOn }) => untilOn ?? '')]
  return days.length > 0 ? days.sort().at(-1)! : null
}

/**
 * Reasons from time: `months`, `on`, `countries` in the parts; for how many months the match is unconfirmed, and
 * whether it is over.
 */
export function timeReasons(
  mine: Side,
  theirs: Side,
  { on }: Context,
): { months: number; ended: boolean; reasons: Reason[] } {
  const { confirmedOn, untilOn, country } = theirs.presence
  const months = monthsBetween(confirmedOn, on)
  const reasons: Reason[] = []
  const past = isPast(theirs.presence, on)
  const says = !past && endedByOwnWords(theirs)
  if (past) reasons.push(reasonBy('ended', { on: untilOn!, countries: [country] }))
  if (says) reasons.push(reasonBy('says-ended', { countries: [country] }))
  const experience = (rule: 'past-theirs' | 'past-yours', left: string | null, where: string) => {
    if (left !== null) reasons.push(reasonBy(rule, { countries: [where], ...(left && { on: left }) }))
  }
  experience('past-theirs', leftOn(theirs, mine.presence.country, on), mine.presence.country)
  experience('past-yours', leftOn(mine, country, on), country)
  if (isFading(theirs.presence, on)) {
    const lost = fadingStart + fadingPerMonth * (months - fadingAfterMonths)
    reasons.push(reasonBy('fading', { months }, Math.max(weights.fading, -lost)))
  } else reasons.push(reasonBy('confirmed', { months }, weights.confirmed * (months < freshMonths ? 1 : 1 / 3)))
  return { months, ended: past || says, reasons }
}

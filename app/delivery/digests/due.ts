/** When a digest is due. Days are YYYY-MM-DD. Pure. */
import type { Frequency } from '#app/identity/account.ts'

/** The hour of the day, by the offices' clock (foundation/days/day.ts), from which digests go out. */
export const hour = 6

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

/**
 * Whether somebody who got the last one on `last` (null: none yet) may get one on `day`. Weekly ones come on Mondays,
 * or when seven days are over.
 */
export function isDue(frequency: Frequency, last: string | null, day: string): boolean {
  if (frequency === 'never' || (last !== null && last >= day)) return false
  return frequency === 'daily' || isMonday(day) || (last !== null && days(last, day) >= 7)
}

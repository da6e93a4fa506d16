/** When a digest is due. Days are YYYY-MM-DD where most of the offices are: Europe/Amsterdam. Pure. */
import type { Frequency } from '#app/auth/account.ts'

export const timeZone = 'Europe/Amsterdam'
/** The hour of the day, there, from which digests go out. */
export const hour = 6

/** The day and the hour (0–23) there at this moment. */
export function clockAt(moment: Date): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' }).formatToParts(moment)
  const of = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${of('year')}-${of('month')}-${of('day')}`, hour: Number(of('hour')) }
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

/** Whether somebody who got the last one on `last` (null: none yet) may get one on `day`. Weekly ones come on Mondays, or when seven days are over. */
export function isDue(frequency: Frequency, last: string | null, day: string): boolean {
  if (frequency === 'never' || (last !== null && last >= day)) return false
  return frequency === 'daily' || isMonday(day) || (last !== null && days(last, day) >= 7)
}

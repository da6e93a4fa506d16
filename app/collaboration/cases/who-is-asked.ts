/**
 * Who is asked first, and who next, of the ambassadors of a desk. Pure, with a table of examples
 * (who-is-asked.test.ts).
 */
import { ancestorsOf } from '#app/taxonomy/codes.ts'

/** An ambassador of the desk as they stand today. `openWork`: the open questions and introductions that are theirs. */
export type Candidate = {
  id: string
  memberId: string
  rank: number
  sectors: string[]
  languages: string[]
  availableDays: string[]
  pausedUntil: string | null
  until: string | null
  openWork: number
  openLimit: number
}
/** What is asked, and who is left out: who asks, and ambassadors who were asked before. */
export type Asked = { sectors: string[]; language: string; askerId: string | null; before: string[] }

/** Whether an ambassador who has not ended can be asked on this day (YYYY-MM-DD): they do not pause. */
export const isThere = ({ pausedUntil }: Pick<Candidate, 'pausedUntil'>, on: string): boolean =>
  pausedUntil === null || pausedUntil <= on

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Days from `today` until one of these; 0 where no days are named, since they may be asked on any. */
function daysUntilAvailable(days: string[], today: string): number {
  if (days.length === 0) return 0
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  return Math.min(...days.map((name) => (weekdays.indexOf(name) - now + 7) % 7))
}

/** 0: a sector of theirs is asked for. 1: they, or the question, name none. 2: they answer for other sectors. */
function sectorDistance(theirs: string[], asked: string[]): number {
  if (theirs.length === 0 || asked.length === 0) return 1
  const around = (code: string) => [code, ...ancestorsOf(code)]
  return theirs.some((own) => asked.some((code) => around(code).includes(own) || around(own).includes(code))) ? 0 : 2
}

/**
 * The ambassador who is asked today (YYYY-MM-DD), or null where only the administrators are left. Out of the question:
 * who asks, who was asked before, who has ended or pauses, and who has as much open work as they want. Then by sector,
 * place at the desk, language, the day they are next there, and how little else they have to do.
 */
export function whoIsAsked<C extends Candidate>(candidates: C[], asked: Asked, today: string): C | null {
  const free = candidates.filter(
    (one) =>
      one.memberId !== asked.askerId &&
      !asked.before.includes(one.id) &&
      (one.until === null || one.until > today) &&
      isThere(one, today) &&
      one.openWork < one.openLimit,
  )
  const order = (one: C): number[] => [
    sectorDistance(one.sectors, asked.sectors),
    one.rank,
    one.languages.includes(asked.language) ? 0 : 1,
    daysUntilAvailable(one.availableDays, today),
    one.openWork,
  ]
  const ordered = free
    .map((one) => ({ one, by: order(one) }))
    .sort((a, b) => {
      const at = a.by.findIndex((value, index) => value !== b.by[index])
      return at < 0 ? a.one.id.localeCompare(b.one.id) : a.by[at] - b.by[at]
    })
  return ordered[0]?.one ?? null
}

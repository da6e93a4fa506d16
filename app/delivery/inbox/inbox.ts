/** The order of an inbox, and its days in words. Pure. */
import { daysAfter } from '#app/foundation/days/count.ts'
import { dayName, weekdayName } from '#app/foundation/i18n/dates.ts'
import type { Words } from '#app/identity/digest-source.ts'
import type { InboxItem } from '#app/identity/inbox-source.ts'

/** What nobody set a day for stands as if it had this many. */
const usualDays = 7

type Dated = Pick<InboxItem, 'due' | 'since' | 'id'>

/** The day by which something stands in its place. */
const dayOf = ({ due, since }: Dated): string => due ?? daysAfter(since, usualDays)

/** What is due first comes first; what came first where both are due on one day. */
export const bySoonest = (a: Dated, b: Dated): number =>
  dayOf(a).localeCompare(dayOf(b)) || a.since.localeCompare(b.since) || a.id.localeCompare(b.id)

/** The latest first. */
export const byNewest = (a: Dated, b: Dated): number => b.since.localeCompare(a.since) || a.id.localeCompare(b.id)

/** Whether its day is over. */
export const isLate = ({ due }: Pick<InboxItem, 'due'>, on: string): boolean => due !== null && due < on

/** Until when, as one says it: late by how much, today, tomorrow, on a weekday, by a date; or since when it stands. */
export function whenText({ due, since }: Dated, on: string, { t, language }: Words): string {
  if (due === null)
    return since >= on ? t('inbox:when.sinceToday') : t('inbox:when.since', { day: dayName(since, language) })
  if (due < on) return t('inbox:when.late', { count: daysBetween(due, on) })
  if (due === on) return t('inbox:when.today')
  if (due === daysAfter(on, 1)) return t('inbox:when.tomorrow')
  return t('inbox:when.until', { day: due < daysAfter(on, 7) ? weekdayName(due, language) : dayName(due, language) })
}

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000

/**
 * An ambassador: a member who answers for desks, and a public person. A desk is all that the office has for one
 * country.
 */
import type { Language, Texts } from '#app/taxonomy/vocabulary.ts'

/** Days of a week, as kept. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekDay = (typeof weekDays)[number]

/** One person's place at a desk: 1 is asked first. `years` of experience there, where they told. */
export type Place = { country: string; rank: number; years: number | null }

/** All of one's profile. Dates are YYYY-MM-DD; whoever has an `until` that is not after today answers no more. */
export type Ambassador = {
  id: string
  memberId: string
  name: string
  languages: string[]
  sectors: string[]
  help: Texts
  helpNot: Texts
  about: Texts
  /** For whom they speak; null is the office itself. */
  organisationId: string | null
  days: WeekDay[]
  pausedUntil: string | null
  openLimit: number
  confirmedOn: string
  remindedOn: string | null
  since: string
  until: string | null
  countries: string[]
  places: Place[]
  photo: string | null
}

/** A text in the reader's language, or in another where there is none. */
export type Said = { text: string; language: Language; fallback: boolean }
/** Who answers, as everybody may see it. `when`: seen from today. `desks` in the order of their names. */
export type Answering = {
  id: string
  name: string
  photo: string | null
  languages: string[]
  sectors: string[]
  help: Said | null
  helpNot: Said | null
  about: Said | null
  when: Availability
  since: string
  confirmedOn: string
  organisation: { slug: string; name: string } | null
  desks: { country: string; years: number | null }[]
}

/** A call for ambassadors that runs, in the reader's language where there is one. `until` is the last day. */
export type Call = { country: string; words: Said; until: string }
/** Who answers at a desk, the first one first, and the call that runs for it. */
export type DeskStaff = { people: Answering[]; call: Call | null }

const weekday = (day: string): WeekDay => weekDays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]
export type Availability =
  { state: 'away'; until: string } | { state: 'today' | 'days'; days: WeekDay[] } | { state: 'unsaid' }

/**
 * When they answer, seen from `today`: away until a day, on some days of the week (`today` where it is one of them), or
 * not said.
 */
export function availabilityOn(
  today: string,
  { days, backOn }: { days: readonly WeekDay[]; backOn: string | null },
): Availability {
  if (backOn !== null && backOn > today) return { state: 'away', until: backOn }
  if (days.length === 0) return { state: 'unsaid' }
  const inOrder = weekDays.filter((day) => days.includes(day))
  return { state: inOrder.includes(weekday(today)) ? 'today' : 'days', days: inOrder }
}

/**
 * Who of these, in the order of a desk, is asked first today: those who are away are passed over. Null where nobody
 * else could be.
 */
export const firstAsked = (people: { id: string; away: boolean }[]): string | null =>
  people.length > 1 ? (people.find(({ away }) => !away)?.id ?? null) : null

/** `mon` → `Monday`, in the reader's language (CLDR through Intl). */
export const weekDayName = (day: WeekDay, language: string, width: 'long' | 'short' = 'long'): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekDays.indexOf(day)),
  )

/** Months without a sign of life after which somebody is silent, and is reminded. */
export const silentAfterMonths = 6
/** A day some months earlier; the last of the month where that has fewer days. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}
/** Whether somebody who was last heard of on `lastSign` is silent on `today`. */
export const isSilent = (lastSign: string, today: string): boolean => lastSign < monthsBefore(today, silentAfterMonths)

/**
 * Working days of a country: neither its weekend nor one of its public holidays, by npm `date-holidays` (ISC and CC BY
 * 3.0), which is some megabytes and stays on the server. Days are YYYY-MM-DD. Pure.
 */
import Holidays from 'date-holidays'
import { daysAfter } from './count.ts'
import { weekendOf } from './weekends.ts'

const day = 86_400_000
const known = new Map<string, ReadonlySet<string>>()

/**
 * The public holidays that a whole country has in a year; none where nothing is known of it. A holiday of some hours,
 * or from one evening to the next, counts on the day whose noon it covers.
 */
export function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`
  let days = known.get(key)
  if (!days) {
    days = new Set(
      new Holidays(country)
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .flatMap(({ date, start, end }) => {
          // `date` is what the clock there shows; `start` and `end` are moments, by which it is known how long it
          // lasts.
          const from = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19) || '00:00:00'}Z`)
          const until = from + (end.getTime() - start.getTime())
          const covered: string[] = []
          for (let noon = Date.parse(`${date.slice(0, 10)}T12:00:00Z`); noon < until; noon += day)
            if (noon >= from) covered.push(new Date(noon).toISOString().slice(0, 10))
          return covered
        }),
    )
    known.set(key, days)
  }
  return days
}

/** Whether people work on this day in this country (ISO 3166-1 alpha-2). */
export function isWorkingDay(on: string, country: string): boolean {
  return (
    !weekendOf(country).includes(new Date(`${on}T00:00:00Z`).getUTCDay()) &&
    !publicHolidays(country, Number(on.slice(0, 4))).has(on)
  )
}

/** The day that is `count` working days of this country after `from`. */
export function workingDaysAfter(from: string, count: number, country: string): string {
  let on = from
  for (let left = count; left > 0;) {
    on = daysAfter(on, 1)
    if (isWorkingDay(on, country)) left--
  }
  return on
}

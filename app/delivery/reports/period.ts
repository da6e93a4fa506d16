/** The period of a report, and the one before it. Days are YYYY-MM-DD, both ends included. Pure. */
import { daysAfter } from '#app/foundation/days/count.ts'

export type Period = { from: string; until: string }

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text
const two = (number: number) => String(number).padStart(2, '0')
const lastOf = (year: number, month: number) =>
  daysAfter(`${month === 12 ? year + 1 : year}-${two((month % 12) + 1)}-01`, -1)

/** A quarter, 1 to 4, of a year. */
export const quarter = (year: number, number: number): Period => ({
  from: `${year}-${two(number * 3 - 2)}-01`,
  until: lastOf(year, number * 3),
})
const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, until: `${year}-12-31` })

/** This year so far. */
const yearSoFar = (today: string): Period => ({ from: `${today.slice(0, 4)}-01-01`, until: today })

/**
 * What the address asks for (`?from=…&until=…`); this year so far where it asks for nothing that is a period, and never
 * beyond today.
 */
export function readPeriod(search: URLSearchParams, today: string): Period {
  const [from, until] = [search.get('from'), search.get('until')]
  if (!isDay(from) || !isDay(until) || from < '2000-01-01' || until < from || from > today) return yearSoFar(today)
  return { from, until: until < today ? until : today }
}

const yearBack = (day: string) => {
  const year = Number(day.slice(0, 4)) - 1
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}
/** Which quarter it is, whole or as far as it has come. */
function quarterOf({ from, until }: Period): { year: number; number: number; whole: boolean } | null {
  const [year, number] = [Number(from.slice(0, 4)), (Number(from.slice(5, 7)) + 2) / 3]
  if (!Number.isInteger(number) || !from.endsWith('-01')) return null
  const all = quarter(year, number)
  return until <= all.until ? { year, number, whole: until === all.until } : null
}
const length = ({ from, until }: Period) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/**
 * What a period is compared with: of a year, or a year so far, the same days of the year before; of a whole quarter the
 * quarter before; of anything else as many days, right before it.
 */
export function periodBefore(period: Period): Period {
  const { from, until } = period
  const at = quarterOf(period)
  if (at?.whole) return at.number === 1 ? quarter(at.year - 1, 4) : quarter(at.year, at.number - 1)
  if (from.endsWith('-01-01') && until.slice(0, 4) === from.slice(0, 4))
    return { from: yearBack(from), until: yearBack(until) }
  const last = daysAfter(from, -1)
  return { from: daysAfter(last, -length(period)), until: last }
}

export type Preset = { name: 'soFar' | 'year' | 'quarter'; year: number; quarter: number; period: Period }

/** Periods to choose from: this year so far, the year before, and the last four quarters that have begun. */
export function presets(today: string): Preset[] {
  const year = Number(today.slice(0, 4))
  const now = Math.ceil(Number(today.slice(5, 7)) / 3)
  const quarters = [0, 1, 2, 3].map((back) => {
    const index = year * 4 + now - 1 - back
    const [of, number] = [Math.floor(index / 4), (index % 4) + 1]
    const { from, until } = quarter(of, number)
    return {
      name: 'quarter' as const,
      year: of,
      quarter: number,
      period: { from, until: until < today ? until : today },
    }
  })
  return [
    { name: 'soFar', year, quarter: 0, period: yearSoFar(today) },
    { name: 'year', year: year - 1, quarter: 0, period: wholeYear(year - 1) },
    ...quarters,
  ]
}

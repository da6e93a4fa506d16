/** Counting days. Days are YYYY-MM-DD. Pure. */

const day = (date: Date) => date.toISOString().slice(0, 10)

/** `days` days after `from`. */
export function daysAfter(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return day(date)
}

/** The day that is `count` working days, Monday to Friday, after `from`. */
export function workingDaysAfter(from: string, count: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left--
  }
  return day(date)
}

/** Counting days. Days are YYYY-MM-DD. Pure. */

/** `days` days after `from`. */
export function daysAfter(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The clock on the wall where most of the offices are: Europe/Amsterdam. Days are YYYY-MM-DD. Pure. */

export const timeZone = 'Europe/Amsterdam'

/** The day and the hour (0–23) there at this moment. */
export function clockAt(moment: Date): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const of = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${of('year')}-${of('month')}-${of('day')}`, hour: Number(of('hour')) }
}

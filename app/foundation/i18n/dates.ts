import { locale } from './locale.ts'

/** A formatter takes far longer to make than to use. */
const made = new Map<string, Intl.DateTimeFormat>()
function formatOf(language: string, shape: 'long' | 'weekday'): Intl.DateTimeFormat {
  const key = `${language} ${shape}`
  const known = made.get(key)
  if (known) return known
  const options: Intl.DateTimeFormatOptions =
    shape === 'long' ? { dateStyle: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' }
  const format = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' })
  made.set(key, format)
  return format
}
const moment = (day: string) => new Date(`${day}T00:00:00Z`)

/**
 * A line never ends between a day and its month: their space does not break. Server and browser write the same,
 * whatever spaces their Intl has.
 */
const whole = (date: string) =>
  date
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/ ?– ?/, ' – ')
    .replace(/(?<!\d)(\d{1,2}\.?) – (?=\d)/, '$1–')
    .replace(/(?<!\d)(\d{1,2}\.?) (?=\p{L})/gu, '$1\u00a0')

/** Dates for mails as plain text, calendars and spreadsheets, where a space is a space. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

/** `2022-03-03` → `3 March 2022` in the reader's language (CLDR through Intl). */
export const dayName = (day: string, language: string): string => whole(formatOf(language, 'long').format(moment(day)))

/** `2027-05-03`, `2027-05-05` → `3–5 May 2027`; one day where both are the same. */
export const dayRange = (from: string, until: string, language: string): string =>
  whole(formatOf(language, 'long').formatRange(moment(from), moment(until)))

/** `2027-05-03` → `Monday 3 May` in the reader's language. */
export const weekdayName = (day: string, language: string): string =>
  whole(formatOf(language, 'weekday').format(moment(day)))

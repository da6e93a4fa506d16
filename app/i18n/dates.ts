import { locale } from './locale.ts'

/** A formatter takes far longer to make than to use. */
const made = new Map<string, Intl.DateTimeFormat>()

/** `2022-03-03` → `3 March 2022` in the reader's language (CLDR through Intl). */
export function dayName(day: string, language: string): string {
  let format = made.get(language)
  if (!format) made.set(language, (format = new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' })))
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `2027-05-03`, `2027-05-05` → `3–5 May 2027`; one day where both are the same. Spaces are plain ones, the same on server and browser. */
export const dayRange = (from: string, until: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)).replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/(\d) – (\d)/, '$1–$2')

/** `2027-05-03` → `Monday 3 May` in the reader's language. */
export const weekdayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

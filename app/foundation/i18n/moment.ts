import { locale } from './locale.ts'

/**
 * A moment as day and time, by the clock of Amsterdam: the offices' own, within an hour, so that a page and a file say
 * the same wherever they are made.
 */
export function momentName(at: Date, language: string): string {
  const format = new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  })
  return format.format(at).replace(/[\u2009\u202f\u00a0]/g, ' ')
}

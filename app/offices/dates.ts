/** `2022-03-03` → `3 March 2022` in the reader's language (CLDR through Intl). */
export const dayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

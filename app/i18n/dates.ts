// English of the country next door: the site's dates read 3 March 2022, never March 3.
const locale = (language: string) => (language === 'en' ? 'en-GB' : language)

/** `2022-03-03` → `3 March 2022` in the reader's language (CLDR through Intl). */
export const dayName = (day: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const made = new Map<string, Intl.DisplayNames>()

/** The name of a language (ISO 639-1) in a language: `languageName('nl', 'de')` → `Niederländisch`. Source: CLDR through Intl. */
export function languageName(code: string, language: string): string {
  let names = made.get(language)
  if (!names) made.set(language, (names = new Intl.DisplayNames([language], { type: 'language' })))
  return names.of(code) ?? code
}

/** Names in a row, as the language joins them: `Ghana, Togo and Benin`. British English puts no comma before the last. Pure. */
export const listed = (names: string[], language: string): string => new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names)

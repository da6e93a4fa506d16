/**
 * The locale in which Intl writes for a reader: English of the country next door (3 March 2022; no comma before the
 * last of a list). Pure.
 */
export const locale = (language: string): string => (language === 'en' ? 'en-GB' : language)

import { displayName } from './names.ts'

/**
 * The name of a language (ISO 639-1) in a language: `languageName('nl', 'de')` → `Niederländisch`. Source: CLDR through
 * Intl.
 */
export const languageName = (code: string, language: string): string => displayName('language', code, language)

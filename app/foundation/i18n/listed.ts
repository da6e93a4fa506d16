/** Names in a row, as the language joins them: `Ghana, Togo and Benin`. Pure. */
import { locale } from './locale.ts'

export const listed = (names: string[], language: string): string => new Intl.ListFormat(locale(language)).format(names)

import { sayKey, type AnyTexts } from '#app/foundation/i18n/keys.ts'

/** What is wrong with a form, field by field, in words: `errors` are text keys by field. */
export const sayErrors = (t: AnyTexts, errors: Record<string, string>): { name: string; message: string }[] =>
  Object.entries(errors).map(([name, key]) => ({ name, message: sayKey(t, key) }))

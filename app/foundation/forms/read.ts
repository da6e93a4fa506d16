/** What a form says, by a schema; or what is wrong with it. Pure. */
import type { z } from 'zod'

/** Errors are text keys by field. */
export type Read<T> = { ok: true; input: T } | { ok: false; errors: Record<string, string> }
type Issues = readonly { path: PropertyKey[]; message: string }[]
type How = {
  /** What is said where zod has only words of its own: a value is none of the choices. */
  otherwise?: string
  /** Where the form calls a field by another name than the schema does. */
  names?: Record<string, string>
}

/** Ours are keys of texts; zod's own are sentences, some with a colon. */
const isKey = (message: string) => /^[\w-]+:[\w.-]+$/.test(message)

/**
 * Each field's first error: `help.nl` for a nested one, the field itself for one of its list, `form` for what is of no
 * field. Our messages are text keys.
 */
export function errorsIn(
  issues: Issues = [],
  { otherwise = 'common:form.choice', names = {} }: How = {},
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) {
    const name = path.filter((part) => typeof part === 'string').join('.') || 'form'
    errors[names[name] ?? name] ??= isKey(message) ? message : otherwise
  }
  return errors
}

/** Reads what the form gives. */
export function readForm<T>(schema: z.ZodType<T>, given: unknown, how: How = {}): Read<T> {
  const parsed = schema.safeParse(given)
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, errors: errorsIn(parsed.error.issues, how) }
}

/** The noun: what an account is made of, and which passwords it takes. */
import { z } from 'zod'
import { languages } from '#app/taxonomy/vocabulary.ts'

export const minimumPassword = 10
/** Longer than anybody types; keeps hashing cheap to refuse. */
export const maximumPassword = 200

/** An address as accounts keep it: without spaces around it, in lower case. */
export const emailField = z.string().trim().toLowerCase().max(254, 'auth:wrong.email').pipe(z.email('auth:wrong.email'))
export const nameField = z.string().trim().min(1, 'auth:wrong.name').max(120, 'auth:wrong.nameLong')
export const languageField = z.enum(languages, 'auth:wrong.language')

/** Errors of a parse as field → text key, the first of each field. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return errors
}

/** How often somebody wants the mail with what is new to them; `daily` where they never said. */
export const frequencies = ['daily', 'weekly', 'never'] as const
export type Frequency = (typeof frequencies)[number]

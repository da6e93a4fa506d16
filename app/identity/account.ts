/** The noun: what an account is made of, and which passwords it takes. */
import { z } from 'zod'
import { languages } from '#app/taxonomy/vocabulary.ts'

export const minimumPassword = 10
/** Longer than anybody types; keeps hashing cheap to refuse. */
export const maximumPassword = 200

/** An address as accounts keep it: without spaces around it, in lower case. */
export const emailField = z.string().trim().toLowerCase().max(254, 'auth:wrong.email').pipe(z.email('auth:wrong.email'))
const nameField = z.string().trim().min(1, 'auth:wrong.name').max(120, 'auth:wrong.nameLong')
const languageField = z.enum(languages, 'auth:wrong.language')

/** How often somebody wants the mail with what is new to them; `daily` where they never said. */
export const frequencies = ['daily', 'weekly', 'never'] as const
export type Frequency = (typeof frequencies)[number]

/** What the forms of an account say. Messages are text keys. */
export const signUpForm = z.object({ name: nameField, email: emailField })
export const accountForm = z.object({
  name: nameField,
  language: languageField,
  frequency: z.enum(frequencies, 'digest:wrong.frequency').optional(),
})

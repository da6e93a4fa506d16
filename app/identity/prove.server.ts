/**
 * Proving once more who one is before something that cannot be taken back, or takes a guard away: the present password,
 * and a code where a second factor is on.
 */
import { text } from '#app/foundation/forms/form.server.ts'
import { forgive, takeBack, tooOften, type Attempt } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { passwordHashOf } from './accounts.server.ts'
import { noteAccount } from './acts.server.ts'
import { inIdentity } from './door.server.ts'
import type { Person } from './lucia.server.ts'
import { passwordMatches } from './password.server.ts'
import { takeCode } from './second-factor.server.ts'

/** Null where it was right; else the errors by field, the status, and the seconds until it may be tried again. */
export type Refused = { errors: Record<string, string>; status: number; seconds?: number } | null

/** Reads `current_password` and, where a second factor is on, `code`. */
export async function prove(person: Person, form: FormData): Promise<Refused> {
  const guess: Attempt = ['guessesByPerson', person.id]
  const seconds = await tooOften(guess)
  if (seconds !== null) return { errors: { current_password: busySentence(seconds) }, status: 429, seconds }
  const hash = await inIdentity((tx) => passwordHashOf(tx, person.id))
  if (!(await passwordMatches(hash, String(form.get('current_password') ?? ''))))
    return { errors: { current_password: 'auth:wrong.currentPassword' }, status: 422 }
  await forgive(guess)
  return person.secondFactor ? proveCode(person.id, hash ?? '', text(form, 'code')) : null
}

/**
 * The code alone. Wrong ones count for account and caller together, and in a wider net for the account; a new password
 * begins without them, so that whoever has the old one shuts nobody out for long.
 */
export async function proveCode(
  userId: string,
  passwordHash: string,
  code: string,
  caller = 'signed in',
): Promise<Refused> {
  const account = `${userId} ${passwordHash}`
  const here: Attempt = ['codesHere', `${account} ${caller}`]
  const wider: Attempt = ['codesAtAccount', account]
  const seconds = await tooOften(here, wider)
  if (seconds !== null) return { errors: { code: busySentence(seconds) }, status: 429, seconds }
  const right = await inIdentity(async (tx) => {
    if (await takeCode(tx, userId, code)) return true
    await noteAccount(tx, 'code-failed', userId)
    return false
  })
  if (!right) return { errors: { code: 'account:factor.wrong' }, status: 422 }
  await Promise.all([forgive(here), takeBack(wider)])
  return null
}

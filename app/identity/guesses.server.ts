/**
 * Who may try a password. Only wrong ones count, so that a school behind one address is not shut out, and they count
 * apart for devices the owner has signed in with before, so that nobody is shut out of their own by a stranger's
 * guesses (docs/decisions/rate-limits-in-postgres.md). The counts of an account belong to its present password: a new
 * one begins without them, everywhere.
 */
import { forgive, takeBack, tooOften, type Attempt } from '#app/foundation/http/rate-limits.server.ts'

type Asked = { email: string; passwordHash: string | null; caller: string; device: string | null }
/** `seconds`: until one may try again. `right` is called when the password was. */
export type Try = { seconds: number } | { seconds: null; right: () => Promise<void> }

/**
 * Counts a try before it is known whether it is right, so that many at once are counted too. `device`: the known one it
 * comes from.
 */
export async function tryPassword({ email, passwordHash, caller, device }: Asked): Promise<Try> {
  const account = `${email} ${passwordHash ?? ''}`
  if (device) {
    const onDevice: Attempt = ['guessesOnDevice', `${account} ${device}`]
    if ((await tooOften(onDevice)) === null) return { seconds: null, right: () => forgive(onDevice) }
  }
  const here: Attempt = ['guessesHere', `${account} ${caller}`]
  const wider: Attempt[] = [
    ['guessesAtAccount', account],
    ['guessesByCaller', caller],
  ]
  const seconds = await tooOften(here, ...wider)
  if (seconds !== null) return { seconds }
  return { seconds: null, right: async () => void (await Promise.all([forgive(here), takeBack(...wider)])) }
}

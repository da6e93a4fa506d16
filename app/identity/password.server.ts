/**
 * Passwords: argon2id at the OWASP minimum for it (19 MiB of memory, two passes, one lane; OWASP Password Storage
 * Cheat Sheet, "Argon2id"). The parameters travel in the hash, so raising them leaves older hashes readable.
 */
import { hash, verify, type Algorithm } from '@node-rs/argon2'

// `Algorithm` is an ambient const enum, which single-file transpilers cannot inline: 2 is Argon2id.
const options = { algorithm: 2 as Algorithm, memoryCost: 19456, timeCost: 2, parallelism: 1 }

/** The PHC string (`$argon2id$v=19$m=19456,t=2,p=1$…`) to keep for a password. */
export function hashPassword(text: string): Promise<string> {
  return hash(text.normalize('NFKC'), options)
}

let nobodys: Promise<string> | undefined

/**
 * Whether `text` is the password behind `stored`. Where there is no such person (null), an equal amount of work is done
 * against a hash nobody knows the password of, and the answer is false: time does not tell whether an address is known.
 */
export async function passwordMatches(stored: string | null, text: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID())
  const same = await verify(stored ?? (await nobodys), text.normalize('NFKC')).catch(() => false)
  return stored !== null && same
}

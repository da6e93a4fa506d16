/**
 * Which passwords are refused: short ones, well-known ones, and those made of the person's own name or address
 * (NIST SP 800-63B, 5.1.1.2: length and a blocklist, no rules about kinds of characters).
 */
import { maximumPassword, minimumPassword } from './account.ts'
import { commonPasswords } from './common-passwords.server.ts'

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn']
const backwards = (text: string) => [...text].reverse().join('')

/** Text key of what is wrong with a password, or null. `about`: the person's name and address. */
export function passwordProblem(password: string, about: string[]): string | null {
  const length = [...password].length
  if (length < minimumPassword) return 'auth:wrong.passwordShort'
  if (length > maximumPassword) return 'auth:wrong.passwordLong'
  const text = plain(password)
  // A known one with digits or signs behind it is as easily guessed.
  const bare = text.replace(/[^\p{L}]+$/u, '')
  if (commonPasswords.has(text) || commonPasswords.has(bare) || new Set(text).size <= 3) return 'auth:wrong.passwordCommon'
  if (rows.some((row) => row.includes(text) || backwards(row).includes(text))) return 'auth:wrong.passwordCommon'
  const words = about.flatMap((one) => plain(one).split('@')[0].split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text).replace(/[^\p{L}\p{N}]/gu, '')
  return [...rest].length < 4 ? 'auth:wrong.passwordYours' : null
}

/**
 * Codes by time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a new one every 30 seconds. The
 * one place that imports `otpauth`.
 */
import { Secret, TOTP } from 'otpauth'

const seconds = 30
const totp = (secret: string) =>
  new TOTP({ issuer: 'Kogge', algorithm: 'SHA1', digits: 6, period: seconds, secret: Secret.fromBase32(secret) })

/** A new secret: 160 random bits in base 32, as RFC 4226 asks. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an app reads from the picture. `label` says whose account it is. */
export function enrolmentAddress(secret: string, label: string): string {
  const each = totp(secret)
  each.label = label
  return each.toString()
}

/**
 * The 30-second step to which this code belongs, of the present one, the one before and the one after (a phone's clock
 * may be off); null where it is none of theirs. `now` in milliseconds.
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / 1000 / seconds) + delta
}

/** The code of a moment, for tests and for nobody else. `now` in milliseconds. */
export const codeAt = (secret: string, now: number): string => totp(secret).generate({ timestamp: now })

/**
 * How often something may be tried or done, counted in Postgres for all web processes together (docs/decisions/rate-limits-in-postgres.md).
 * Limits per caller are wide enough for a school or an office building behind one address.
 */
import type { AppLoadContext } from '@remix-run/node'
import { count, forget, uncount } from './limit-counters.server.ts'

const minutes = 60
const hours = 60 * minutes
const days = 24 * hours

/** Limit → how many `points` in how many seconds. What succeeds is taken back where only failures count (app/auth/guesses.server.ts). */
export const limits = {
  // Wrong passwords from devices that the account's owner has not signed in with before: for one account by one caller, for one account by anybody, by one caller.
  guessesHere: { points: 10, duration: 15 * minutes },
  guessesAtAccount: { points: 100, duration: hours },
  guessesByCaller: { points: 200, duration: 15 * minutes },
  // Wrong passwords on a device that is known; after them it counts as any other.
  guessesOnDevice: { points: 30, duration: hours },
  guessesByPerson: { points: 10, duration: 15 * minutes },
  signUpByCaller: { points: 60, duration: hours },
  // To somebody who has an account with this address already.
  signUpMail: { points: 1, duration: days },
  confirmMail: { points: 5, duration: days },
  // Asking again for one's own new password costs nothing: while a link works no second one is sent.
  resetHere: { points: 10, duration: hours },
  resetByCaller: { points: 60, duration: hours },
  contactByCaller: { points: 10, duration: hours },
  contactByOffice: { points: 60, duration: hours },
  calendarByCaller: { points: 600, duration: hours },
} as const
export type Limit = keyof typeof limits
/** What is counted, for whom. */
export type Attempt = [limit: Limit, whose: string]

const counted = ([name, whose]: Attempt) => ({ name, whose, ...limits[name] })

/**
 * Counts one attempt for each, in order. Null where all are within their limits; else the seconds until it may be tried again, and those
 * counted before the one that stopped it are taken back.
 */
export async function tooOften(...attempts: Attempt[]): Promise<number | null> {
  for (const [at, attempt] of attempts.entries()) {
    const seconds = await count(counted(attempt))
    if (seconds === null) continue
    await takeBack(...attempts.slice(0, at))
    return seconds
  }
  return null
}

/** It does not count after all. */
export async function takeBack(...attempts: Attempt[]): Promise<void> {
  await Promise.all(attempts.map((attempt) => uncount(counted(attempt))))
}

/** Forgets what was counted: it turned out to be the right person. */
export async function forgive(...attempts: Attempt[]): Promise<void> {
  await Promise.all(attempts.map((attempt) => forget(counted(attempt))))
}

/** The header that says when to try again. */
export const retryAfter = (seconds: number): Record<string, string> => ({ 'Retry-After': String(seconds) })

/**
 * Who calls: the address the web server took from the connection, or from the proxy it was told to trust. Of IPv6 the network: whoever
 * has one address there has 2^64.
 */
export function callerOf(context: AppLoadContext): string {
  const ip = typeof context.ip === 'string' && context.ip ? context.ip : 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped) return mapped[1]
  if (!ip.includes(':')) return ip
  const [before, after] = ip.split('::')
  const groups = before.split(':').filter(Boolean)
  const zeros = after === undefined ? 0 : 8 - groups.length - after.split(':').filter(Boolean).length
  return [...groups, ...Array.from({ length: zeros }, () => '0')].concat(after?.split(':') ?? []).slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':') + '::'
}

/**
 * How often something may be tried or done, counted in Postgres for all web processes together
 * (docs/decisions/rate-limits-in-postgres.md). Limits per caller are wide enough for a school or an office building
 * behind one address.
 */
import type { AppLoadContext } from '@remix-run/node'
import { env } from '#app/env.server.ts'
import { days, hours, minutes, type Rules } from './deeds.ts'
import { count, forget, uncount, type Count } from './limit-counters.server.ts'

/**
 * Limit → how many `points` in how many seconds. What succeeds is taken back where only failures count
 * (app/identity/guesses.server.ts).
 */
export const limits = {
  // Wrong passwords from devices that the account's owner has not signed in with before: for one account by one caller,
  // for one account by anybody, by one caller.
  guessesHere: { points: 10, duration: 15 * minutes },
  guessesAtAccount: { points: 100, duration: hours },
  guessesByCaller: { points: 200, duration: 15 * minutes },
  // Wrong passwords on a device that is known; after them it counts as any other.
  guessesOnDevice: { points: 30, duration: hours },
  guessesByPerson: { points: 10, duration: 15 * minutes },
  // Wrong codes of a second factor, by one caller and by anybody. Of a million codes three are right at a time.
  codesHere: { points: 10, duration: 15 * minutes },
  codesAtAccount: { points: 50, duration: hours },
  signUpByCaller: { points: 60, duration: hours },
  // To somebody who has an account with this address already.
  signUpMail: { points: 1, duration: days },
  confirmMail: { points: 5, duration: days },
  // Asking again for one's own new password costs nothing: while a link works no second one is sent.
  resetHere: { points: 10, duration: hours },
  resetByCaller: { points: 60, duration: hours },
  // A new address for one's own account: each mails the new one and the present one.
  addressByPerson: { points: 5, duration: days },
  contactByCaller: { points: 10, duration: hours },
  contactByOffice: { points: 60, duration: hours },
  // Each mails an address that anybody can have typed.
  contactByAddress: { points: 3, duration: days },
  calendarByCaller: { points: 600, duration: hours },
  // To one address by one office, and by all of them together: a stranger is asked, not pressed. Twice, because the
  // first can have named the wrong role.
  invitationToAddress: { points: 2, duration: days },
  invitationsToAddress: { points: 4, duration: days },
  // One person's request for one trip, which can be taken back and made again: each mails the traveller.
  requestForTrip: { points: 3, duration: days },
} as const
export type Limit = keyof typeof limits
/**
 * Searching and drawing the map: READS_PER_MINUTE for a person, ten times that for all behind one address who have not
 * signed in.
 */
export const reading = (): Rules => ({
  person: [env().READS_PER_MINUTE, minutes],
  caller: [env().READS_PER_MINUTE * 10, minutes],
})

/** Who does it: the person, all behind one address, all of an office (its slug). */
export type Doer = { person?: string; caller?: string; office?: string }

/**
 * What is counted where somebody does this. The person comes first: whoever has had enough takes nothing from their
 * office or from those behind the same address.
 */
export const countsOf = (name: string, rules: Rules, doer: Doer): Count[] =>
  (['person', 'caller', 'office'] as const).flatMap((by) => {
    const [rule, whose] = [rules[by], doer[by]]
    return rule && whose ? [{ name: `${name}:${by}`, whose, points: rule[0], duration: rule[1] }] : []
  })

/** What is counted, for whom. */
export type Attempt = [limit: Limit, whose: string]

const counted = ([name, whose]: Attempt) => ({ name, whose, ...limits[name] })

/**
 * Counts one attempt for each, in order. Null where all are within their limits; else the seconds until it may be tried
 * again, and those counted before the one that stopped it are taken back.
 */
export const tooOften = (...attempts: Attempt[]): Promise<number | null> => countAll(attempts.map(counted))

/** The same for any counts. */
export async function countAll(counts: Count[]): Promise<number | null> {
  for (const [at, each] of counts.entries()) {
    const seconds = await count(each)
    if (seconds === null) continue
    await Promise.all(counts.slice(0, at).map(uncount))
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
 * Who calls: the address the web server took from the connection, or from the proxy it was told to trust. Of IPv6 the
 * network: whoever has one address there has 2^64.
 */
export function callerOf(context: AppLoadContext): string {
  const ip = typeof context.ip === 'string' && context.ip ? context.ip : 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped) return mapped[1]
  if (!ip.includes(':')) return ip
  const [before, after] = ip.split('::')
  const groups = before.split(':').filter(Boolean)
  const zeros = after === undefined ? 0 : 8 - groups.length - after.split(':').filter(Boolean).length
  return (
    [...groups, ...Array.from({ length: zeros }, () => '0')]
      .concat(after?.split(':') ?? [])
      .slice(0, 4)
      .map((group) => parseInt(group, 16).toString(16))
      .join(':') + '::'
  )
}

/**
 * How often something may be tried, counted in this process's memory (docs/decisions/rate-limits-in-memory.md).
 * Limits per caller are wide enough for an office building behind one address.
 */
import type { AppLoadContext } from '@remix-run/node'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const minutes = 60
const hours = 60 * minutes

/** Limit → how many `points` in how many seconds. */
export const limits = {
  signInByAddress: { points: 10, duration: 15 * minutes },
  signInByCaller: { points: 60, duration: 15 * minutes },
  signUpByCaller: { points: 30, duration: hours },
  mailToAddress: { points: 5, duration: hours },
  resetByCaller: { points: 30, duration: hours },
  passwordByPerson: { points: 10, duration: 15 * minutes },
  contactByCaller: { points: 10, duration: hours },
  contactByOffice: { points: 60, duration: hours },
  calendarByCaller: { points: 600, duration: hours },
} as const
export type Limit = keyof typeof limits

const counters = new Map<Limit, RateLimiterMemory>()
function counter(limit: Limit): RateLimiterMemory {
  let found = counters.get(limit)
  if (!found) counters.set(limit, (found = new RateLimiterMemory({ keyPrefix: limit, ...limits[limit] })))
  return found
}

/** Counts one attempt for each; false where any of them has had enough. */
export async function withinLimits(...attempts: [Limit, string][]): Promise<boolean> {
  const answers = await Promise.all(attempts.map(([limit, key]) => counter(limit).consume(key).then(() => true, () => false)))
  return answers.every(Boolean)
}

/** Forgets what was counted: it turned out to be the right person. */
export async function forgiveAttempts(limit: Limit, key: string): Promise<void> {
  await counter(limit).delete(key)
}

/** Who calls: the address the web server took from the connection, or from the proxy it was told to trust. */
export function callerOf(context: AppLoadContext): string {
  return typeof context.ip === 'string' && context.ip ? context.ip : 'unknown'
}

/**
 * Counters in Postgres for what rate-limits.server.ts limits. rate-limiter-flexible speaks to the client of `pg`, not
 * to postgres.js: `asPgClient` is as much of one as it calls. Where Postgres is away, counting fails as the request
 * would.
 */
import { createHmac, hkdfSync } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { asPgClient } from '#db/client.server.ts'
import { services } from '#app/env.server.ts'
import { pool } from '#app/pools.server.ts'

const client = asPgClient(() => pool('kogge_identity'))

const counters = new Map<string, RateLimiterPostgres>()
/** The first of them sweeps the table for all: every five minutes it deletes what ran out an hour ago. */
function counter(name: string, points: number, duration: number): RateLimiterPostgres {
  let found = counters.get(name)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'client',
      schemaName: 'identity',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: counters.size === 0,
      keyPrefix: name,
      points,
      duration,
    })
    counters.set(name, found)
  }
  return found
}

let secret: Buffer | undefined
const key = (whose: string) => {
  secret ??= Buffer.from(hkdfSync('sha256', services().database.secret, '', 'kogge rate limits', 32))
  return createHmac('sha256', secret).update(whose).digest('base64url')
}

/** A count of one thing for one person, address or caller: how often it may be, in how many seconds. */
export type Count = { name: string; whose: string; points: number; duration: number }

/** Counts once. Null while it is within the limit, else the seconds until it may be tried again. */
export async function count({ name, whose, points, duration }: Count): Promise<number | null> {
  try {
    await counter(name, points, duration).consume(key(whose))
    return null
  } catch (stopped) {
    if (stopped instanceof RateLimiterRes) return Math.max(1, Math.ceil(stopped.msBeforeNext / 1000))
    throw stopped
  }
}

/** Takes one count back. */
export async function uncount({ name, whose, points, duration }: Count): Promise<void> {
  await counter(name, points, duration).reward(key(whose))
}

/** Forgets what was counted. */
export async function forget({ name, whose, points, duration }: Count): Promise<void> {
  await counter(name, points, duration).delete(key(whose))
}

/** Deletes what had run out by then, as the sweep does with what ran out an hour ago. */
export const sweep = async (before: Date): Promise<void> => {
  await pool('kogge_identity')`delete from identity.rate_limits where expire < ${before.getTime()}`
}

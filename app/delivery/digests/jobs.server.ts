/**
 * The worker's half of the digest. A clock rings every morning; whoever hears it (or finds on starting that nobody did)
 * begins the day: one job of an id made from the day, which gives everybody who may get a digest a job of their own.
 * pg-boss owns waiting and retrying; that nothing is sent twice does not depend on it (digest.server.ts).
 */
import { createHash } from 'node:crypto'
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'
import { clockAt, timeZone } from '#app/foundation/days/day.ts'
import { hour } from './due.ts'
import { makeDigest } from './digest.server.ts'
import { forgetDays, listDue } from './people.server.ts'

export const clockQueue = 'digest-clock'
export const dayQueue = 'digest-day'
export const personQueue = 'digest-person'

export type DigestJobs = {
  /** kogge_indexer's pool. */
  sql: Sql
  /** Called with every error that is not the end of the worker. */
  onProblem: (error: unknown, what: string) => void
  /**
   * First pause before another attempt, in seconds; it doubles every time. 30: eight attempts reach over about two
   * hours.
   */
  retryDelay?: number
  /** What time it is. */
  now?: () => Date
}

type Day = { day: string }
type Person = Day & { userId: string }

/** The id of a day's job: the same in every worker. */
const idOf = (day: string) =>
  createHash('sha256')
    .update(`digest ${day}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5')

/**
 * Begins a day once; pg-boss ignores an id that it knows, and the archive is asked for one that was done with long ago.
 */
async function beginDay(boss: PgBoss, day: string): Promise<void> {
  if (await boss.getJobById(dayQueue, idOf(day), { includeArchive: true })) return
  await boss.send(dayQueue, { day } satisfies Day, { id: idOf(day) })
}

/** Starts the digests. Call once in the worker, after `boss.start()`; `boss.stop()` ends them. */
export async function registerDigestJobs(
  boss: PgBoss,
  { sql, onProblem, retryDelay = 30, now = () => new Date() }: DigestJobs,
): Promise<void> {
  const patience = { retryLimit: 7, retryDelay, retryBackoff: true, expireInSeconds: 300 }
  await boss.createQueue(clockQueue, { name: clockQueue, ...patience })
  await boss.createQueue(dayQueue, { name: dayQueue, ...patience })
  // `short`: a person's job of a day waits once, however often it is asked for.
  await boss.createQueue(personQueue, { name: personQueue, policy: 'short', ...patience })
  const working = <T extends object>(queue: string, what: string, work: (data: T) => Promise<unknown>) =>
    boss.work<T>(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      await work(job.data).catch((error: unknown) => {
        onProblem(error, what)
        throw error
      })
    })
  await working<Person>(personQueue, 'a digest could not be made', ({ userId, day }) => makeDigest(sql, userId, day))
  await working<Day>(dayQueue, 'the digests of a day could not be begun', async ({ day }) => {
    await forgetDays(sql, day)
    const people = await listDue(sql, day)
    if (people.length === 0) return
    await boss.insert(
      people.map(({ userId }) => ({
        name: personQueue,
        data: { userId, day } satisfies Person,
        singletonKey: `${userId} ${day}`,
      })),
    )
  })
  await working(clockQueue, 'the digests of a day could not be begun', () => beginDay(boss, clockAt(now()).day))
  const rings = (await boss.getSchedules()).find(({ name }) => name === clockQueue) as { created_on?: Date } | undefined
  await boss.schedule(clockQueue, `0 ${hour} * * *`, {}, { tz: timeZone })
  // The clock rings for a minute only: a worker that was down then makes up for it. There is nothing to make up for
  // before it was first set.
  const [clock, since] = [clockAt(now()), rings?.created_on && clockAt(rings.created_on)]
  if (clock.hour >= hour && since && (since.day < clock.day || (since.day === clock.day && since.hour < hour)))
    await beginDay(boss, clock.day)
}

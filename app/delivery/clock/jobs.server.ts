/**
 * The worker's half: every quarter of an hour, and as soon as somebody leaves or pauses, the clock of each office's
 * cases is looked at. Doing it twice does no harm.
 */
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { clockAt } from '#app/foundation/days/day.ts'
import { pool } from '#app/pools.server.ts'
import { keepTime, together, type Kept } from '#app/collaboration/cases/clock.server.ts'
import { askForResults } from '#app/collaboration/results/asks.server.ts'
import { caseKinds } from '#app/rooms.server.ts'

const caseClock = 'question-clock'

export type ClockJobs = {
  /** kogge_indexer's pool, which hears when the clock is woken. */
  sql: Sql
  /** Called with every error that is not the end of the worker. */
  onProblem: (error: unknown, what: string) => void
  /** What time it is. */
  now?: () => Date
}

/**
 * Moves all that is due in this office on `today`, in transactions of a hundred cases: whatever ends in between, what
 * was moved has its mail and its new day, and what was not is due still.
 */
async function keepOfficeTime(
  members: Sql,
  slug: string,
  today: string,
  onProblem: ClockJobs['onProblem'],
): Promise<Kept> {
  const all: Kept = { passedOn: 0, ended: 0, reminded: 0, found: 0 }
  const failed: string[] = []
  let last: Kept
  do {
    last = await enterAsOffice(members, slug, (tx) => keepTime(tx, { today, kinds: caseKinds, onProblem }, failed))
    for (const name of ['passedOn', 'ended', 'reminded', 'found'] as const) all[name] += last[name]
  } while (last.found === together)
  return all
}

/** Looks at every office's clock. An office that fails does not keep the others waiting. Answers what was done. */
export async function keepAllTime(members: Sql, now: Date, onProblem: ClockJobs['onProblem']): Promise<Kept> {
  const offices = await members<
    { slug: string }[]
  >`select slug from kogge.offices where archived_at is null order by slug`
  const all: Kept = { passedOn: 0, ended: 0, reminded: 0, found: 0 }
  for (const { slug } of offices) {
    const kept = await keepOfficeTime(members, slug, clockAt(now).day, onProblem).catch((error: unknown) =>
      onProblem(error, `the clock of ${slug} stands still`),
    )
    if (kept) for (const name of ['passedOn', 'ended', 'reminded', 'found'] as const) all[name] += kept[name]
    await enterAsOffice(members, slug, (tx) => askForResults(tx, clockAt(now).day)).catch((error: unknown) =>
      onProblem(error, `nobody of ${slug} is asked what came of it`),
    )
  }
  return all
}

/**
 * Starts the clock. Call once in the worker, after `boss.start()`. Answers how to stop listening; `boss.stop()` ends
 * it.
 */
export async function registerClock(
  boss: PgBoss,
  { sql, onProblem, now = () => new Date() }: ClockJobs,
): Promise<{ stop: () => Promise<void> }> {
  await boss.createQueue(caseClock, {
    name: caseClock,
    policy: 'short',
    retryLimit: 2,
    retryDelay: 60,
    expireInSeconds: 300,
  })
  await boss.work(caseClock, { batchSize: 1, pollingIntervalSeconds: 2 }, async () => {
    await keepAllTime(pool('kogge_member'), now(), onProblem)
  })
  await boss.schedule(caseClock, '*/15 * * * *')
  // One that waits already does for all that woke it; a call that is missed while the connection is away waits for the
  // quarter.
  const wake = () =>
    void boss.send(caseClock, {}).catch((error: unknown) => onProblem(error, 'the clock could not be woken'))
  const { unlisten } = await sql.listen('clock', wake)
  return { stop: () => unlisten().catch(() => {}) }
}

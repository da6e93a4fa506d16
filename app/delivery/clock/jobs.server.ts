/**
 * The worker's half: every quarter of an hour the clock of each office's cases is looked at.
 * Doing it twice does no harm.
 */
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { clockAt } from '#app/foundation/days/day.ts'
import { pool } from '#app/pools.server.ts'
import { keepTime } from '#app/collaboration/cases/clock.server.ts'
import { askForResults } from '#app/collaboration/results/asks.server.ts'
import { caseKinds } from '#app/rooms.server.ts'

const questionClock = 'question-clock'

export type ClockJobs = {
  /** Called with every error that is not the end of the worker. */
  onProblem: (error: unknown, what: string) => void
  /** What time it is. */
  now?: () => Date
}

/** Looks at every office's clock. An office that fails does not keep the others waiting. */
export async function keepAllTime(members: Sql, now: Date, onProblem: ClockJobs['onProblem']): Promise<void> {
  const offices = await members<
    { slug: string }[]
  >`select slug from kogge.offices where archived_at is null order by slug`
  for (const { slug } of offices) {
    await enterAsOffice(members, slug, (tx) => keepTime(tx, clockAt(now).day, caseKinds)).catch((error: unknown) =>
      onProblem(error, `the clock of ${slug} stands still`),
    )
    await enterAsOffice(members, slug, (tx) => askForResults(tx, clockAt(now).day)).catch((error: unknown) =>
      onProblem(error, `nobody of ${slug} is asked what came of it`),
    )
  }
}

/** Starts the clock. Call once in the worker, after `boss.start()`; `boss.stop()` ends it. */
export async function registerClock(boss: PgBoss, { onProblem, now = () => new Date() }: ClockJobs): Promise<void> {
  await boss.createQueue(questionClock, {
    name: questionClock,
    policy: 'short',
    retryLimit: 2,
    retryDelay: 60,
    expireInSeconds: 300,
  })
  await boss.work(questionClock, { batchSize: 1, pollingIntervalSeconds: 5 }, () =>
    keepAllTime(pool('kogge_member'), now(), onProblem),
  )
  await boss.schedule(questionClock, '*/15 * * * *')
}

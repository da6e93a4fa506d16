/**
 * The worker's half of the reminder: once a morning everybody who is due gets theirs. A morning that no worker heard is
 * made up for by the next one: who is due stays due.
 */
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'
import { listDue, remind } from './reminders.server.ts'

export const reminderQueue = 'ambassador-reminders'

export type ReminderJobs = {
  /** kogge_indexer's pool. */
  sql: Sql
  /** Called with every error that is not the end of the worker. */
  onProblem: (error: unknown, what: string) => void
  /** What time it is. */
  now?: () => Date
}

/** Starts the reminders. Call once in the worker, after `boss.start()`; `boss.stop()` ends them. */
export async function registerReminderJobs(
  boss: PgBoss,
  { sql, onProblem, now = () => new Date() }: ReminderJobs,
): Promise<void> {
  await boss.createQueue(reminderQueue, {
    name: reminderQueue,
    retryLimit: 5,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 600,
  })
  await boss.work(reminderQueue, { batchSize: 1, pollingIntervalSeconds: 2 }, async () => {
    const day = now().toISOString().slice(0, 10)
    let wrong: unknown
    for (const each of await listDue(sql, day)) {
      await remind(each, day).catch((error: unknown) => {
        onProblem(error, 'an ambassador could not be reminded')
        wrong = error
      })
    }
    // Tried again for those it failed for; the others are reminded.
    if (wrong) throw wrong
  })
  await boss.schedule(reminderQueue, '30 7 * * *', {}, { tz: 'Europe/Amsterdam' })
}

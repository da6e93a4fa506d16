/** The worker's half: what was done stays written for a year, and goes after it. */
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'

const auditQueue = 'audit-ends'

/** Ends the lines that are older than a year; answers how many. `sql` is kogge_indexer's. */
export async function endActs(sql: Sql): Promise<number> {
  const [{ count }] = await sql<{ count: number }[]>`select app.end_acts() as count`
  return count
}

/** Starts it, once a night. Call once in the worker, after `boss.start()`; `boss.stop()` ends it. */
export async function registerAuditJobs(boss: PgBoss, { sql }: { sql: Sql }): Promise<void> {
  await boss.createQueue(auditQueue, { name: auditQueue, retryLimit: 3, retryDelay: 60, expireInSeconds: 600 })
  await boss.work(auditQueue, { batchSize: 1, pollingIntervalSeconds: 2 }, async () => {
    await endActs(sql)
  })
  await boss.schedule(auditQueue, '20 3 * * *', {}, { tz: 'Europe/Amsterdam' })
}

/** The worker's half of the map: folds the tallies of presences every hour. Twice does no harm. */
import type PgBoss from 'pg-boss'
import type { Sql } from '#db/client.server.ts'

const tallyQueue = 'tallies'

/** Takes away rows that say nothing new; answers how many. `sql` is kogge_indexer's. */
export async function foldTallies(sql: Sql): Promise<number> {
  const [{ folded }] = await sql<{ folded: number }[]>`select app.fold_tallies() as folded`
  return folded
}

/** Starts it. Call once in the worker, after `boss.start()`; `boss.stop()` ends it. */
export async function registerTallyJobs(boss: PgBoss, { sql }: { sql: Sql }): Promise<void> {
  await boss.createQueue(tallyQueue, {
    name: tallyQueue,
    policy: 'short',
    retryLimit: 2,
    retryDelay: 60,
    expireInSeconds: 300,
  })
  await boss.work(tallyQueue, { batchSize: 1, pollingIntervalSeconds: 5 }, () => foldTallies(sql))
  await boss.schedule(tallyQueue, '17 * * * *')
}

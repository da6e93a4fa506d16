/**
 * A place to try things at full size: Postgres with an empty, migrated database and Meilisearch with an index of its
 * own, as the tests have them, thrown away afterwards. This process's services are these from then on, whatever its
 * environment says.
 */
import { env } from '#app/env.server.ts'
import { openPool, type Sql } from '#db/client.server.ts'
import { admin, done, type MeiliConfig } from '#search/client.server.ts'
import { outboxIsEmpty } from '#search/rows.server.ts'
import { startSearchWorker } from '#search/worker.server.ts'
import { freshDatabase, testMeili } from '#server/testing/database.ts'
import { startTestServices } from '#server/testing/services.ts'

export type Scratch = {
  /** The superuser's connection, and the indexer's: both see every office. */
  owner: Sql
  indexer: Sql
  meili: MeiliConfig & { index: string }
  /** Resolves when everything written so far can be found. */
  indexed: () => Promise<void>
  close: () => Promise<void>
}

const quiet = { info() {}, warn() {}, error() {} }

/** Starts it, the search worker with it. */
export async function openScratch(): Promise<Scratch> {
  const stopServices = await startTestServices()
  const database = await freshDatabase().catch(async (error: unknown) => {
    await stopServices()
    throw error
  })
  const index = new URL(database.config.url).pathname.slice(1)
  const meili = { ...testMeili(), index }
  Object.assign(env(), {
    DATABASE_URL: database.config.url,
    KOGGE_SECRET: database.config.secret,
    MEILI_URL: meili.url,
    MEILI_MASTER_KEY: meili.masterKey,
    MEILI_INDEX: index,
  })
  const indexer = openPool(database.config, 'kogge_indexer', { max: 2 })
  const worker = await startSearchWorker({ database: database.config, meili, log: quiet })
  return {
    owner: database.owner,
    indexer,
    meili,
    async indexed() {
      while (!(await outboxIsEmpty(indexer))) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    async close() {
      await worker.stop()
      // A Meilisearch that others use keeps nothing of this run.
      const { results } = await admin(meili).getIndexes({ limit: 1000 })
      await Promise.all(
        results.filter(({ uid }) => uid.startsWith(index)).map(({ uid }) => done(admin(meili).deleteIndex(uid))),
      )
      await indexer.end({ timeout: 1 })
      await database.drop()
      await stopServices()
    },
  }
}

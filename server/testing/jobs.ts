/** pg-boss as the worker opens it, on a test's own database. */
import PgBoss from 'pg-boss'
import { rolePassword } from '#db/roles.server.ts'
import type { FreshDatabase } from './database.ts'

/** Started as kogge_indexer; its errors go into `problems`. Stop it before the database is dropped. */
export async function startBoss({ config }: Pick<FreshDatabase, 'config'>, problems: unknown[]): Promise<PgBoss> {
  const url = new URL(config.url)
  url.username = 'kogge_indexer'
  url.password = rolePassword(config.secret, 'kogge_indexer')
  const boss = new PgBoss({ connectionString: url.href, schema: 'jobs' })
  boss.on('error', (error) => problems.push(error))
  await boss.start()
  return boss
}

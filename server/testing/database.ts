/**
 * A database of its own for a test file.
 *
 *   database = await freshDatabase()   // in beforeAll; migrated, with the gazetteer, no offices
 *   afterAll(() => database.drop())
 *   const office = await insertOffice(database.owner, { slug: 'one' })   // server/testing/offices.ts
 *   await database.by(member, office, (tx) => list(tx))         // as the application's role: row security applies
 *   await database.visit((tx) => list(tx))
 *
 * `owner` is a superuser and bypasses row security: for fixtures and for proving that a row exists, never for what is
 * tested.
 */
import { randomBytes } from 'node:crypto'
import { openOwner, openPool, type DatabaseConfig, type Sql, type Tx } from '#db/client.server.ts'
import { enterAsMember, enterAsVisitor, type Actor } from '#db/door.server.ts'
import type { Role } from '#db/roles.server.ts'
import { onDatabase, templateName, testCluster } from './services.ts'

export type FreshDatabase = {
  config: DatabaseConfig
  owner: Sql
  /** A pool of the application's role, closed by `drop`. */
  as: (role: Role) => Sql
  /**
   * Runs `work` as this person looking at an office (its slug, or null: at none in particular), in a transaction that
   * may write unless it is read only. Answers with what `work` does.
   */
  by: <T>(
    person: { userId: string },
    office: string | { slug: string } | null,
    work: (tx: Tx, actor: Actor) => Promise<T>,
    mode?: { readOnly: boolean },
  ) => Promise<T>
  /** Runs `work` as a visitor, who reads what is public. Answers with what `work` does. */
  visit: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  drop: () => Promise<void>
}

/**
 * Copies the template (about 0.2 s). With `asEnv` this process's DATABASE_URL, KOGGE_SECRET, MEILI_URL,
 * MEILI_MASTER_KEY and MEILI_INDEX name it as well, for code that asks `services()` or `pool()`; call it before that
 * code runs for the first time. `drop` closes its pools too.
 */
export async function freshDatabase(options: { asEnv?: boolean } = {}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const cluster = testCluster()
  await onCluster((sql) => sql.unsafe(`create database "${name}" template "${templateName()}"`))
  const config = onDatabase(cluster, name)
  if (options.asEnv) {
    const meili = testMeili()
    Object.assign(process.env, {
      DATABASE_URL: config.url,
      KOGGE_SECRET: config.secret,
      MEILI_URL: meili.url,
      MEILI_MASTER_KEY: meili.masterKey,
      MEILI_INDEX: name,
    })
  }
  const owner = openOwner(config)
  const pools = new Map<Role, Sql>()
  const as = (role: Role) => {
    let pool = pools.get(role)
    if (!pool) pools.set(role, (pool = openPool(config, role)))
    return pool
  }
  return {
    config,
    owner,
    as,
    by: (person, office, work, mode = { readOnly: false }) =>
      enterAsMember(
        as('kogge_member'),
        person.userId,
        typeof office === 'string' ? office : (office?.slug ?? null),
        mode,
        work,
      ),
    visit: (work) => enterAsVisitor(as('kogge_visitor'), work),
    drop: async () => {
      if (options.asEnv) await (await import('#app/pools.server.ts')).closePools()
      await Promise.all([owner, ...pools.values()].map((sql) => sql.end({ timeout: 1 })))
      await onCluster((sql) => sql.unsafe(`drop database if exists "${name}" with (force)`))
    },
  }
}

async function onCluster(work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = openOwner(testCluster())
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The run's Meilisearch. Indexes are shared by all test files: give yours names of their own. */
export function testMeili(): { url: string; masterKey: string } {
  const { KOGGE_TEST_MEILI_URL, KOGGE_TEST_MEILI_KEY } = process.env
  if (!KOGGE_TEST_MEILI_URL || !KOGGE_TEST_MEILI_KEY)
    throw new Error('Run this through vitest: its global setup starts Meilisearch.')
  return { url: KOGGE_TEST_MEILI_URL, masterKey: KOGGE_TEST_MEILI_KEY }
}

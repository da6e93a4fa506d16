/**
 * The one place that imports `postgres`. A pool is always opened for one role; the role decides what can be seen.
 */
import postgres from 'postgres'
import { refuseUnmended } from './mended.server.ts'
import { rolePassword, type Role } from './roles.server.ts'

export type Sql = postgres.Sql
/** A transaction. Verbs take one and never open one: nested transactions deadlock an exhausted pool. */
export type Tx = postgres.TransactionSql
/** A piece of a statement that a larger one takes in. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>
export type Json = postgres.JSONValue

export type DatabaseConfig = { url: string; secret: string }

const shared = {
  onnotice: () => {},
  connect_timeout: 5,
  idle_timeout: 60,
  // Seconds between attempts to connect. The library's own grow to 20, so long after Postgres is back readers would
  // still wait.
  backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
  // Dates without a time stay text (YYYY-MM-DD): a Date object would move them across midnight in another time zone.
  types: { date: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value } },
} satisfies postgres.Options<Record<string, postgres.PostgresType>>

/**
 * A pool that logs in as `role` on the server and database of `config.url`. Lazy: connects at the first query. Throws
 * where the driver is not mended. `onStatement` is called with each statement that is sent, those that begin and end
 * transactions too.
 */
export function openPool(
  config: DatabaseConfig,
  role: Role,
  options: { max?: number; onStatement?: () => void } = {},
): Sql {
  refuseUnmended()
  const url = new URL(config.url)
  url.username = role
  url.password = rolePassword(config.secret, role)
  return postgres(url.href, {
    ...shared,
    max: options.max ?? 8,
    ...(options.onStatement && { debug: options.onStatement }),
    connection: { application_name: role },
  }) as unknown as Sql
}

/** The owner's connection: roles and migrations only. */
export function openOwner(config: DatabaseConfig): Sql {
  refuseUnmended()
  return postgres(config.url, { ...shared, max: 1, connection: { application_name: 'kogge_owner' } }) as unknown as Sql
}

/**
 * For a library that hands its statements over as text, with placeholders: prepared like all others they take one
 * round, and are planned once.
 */
export const prepared = (sql: Sql): Sql =>
  ({ unsafe: (text: string, values?: never[]) => sql.unsafe(text, values, { prepare: true }) }) as unknown as Sql

/**
 * As much of a client of `pg` as rate-limiter-flexible calls, on a pool. The statements are the library's own; what
 * varies in them are parameters.
 */
export const asPgClient = (pool: () => Sql) => ({
  query: async ({ text, values }: { text: string; values?: never[] }) => {
    const rows = await pool().unsafe(text, values, { prepare: true })
    return { rows, rowCount: rows.count }
  },
})

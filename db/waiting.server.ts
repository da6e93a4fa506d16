/**
 * What waits in Postgres for the worker, which kogge_indexer sees, and how full the pools are. Asked by probes: cheap
 * at any size.
 */
import type { Sql } from './client.server.ts'

/** `entries` is counted up to `mostCounted`; `seconds` since the oldest was written, 0 where nothing waits. */
export type Queue = { entries: number; seconds: number }
export type Connections = { role: string; state: string; connections: number }

const mostCounted = 100_000

/** Entries of the search outbox. */
export async function outboxWaits(sql: Sql): Promise<Queue> {
  const [row] = await sql<Queue[]>`
    select (select count(*)::int from (select from kogge.outbox limit ${mostCounted}) as counted) as entries,
      coalesce((select extract(epoch from now() - written_at) from kogge.outbox order by id
        limit 1), 0)::float8 as seconds`
  return row
}

/** Mails that have not gone out. */
export async function mailWaits(sql: Sql): Promise<Queue> {
  const [row] = await sql<Queue[]>`
    select (select count(*)::int from (select from mail.outbox limit ${mostCounted}) as counted) as entries,
      coalesce((select extract(epoch from now() - queued_at) from mail.outbox order by id
        limit 1), 0)::float8 as seconds`
  return row
}

/**
 * Connections of the asking pool's own role, this one left out, by what they are doing: Postgres shows that to no other
 * role.
 */
export async function connections(sql: Sql): Promise<Connections[]> {
  return sql<Connections[]>`
    select usename::text as role, coalesce(state, 'unknown') as state, count(*)::int as connections
    from pg_catalog.pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid() group by 1, 2
    order by 1, 2`
}

/**
 * Applies db/migrations/*.sql in order of name, each once, each in a transaction of its own, under an advisory lock.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Sql } from './client.server.ts'
import { ensureJobs } from './jobs.server.ts'
import { ensureRoles } from './roles.server.ts'

const folder = path.resolve('db/migrations')

/** All migrations on disk: name, SQL text and the SHA-256 of the text. */
export function migrationsOnDisk(): { name: string; text: string; hash: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Names of the migrations applied now. Throws where an applied migration was edited afterwards. `migrations`: only
 * these, so that a test can fill a database as it was before the last ones.
 */
export async function migrate(owner: Sql, secret: string, migrations = migrationsOnDisk()): Promise<string[]> {
  await ensureRoles(owner, secret)
  const applied: string[] = []
  await owner`select pg_advisory_lock(7240115)`
  try {
    await owner`
      create table if not exists public.kogge_migrations (name text primary key, hash text not null,
        applied_at timestamptz not null default now())`
    await owner`grant select on public.kogge_migrations to kogge_visitor, kogge_indexer`
    const known = new Map(
      (await owner<{ name: string; hash: string }[]>`select name, hash from public.kogge_migrations`).map((row) => [
        row.name,
        row.hash,
      ]),
    )
    for (const { name, text, hash } of migrations) {
      const before = known.get(name)
      if (before === hash) continue
      if (before)
        throw new Error(`Migration ${name} was edited after it had been applied. Restore it and add a new one.`)
      await owner.begin(async (tx) => {
        await tx.unsafe(text)
        await tx`insert into public.kogge_migrations (name, hash) values (${name}, ${hash})`
      })
      applied.push(name)
    }
    await ensureJobs(owner)
  } finally {
    await owner`select pg_advisory_unlock(7240115)`
  }
  return applied
}

/** Names of migrations on disk that the database does not have. Any role that may read the list can ask. */
export async function pendingMigrations(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select name from public.kogge_migrations`
  const known = new Set(rows.map((row) => row.name))
  return migrationsOnDisk()
    .map((migration) => migration.name)
    .filter((name) => !known.has(name))
}

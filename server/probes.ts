/** The answers for machines: does the process live, is it ready. */
import type { RequestHandler } from 'express'
import { openPool, type DatabaseConfig, type Sql } from '#db/client.server.ts'
import { pendingMigrations } from '#db/migrate.server.ts'
import { outboxWaits } from '#db/waiting.server.ts'
import type { Meili } from './data-folder.ts'

/** Milliseconds after which a service that does not answer counts as away. */
const patience = 2_000
/**
 * Seconds that a change may wait for the index while Meilisearch carries out no write. What it carries out, a rebuild
 * or an import, is progress.
 */
const longestWait = 120

type Check = { ok: boolean; reason?: string }
export type Readiness = { ready: boolean; postgres: Check; migrations: Check; meilisearch: Check; index: Check }
export type Prober = { ask: () => Promise<Readiness>; stop: () => Promise<void> }

/**
 * Asks Postgres and Meilisearch; who asks meanwhile gets the same answer. `stop` closes the connections that it keeps
 * for that.
 */
export function readiness(database: DatabaseConfig, meili: Meili & { index?: string }, now = () => Date.now()): Prober {
  const sql = openPool(database, 'kogge_visitor', { max: 1 })
  const indexer = openPool(database, 'kogge_indexer', { max: 1 })
  const look = async (): Promise<Readiness> => {
    const [pending, search, index] = await Promise.all([
      inTime(pendingMigrations(sql)).catch((error: unknown) => error as Error),
      meilisearch(meili),
      indexTakesWrites(indexer, meili, now()),
    ])
    const postgres: Check =
      pending instanceof Error && !missesList(pending)
        ? { ok: false, reason: 'Postgres does not answer' }
        : { ok: true }
    const migrations: Check = !Array.isArray(pending)
      ? { ok: false, reason: postgres.ok ? 'no migrations were applied' : 'unknown while Postgres does not answer' }
      : pending.length === 0
        ? { ok: true }
        : { ok: false, reason: `not applied: ${pending.join(', ')}` }
    return {
      ready: postgres.ok && migrations.ok && search.ok && index.ok,
      postgres,
      migrations,
      meilisearch: search,
      index,
    }
  }
  let looking: Promise<Readiness> | undefined
  const ask = () => (looking ??= look().finally(() => (looking = undefined)))
  return { ask, stop: async () => void (await Promise.all([sql.end({ timeout: 1 }), indexer.end({ timeout: 1 })])) }
}

const missesList = (error: Error) => (error as { code?: string }).code === '42P01'

async function meilisearch({ url }: Meili): Promise<Check> {
  const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(patience) }).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ? { ok: true } : { ok: false, reason: 'Meilisearch does not answer' }
}

type Task = { status: string; finishedAt: string | null; error: { code?: string } | null }

/**
 * Whether what is written reaches the index. Not where the last write that Meilisearch finished had failed (a full disk
 * fails every one, and the worker tries again until one succeeds), and not where a change has waited too long without a
 * write at work or finished (no worker, or writes that are not even taken in). Of writes to other indexes it knows
 * nothing.
 */
async function indexTakesWrites(sql: Sql, meili: Meili & { index?: string }, now: number): Promise<Check> {
  const uids = [meili.index ?? 'presences', `${meili.index ?? 'presences'}_next`].join()
  const tasks = async (statuses: string): Promise<Task | undefined> => {
    const url = new URL(
      `/tasks?limit=1&types=documentAdditionOrUpdate,documentDeletion,settingsUpdate&indexUids=${uids}&statuses=${statuses}`,
      meili.url,
    )
    const answer = await fetch(url, {
      headers: { Authorization: `Bearer ${meili.masterKey}` },
      signal: AbortSignal.timeout(patience),
    })
    return ((await answer.json()) as { results: Task[] }).results[0]
  }
  try {
    const [last, atWork, outbox] = await Promise.all([
      tasks('succeeded,failed'),
      tasks('processing'),
      inTime(outboxWaits(sql)),
    ])
    if (last?.status === 'failed')
      return { ok: false, reason: `Meilisearch refused the last write (${last.error?.code ?? 'no reason given'})` }
    const quietFor = last?.finishedAt ? (now - Date.parse(last.finishedAt)) / 1000 : Number.POSITIVE_INFINITY
    const stuck = outbox.seconds > longestWait && quietFor > longestWait && !atWork
    return stuck
      ? {
          ok: false,
          reason: `changes wait for the index since ${Math.round(outbox.seconds)} s, and nothing is written`,
        }
      : { ok: true }
  } catch {
    return { ok: false, reason: 'unknown while Postgres or Meilisearch does not answer' }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** `GET /readyz`: 200 or 503, with a JSON object that says which part is not ready. */
export const readyz =
  (ask: () => Promise<Readiness>): RequestHandler =>
  async (_request, response) => {
    const answer = await ask()
    response
      .status(answer.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(answer)
  }

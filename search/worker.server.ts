/**
 * The search worker: drains the outbox into Meilisearch. A batch's entries are struck only after Meilisearch has
 * carried the batch out, so that whatever dies in between is done again; doing it again changes nothing. One writer at
 * a time, by an advisory lock, so that a second worker or `npm run reindex` never writes beside a rebuild.
 */
import { openPool, type DatabaseConfig, type Sql } from '#db/client.server.ts'
import type { MeiliConfig } from './client.server.ts'
import { indexKeeper, type IndexKeeper, type Log } from './index.server.ts'
import { countRows, freshSince, outboxIsEmpty, readOutbox, strikeOutbox } from './rows.server.ts'

export type WorkerOptions = { database: DatabaseConfig; meili: MeiliConfig; log: Log }

const writerLock = 7240116
const batchSize = 5_000
const refreshSize = 1_000
/**
 * Milliseconds. LISTEN wakes the worker at once; the poll is for a notice that was missed while a connection was down.
 */
const every = { poll: 750, look: 2_000, hour: 3_600_000, longestPause: 5_000 }

/**
 * Runs `work` while a transaction of its own holds the writer's lock. Returns undefined where somebody else holds it.
 * `work` uses the pool, not that transaction, and calls `check` between its steps: it throws where the lock went with
 * its connection.
 */
async function asWriter<T>(sql: Sql, work: (check: () => void) => Promise<T>): Promise<T | undefined> {
  let lost = false
  const held = sql.begin(async (tx) => {
    const [{ mine }] = await tx<{ mine: boolean }[]>`select pg_try_advisory_xact_lock(${writerLock}::bigint) as mine`
    if (!mine) return undefined
    const outcome = await work(() => {
      if (lost) throw new Error('The connection that held the writer’s lock is gone.')
    }).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
    // postgres.js ends the process when it writes to a connection that is gone; `held` has been rejected by then, so
    // nobody waits.
    if (lost) return new Promise<never>(() => {})
    if ('error' in outcome) throw outcome.error
    return outcome.value
  }) as Promise<T | undefined>
  held.catch(() => {
    lost = true
  })
  return held
}

/** Takes the outbox empty. Returns how many entries were struck. */
async function drain(sql: Sql, keeper: IndexKeeper, check: () => void): Promise<number> {
  for (let struck = 0; ;) {
    check()
    const { outboxIds, keys } = await readOutbox(sql, batchSize)
    if (outboxIds.length === 0) return struck
    await keeper.refresh(sql, keys)
    await strikeOutbox(sql, outboxIds)
    struck += outboxIds.length
  }
}

/** Presences that became fading (or fresh) because a day went by: nobody wrote them, so no trigger noted them. */
async function followCalendar(sql: Sql, keeper: IndexKeeper, check: () => void): Promise<void> {
  const line = await freshSince(sql)
  let before = ''
  for (;;) {
    check()
    const keys = await keeper.crossedFadingLine(line, refreshSize)
    const now = keys
      .map((key) => key.id)
      .sort()
      .join()
    if (keys.length === 0 || now === before) return
    before = now
    await keeper.refresh(sql, keys)
  }
}

/** True where the index holds another number of documents than Postgres has rows, with nothing left to be written. */
async function isIncomplete(sql: Sql, keeper: IndexKeeper): Promise<boolean> {
  const [rows, documents] = [await countRows(sql), await keeper.documentCount()]
  return rows !== documents && (await outboxIsEmpty(sql)) && (await countRows(sql)) === rows
}

/**
 * Starts the worker and returns at once; it waits for Postgres and Meilisearch as long as it takes. `stop` ends it
 * between two batches and closes its connections.
 */
export async function startSearchWorker({ database, meili, log }: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const keeper = indexKeeper(meili, log)
  const due = { look: 0, hourly: 0 }
  let stopped = false
  let wake = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  let failures = 0

  async function turn(sql: Sql): Promise<void> {
    const now = Date.now()
    if (now < due.look && (await outboxIsEmpty(sql))) return
    await asWriter(sql, async (locked) => {
      const check = () => {
        locked()
        if (stopped) throw new Error('The worker is stopping.')
      }
      if (!(await keeper.isCurrent(sql))) await keeper.rebuild(sql, check)
      await drain(sql, keeper, check)
      if (now >= due.hourly) {
        await followCalendar(sql, keeper, check)
        if (await isIncomplete(sql, keeper)) await keeper.rebuild(sql, check)
        due.hourly = now + every.hour
      }
    })
    due.look = Date.now() + every.look
  }

  /**
   * Follows the outbox until something fails. Every try has new connections: one that broke can be left in no state to
   * use.
   */
  async function follow(): Promise<void> {
    const sql = openPool(database, 'kogge_indexer', { max: 3 })
    try {
      await sql.listen('outbox', () => wake())
      while (!stopped) {
        await turn(sql)
        if (failures > 0) log.info({ failures }, 'the search index is followed again')
        failures = 0
        if (!stopped) await pause(every.poll)
      }
    } finally {
      await sql.end({ timeout: stopped && failures === 0 ? 5 : 0 }).catch(() => {})
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await follow().catch((error: unknown) => {
        // Said once an outage, not at every try.
        if (!stopped && failures++ === 0) log.warn({ err: error }, 'the search index cannot be followed for now')
        due.look = 0
      })
      if (!stopped) await pause(Math.min(every.longestPause, 250 * 2 ** Math.min(failures, 5)))
    }
  }

  const running = run()
  return {
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

/** Makes the whole index anew, beside a running worker or without one. Returns the number of documents. */
export async function reindex({ database, meili, log }: WorkerOptions): Promise<number> {
  const sql = openPool(database, 'kogge_indexer', { max: 2 })
  try {
    for (;;) {
      const count = await asWriter(sql, (check) => indexKeeper(meili, log).rebuild(sql, check))
      if (count !== undefined) return count
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

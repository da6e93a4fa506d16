/**
 * The stand that is measured on: Postgres and Meilisearch of its own, with the settings that `npm start` gives them, in
 * a temporary folder and on free ports; the production web server and worker as processes of their own. Everything goes
 * when it is closed, but for a folder that is to be kept (kept.ts).
 */
import { chmodSync, mkdtempSync, openSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { openOwner, openPool, type DatabaseConfig, type Sql } from '#db/client.server.ts'
import type { MeiliConfig } from '#search/client.server.ts'
import { startChild, type Child } from '#server/child.ts'
import { startMeilisearch } from '#server/meilisearch.ts'
import { freePort } from '#server/ports.ts'
import { removeDataFolder, startPostgres } from '#server/postgres.ts'
import { prepare } from '#server/services.ts'
import { openKept, type Kept, type Size } from './kept.ts'

export type Say = (line: string) => void
/** `port`: where it listens, if it does. */
export type Running = Child & { port: number }

export type Stand = {
  folder: string
  /** What an earlier run has filled it with. */
  kept: Kept | null
  database: DatabaseConfig
  meili: MeiliConfig
  /** The superuser's connection: fills, and changes what is measured to become searchable. */
  owner: Sql
  /** Sees every office, as the worker does. */
  indexer: Sql
  pids: { postgres: number; meilisearch: number }
  /** Starts a process of the site; what it prints is kept in the folder. */
  start: (name: string, file: string, settings?: Record<string, string>) => Promise<Running>
}

/** Neither this shell's environment nor a .env file leads to somebody's real servers. */
const nothingSet = Object.fromEntries(
  [
    'PUBLIC_URL',
    'SMTP_URL',
    'MAPBOX_ACCESS_TOKEN',
    'METRICS_TOKEN',
    'METRICS_PORT',
    'METRICS_HOST',
    'TRUST_PROXY',
    'HOST',
    'MEILI_INDEX',
  ].map((name) => [name, '']),
)

/** Ends what was started, the last first; once, however often it is asked to. */
export class Stops {
  private readonly all: (() => Promise<unknown> | void)[] = []
  private ending: Promise<void> | undefined
  add(stop: () => Promise<unknown> | void): void {
    this.all.push(stop)
  }
  end(): Promise<void> {
    return (this.ending ??= (async () => {
      for (const stop of this.all.reverse()) await Promise.resolve(stop()).catch(() => {})
    })())
  }
}

function temporaryFolder(stops: Stops): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-bench-'))
  // Root runs Postgres as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  stops.add(() => removeDataFolder(folder))
  return folder
}

/**
 * Starts it migrated, and empty unless `keep` names a folder that is filled to this size. This process's services are
 * these from then on. Throws a Sentence.
 */
export async function openStand(
  stops: Stops,
  say: Say,
  { keep, ...size }: Size & { keep: string | null },
): Promise<Stand> {
  const kept = keep === null ? null : openKept(keep, size)
  const folder = keep ?? temporaryFolder(stops)
  say(`Starting Postgres and Meilisearch in ${folder} …`)
  const [postgresPort, meiliPort] = [await freePort(), await freePort()]
  const postgres = await startPostgres({
    dir: path.join(folder, 'postgres'),
    port: postgresPort,
    password: 'bench-password',
  })
  stops.add(postgres.stop)
  const meilisearch = await startMeilisearch({
    dir: path.join(folder, 'meilisearch'),
    port: meiliPort,
    masterKey: 'a-master-key-for-the-bench',
    bin: env().MEILI_BIN,
  })
  stops.add(meilisearch.stop)
  const database = { url: postgres.url('kogge'), secret: 'a-secret-for-the-bench-only' }
  const meili = { url: meilisearch.url, masterKey: 'a-master-key-for-the-bench', index: 'presences' }
  if (!kept) {
    const cluster = openOwner({ ...database, url: postgres.url('postgres') })
    await cluster.unsafe('create database kogge')
    await cluster.end({ timeout: 5 })
  }
  await prepare(database, say)
  const owner = openOwner(database)
  if (kept) await owner`update identity.sessions set expires_at = now() + interval '1 day'`
  const indexer = openPool(database, 'kogge_indexer', { max: 2 })
  stops.add(async () => void (await Promise.all([owner, indexer].map((sql) => sql.end({ timeout: 1 })))))

  const settings = {
    ...nothingSet,
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    KOGGE_SECRET: database.secret,
    MEILI_URL: meili.url,
    MEILI_MASTER_KEY: meili.masterKey,
    KOGGE_DEMO: '0',
    LOG_LEVEL: 'info',
    WEB_PROCESSES: '1',
    READS_PER_MINUTE: '1000000',
  }
  Object.assign(env(), {
    DATABASE_URL: database.url,
    KOGGE_SECRET: database.secret,
    MEILI_URL: meili.url,
    MEILI_MASTER_KEY: meili.masterKey,
    MEILI_INDEX: meili.index,
  })
  const start = async (name: string, file: string, more: Record<string, string> = {}): Promise<Running> => {
    const port = await freePort()
    const child = await startChild(
      name,
      file,
      { ...settings, ...more, PORT: String(port) },
      openSync(path.join(folder, `${path.basename(file, '.ts')}.log`), 'a'),
    )
    stops.add(child.stop)
    return { ...child, port }
  }
  return {
    folder,
    kept,
    database,
    meili,
    owner,
    indexer,
    pids: { postgres: postgres.pid, meilisearch: meilisearch.pid },
    start,
  }
}

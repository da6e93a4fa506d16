/**
 * The services of a data folder: what the environment names (DATABASE_URL, MEILI_URL) is used, the rest is embedded.
 * Migrated, with the gazetteer, and seeded with the demo where the database is empty and a demo is wanted.
 */
import { existsSync, rmSync, writeFileSync, appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { openOwner, type DatabaseConfig } from '#db/client.server.ts'
import { loadGazetteer } from '#db/gazetteer.server.ts'
import { migrate } from '#db/migrate.server.ts'
import type { Env } from '#app/env.server.ts'
import { keepPorts, openFolder, portsOf, secretsOf, type Meili } from './data-folder.ts'
import { keepRunning, type Kept } from './keep-running.ts'
import { startMeilisearch } from './meilisearch.ts'
import { freePort } from './ports.ts'
import { clusterElsewhere, hasCluster, startPostgres } from './postgres.ts'
import { diskIsFull, Sentence, sentenceFor } from './sentence.ts'

export type Services = {
  database: DatabaseConfig
  meili: Meili
  demo: boolean
  embedded: Kept[]
  stop: () => Promise<void>
}

/**
 * Whether the demo is shown: where KOGGE_DEMO says so, else with embedded services only. Throws a Sentence where it
 * would be shown to the world and nobody said so.
 */
export function wantsDemo({ KOGGE_DEMO, DATABASE_URL, MEILI_URL, PUBLIC_URL }: Env): boolean {
  const demo = KOGGE_DEMO ?? (!DATABASE_URL && !MEILI_URL)
  if (demo && KOGGE_DEMO === undefined && !isLocal(PUBLIC_URL)) {
    throw new Sentence(
      `The demo has an open mailbox and passwords that everybody knows, and PUBLIC_URL (${PUBLIC_URL}) is not this machine: set KOGGE_DEMO=0 to start without the demo, or KOGGE_DEMO=1 to show it all the same.`,
    )
  }
  return demo
}

/** Whether an address leads to this machine only; none does. */
export const isLocal = (url: string | undefined): boolean =>
  !url || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(new URL(url).hostname)

/**
 * Starts, migrates, seeds. `say` gets progress in words; `giveUp` is called when an embedded service keeps dying.
 * Throws a Sentence.
 */
export async function startServices(
  env: Env,
  say: (line: string) => void,
  giveUp: (sentence: string) => void,
): Promise<Services> {
  const dir = env.KOGGE_DATA_DIR
  const embedPostgres = !env.DATABASE_URL
  const embedMeili = !env.MEILI_URL
  const demo = wantsDemo(env)
  // With servers of one's own the roles' secret is still needed; where none is set, it is kept in the data folder.
  const ownSecrets = embedPostgres || embedMeili || !env.KOGGE_SECRET
  if (ownSecrets) openFolder(dir)
  const secrets = ownSecrets ? secretsOf(dir) : null
  const before = portsOf(dir)
  const kept: Kept[] = []
  const stop = async () => {
    await Promise.all(kept.map((service) => service.stop()))
  }
  const lost = (name: string) => (reason: unknown) =>
    giveUp(`${name} keeps ending and is given up: ${sentenceFor(reason, dir)}`)

  try {
    let database: DatabaseConfig = {
      url: env.DATABASE_URL ?? '',
      secret: env.KOGGE_SECRET ?? secrets?.koggeSecret ?? '',
    }
    let meili: Meili = { url: env.MEILI_URL ?? '', masterKey: env.MEILI_MASTER_KEY ?? '' }
    const ports = { ...before }
    const starting: Promise<void>[] = []
    if (embedPostgres) {
      const port = (ports.postgres = await freePort(before.postgres))
      const home = path.join(dir, 'postgres')
      say(hasCluster(dir) ? 'Starting Postgres …' : 'Making the Postgres data folder and starting Postgres …')
      const options = { dir: home, port, password: secrets!.postgresPassword, log: logTo(dir, 'postgres') }
      database = {
        ...database,
        url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/kogge`,
      }
      starting.push(
        keepRunning('Postgres', () => startPostgres(options), say, lost('Postgres')).then(
          (service) => void kept.push(service),
        ),
      )
    }
    if (embedMeili) {
      const port = (ports.meilisearch = await freePort(before.meilisearch))
      say('Starting Meilisearch …')
      const options = {
        dir: path.join(dir, 'meilisearch'),
        port,
        masterKey: secrets!.meiliMasterKey,
        bin: env.MEILI_BIN,
        log: logTo(dir, 'meilisearch'),
      }
      meili = { url: `http://127.0.0.1:${port}`, masterKey: options.masterKey }
      starting.push(
        keepRunning('Meilisearch', () => startMeilisearch(options), say, lost('Meilisearch')).then(
          (service) => void kept.push(service),
        ),
      )
    }
    // Both settle before anything is thrown, so that the one that came up is stopped as well.
    const outcomes = await Promise.allSettled(starting)
    const away = embedPostgres ? clusterElsewhere(dir) : null
    if (away)
      say(
        `Postgres, which root runs as the user "postgres", keeps the data in ${away}, because that user may not enter ${dir}. To begin afresh, delete both.`,
      )
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    if (embedPostgres || embedMeili) keepPorts(dir, ports)

    if (embedPostgres) await ensureDatabase(database, path.join(dir, 'seeding'))
    await prepare(database, say)
    if (!demo && !isLocal(env.PUBLIC_URL)) await refuseDemoData(database, dir)
    if (demo) await seedWhereEmpty(database, embedPostgres ? path.join(dir, 'seeding') : null, say)
    return { database, meili, demo, embedded: kept, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Migrations and gazetteer. Throws a Sentence where the database cannot be reached or refuses. */
export async function prepare(database: DatabaseConfig, say: (line: string) => void): Promise<void> {
  const owner = openOwner(database)
  try {
    const applied = await migrate(owner, database.secret)
    if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
    const [{ empty }] = await owner<{ empty: boolean }[]>`select not exists (select from kogge.places) as empty`
    if (empty) say('Loading the gazetteer …')
    await loadGazetteer(owner)
  } catch (error) {
    throw databaseSentence(error, database)
  } finally {
    await owner.end({ timeout: 5 })
  }
}

function databaseSentence(error: unknown, database: DatabaseConfig): unknown {
  const { code, message } = error as { code?: string; message?: string }
  const at = new URL(database.url).host
  if (['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(code ?? ''))
    return new Sentence(`Postgres at ${at} does not answer: start it, or correct DATABASE_URL.`)
  if (code === '28P01' || code === '28000')
    return new Sentence(`Postgres at ${at} refuses the user or password: correct DATABASE_URL.`)
  if (code === '3D000')
    return new Sentence(
      `Postgres at ${at} has no database "${new URL(database.url).pathname.slice(1)}": create it, or correct DATABASE_URL.`,
    )
  if (code === '42501')
    return new Sentence(
      `Postgres at ${at} does not let this user create roles and schemas (${message}): give DATABASE_URL an owner with createrole.`,
    )
  if (code === '53100') return new Sentence(diskIsFull)
  return error
}

/** Makes database `kogge`. Where the last seeding was cut off (`marker` is there) it starts again from nothing. */
async function ensureDatabase(database: DatabaseConfig, marker: string): Promise<void> {
  const url = new URL(database.url)
  url.pathname = '/postgres'
  const owner = openOwner({ ...database, url: url.href })
  try {
    if (existsSync(marker)) await owner.unsafe('drop database if exists kogge with (force)')
    const [known] = await owner`select from pg_database where datname = 'kogge'`
    if (!known) await owner.unsafe('create database kogge')
  } catch (error) {
    throw databaseSentence(error, database)
  } finally {
    await owner.end({ timeout: 5 })
  }
}

/**
 * Throws a Sentence where the demo's people, whose passwords everybody knows, are in the data of a site for the world.
 * Nobody else has an address that ends so.
 */
async function refuseDemoData(database: DatabaseConfig, dir: string): Promise<void> {
  const owner = openOwner(database)
  try {
    const [{ there }] = await owner<
      { there: boolean }[]
    >`select exists (select from identity.users where email like '%.example') as there`
    if (there)
      throw new Sentence(
        `The data are those of the demo, whose passwords everybody knows, and PUBLIC_URL is not this machine: set KOGGE_DATA_DIR to another folder than ${dir} or DATABASE_URL to another database, or KOGGE_DEMO=1 to show the demo all the same.`,
      )
  } finally {
    await owner.end({ timeout: 5 })
  }
}

async function seedWhereEmpty(
  database: DatabaseConfig,
  marker: string | null,
  say: (line: string) => void,
): Promise<void> {
  const owner = openOwner(database)
  try {
    const [{ empty }] = await owner<{ empty: boolean }[]>`select not exists (select from kogge.offices) as empty`
    if (!empty) return
  } finally {
    await owner.end({ timeout: 5 })
  }
  say('Filling the demo …')
  if (marker) writeFileSync(marker, '')
  const { seedDemo } = await import('#app/delivery/seeds/seed.server.ts')
  await seedDemo(database, (line: string) => say(`  ${line}`))
  if (marker) rmSync(marker, { force: true })
}

/** Appends to .data/logs/<name>.log, which starts anew with every start. A log that cannot be written stops nothing. */
function logTo(dir: string, name: string): (line: string) => void {
  const file = path.join(dir, 'logs', `${name}.log`)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  rmSync(file, { force: true })
  return (line) => {
    try {
      appendFileSync(file, `${line}\n`)
    } catch {
      // A full disk shows where it matters: in the service itself.
    }
  }
}

/**
 * Postgres and Meilisearch for a test run: those that KOGGE_TEST_DATABASE_URL, KOGGE_TEST_SECRET, KOGGE_TEST_MEILI_URL
 * and KOGGE_TEST_MEILI_KEY name (bin/test.js sets them for the whole run), else throw-away ones in a temporary folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openOwner, type DatabaseConfig } from '#db/client.server.ts'
import { loadGazetteer } from '#db/gazetteer.server.ts'
import { migrate, migrationsOnDisk } from '#db/migrate.server.ts'
import { startMeilisearch } from '#server/meilisearch.ts'
import { freePort } from '#server/ports.ts'
import { removeDataFolder, startPostgres } from '#server/postgres.ts'

/** Starts what is not named in the environment and names it there. Returns how to stop it. */
export async function startTestServices(): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = []
  let folder = ''
  const home = () => {
    folder ||= mkdtempSync(path.join(os.tmpdir(), 'kogge-test-'))
    // The system's postgres user must be able to pass through.
    chmodSync(folder, 0o711)
    return folder
  }
  const stop = async () => {
    await Promise.all(stops.map((end) => end()))
    if (folder) removeDataFolder(folder)
  }
  try {
    if (!process.env.KOGGE_TEST_DATABASE_URL) {
      const postgres = await startPostgres({
        dir: path.join(home(), 'postgres'),
        port: await freePort(),
        password: 'test',
        throwaway: true,
      })
      stops.push(postgres.stop)
      process.env.KOGGE_TEST_DATABASE_URL = postgres.url('postgres')
    }
    process.env.KOGGE_TEST_SECRET ||= 'a-secret-for-tests-only'
    if (!process.env.KOGGE_TEST_MEILI_URL) {
      const masterKey = randomBytes(16).toString('hex')
      const meili = await startMeilisearch({
        dir: path.join(home(), 'meilisearch'),
        port: await freePort(),
        masterKey,
        bin: process.env.MEILI_BIN,
      })
      stops.push(meili.stop)
      process.env.KOGGE_TEST_MEILI_URL = meili.url
      process.env.KOGGE_TEST_MEILI_KEY = masterKey
    }
    await ensureTemplate()
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** The cluster's maintenance database and the secret of the roles. */
export function testCluster(): DatabaseConfig {
  const { KOGGE_TEST_DATABASE_URL, KOGGE_TEST_SECRET } = process.env
  if (!KOGGE_TEST_DATABASE_URL || !KOGGE_TEST_SECRET)
    throw new Error('Run this through vitest: its global setup starts Postgres.')
  return { url: KOGGE_TEST_DATABASE_URL, secret: KOGGE_TEST_SECRET }
}

/** The same cluster, another database. */
export function onDatabase(config: DatabaseConfig, name: string): DatabaseConfig {
  const url = new URL(config.url)
  url.pathname = `/${name}`
  return { ...config, url: url.href }
}

/** Name of the template: all migrations and the gazetteer, named after the hash of what makes it. */
export function templateName(): string {
  const code = readdirSync('db')
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .sort()
  const parts = [
    ...migrationsOnDisk().map(({ hash }) => hash),
    ...code.map((name) => readFileSync(`db/${name}`, 'utf8')),
  ]
  return `template_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`
}

/**
 * Makes the template database once: migrated, gazetteer loaded, closed to connections so that it can always be copied.
 */
async function ensureTemplate(): Promise<void> {
  const cluster = testCluster()
  const name = templateName()
  const owner = openOwner(cluster)
  try {
    await owner`select pg_advisory_lock(7240199)`
    const [known] = await owner<
      { closed: boolean }[]
    >`select not datallowconn as closed from pg_database where datname = ${name}`
    if (known?.closed) return
    await owner.unsafe(`drop database if exists "${name}" with (force)`)
    await owner.unsafe(`create database "${name}"`)
    const config = onDatabase(cluster, name)
    const inside = openOwner(config)
    try {
      await migrate(inside, config.secret)
      await loadGazetteer(inside)
    } finally {
      await inside.end({ timeout: 5 })
    }
    await owner.unsafe(`alter database "${name}" with allow_connections false`)
  } finally {
    await owner.end({ timeout: 5 })
  }
}

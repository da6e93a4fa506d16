/** Postgres and Meilisearch are killed under a running site and come back; so does everything that asks them. */
import { createServer, type Server } from 'node:http'
import { chmodSync, mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseEnv } from '#app/env.server.ts'
import { openOwner, openPool, type DatabaseConfig } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { admin } from '#search/client.server.ts'
import { whileAway } from './away.ts'
import { keepRunning, type Kept } from './keep-running.ts'
import { startMeilisearch } from './meilisearch.ts'
import { freePort } from './ports.ts'
import { removeDataFolder, startPostgres } from './postgres.ts'
import { readiness, type Readiness } from './probes.ts'
import { site } from './site.ts'
import { patience } from '#server/testing/pace.ts'

const dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-outage-'))
chmodSync(dir, 0o711)
let postgres: Kept
let meilisearch: Kept
let database: DatabaseConfig
let server: Server
let ready: ReturnType<typeof readiness>
let search: { url: string; masterKey: string }
const lost: unknown[] = []

beforeAll(async () => {
  const quiet = () => {}
  const forPostgres = { dir: path.join(dir, 'postgres'), port: await freePort(), password: 'outage' }
  const forMeili = {
    dir: path.join(dir, 'meilisearch'),
    port: await freePort(),
    masterKey: 'a-master-key-for-tests',
    bin: process.env.MEILI_BIN,
  }
  postgres = await keepRunning(
    'Postgres',
    () => startPostgres(forPostgres),
    quiet,
    (why) => lost.push(why),
  )
  meilisearch = await keepRunning(
    'Meilisearch',
    () => startMeilisearch(forMeili),
    quiet,
    (why) => lost.push(why),
  )
  database = {
    url: `postgres://postgres:outage@127.0.0.1:${forPostgres.port}/postgres`,
    secret: 'a-secret-for-tests-only',
  }
  const owner = openOwner(database)
  await migrate(owner, database.secret)
  await owner`create table public.scribbles (id int, words text)`
  await owner`grant select, insert on public.scribbles to kogge_member`
  await owner.end()
  search = { url: `http://127.0.0.1:${forMeili.port}`, masterKey: forMeili.masterKey }
  ready = readiness(database, search)
  const log = pino({ level: 'silent' })
  // Probes answer before Remix is asked, so that no build is needed here.
  server = createServer(site({ env: parseEnv({}), log, ready: ready.ask, build: async () => ({}) as ServerBuild }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await ready.stop()
  await Promise.all([postgres.stop(), meilisearch.stop()])
  removeDataFolder(dir)
})

const ask = async (where: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${where}`)
const readyz = async () => {
  const answer = await ask('/readyz')
  return { status: answer.status, ...((await answer.json()) as Readiness) }
}
const untilReady = () =>
  vi.waitFor(async () => expect((await readyz()).status).toBe(200), { timeout: patience(20_000), interval: 50 })
/** Waits until `check` holds for the answer of /readyz, asked without a pause: outages are short here. */
async function catchNotReady(check: (answer: Readiness) => boolean): Promise<number> {
  for (;;) {
    const answer = await readyz()
    if (check(answer)) return answer.status
  }
}

test('ready when all answer; the process is alive in any case', async () => {
  await untilReady()
  expect((await ask('/healthz')).status).toBe(200)
  expect(await readyz()).toMatchObject({
    ready: true,
    postgres: { ok: true },
    migrations: { ok: true },
    meilisearch: { ok: true },
  })
})

test('Postgres is killed and comes back', async () => {
  await untilReady()
  process.kill(postgres.pid()!, 'SIGKILL')
  expect(await catchNotReady((answer) => !answer.postgres.ok)).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
  await untilReady()
})

test('Meilisearch is killed and comes back', async () => {
  await untilReady()
  process.kill(meilisearch.pid()!, 'SIGKILL')
  expect(await catchNotReady((answer) => !answer.meilisearch.ok && answer.postgres.ok)).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
  await untilReady()
})

test('a migration that is missing is named', async () => {
  const owner = openOwner(database)
  const [row] = await owner<
    { name: string; hash: string }[]
  >`delete from public.kogge_migrations where name like '0001%' returning name, hash`
  expect(await readyz()).toMatchObject({
    status: 503,
    postgres: { ok: true },
    migrations: { ok: false, reason: expect.stringContaining('0001_') },
  })
  await owner`insert into public.kogge_migrations (name, hash) values (${row.name}, ${row.hash})`
  await owner.end()
  expect((await readyz()).status).toBe(200)
})

test('a write that Meilisearch refused, as a full disk makes it refuse all, until one succeeds', async () => {
  await untilReady()
  const index = admin(search).index('presences')
  await index.addDocuments([{ id: 'no id, for it has spaces' }], { primaryKey: 'id' }).waitTask()
  expect(await readyz()).toMatchObject({
    status: 503,
    ready: false,
    meilisearch: { ok: true },
    index: { ok: false, reason: expect.stringContaining('invalid_document_id') },
  })
  await index.addDocuments([{ id: 'an-id' }]).waitTask()
  expect(await readyz()).toMatchObject({ status: 200, index: { ok: true } })
})

test('changes that wait while nothing is written; a queue that moves is none', async () => {
  const owner = openOwner(database)
  const wait = (since: string) =>
    owner`
      insert into kogge.outbox (office_id, presence_id, written_at)
      values (gen_random_uuid(), gen_random_uuid(), now() - ${since}::interval)`
  await wait('1 minute')
  expect((await readyz()).status).toBe(200)
  await wait('1 hour')
  // The oldest is looked at, which is the one with the smallest number.
  await owner`delete from kogge.outbox where written_at > now() - interval '30 minutes'`
  // The last write was a moment ago: something is being done about it.
  expect((await readyz()).status).toBe(200)
  const later = readiness(database, search, () => Date.now() + 600_000)
  expect(await later.ask()).toMatchObject({
    ready: false,
    postgres: { ok: true },
    meilisearch: { ok: true },
    index: { ok: false, reason: expect.stringContaining('changes wait') },
  })
  await owner`delete from kogge.outbox`
  expect(await later.ask()).toMatchObject({ ready: true, index: { ok: true } })
  await later.stop()
  await owner.end()
})

test('who asks at the same time gets the same answer', async () => {
  const [one, other] = [ready.ask(), ready.ask()]
  expect(await one).toBe(await other)
})

test(
  'every connection of a pool answers after Postgres was killed under load, again and again',
  async () => {
    const size = 8
    const pool = openPool(database, 'kogge_member', { max: size })
    const uncaught: unknown[] = []
    const note = (error: unknown) => void uncaught.push(error)
    process.on('uncaughtException', note)
    let writing = true
    let written = 0
    const writers = Array.from({ length: 3 * size }, async () => {
      while (writing) {
        await pool
          .begin(async (tx) => {
            for (let id = 0; id < 5; id++)
              await tx`insert into public.scribbles (id, words) values (${id}, ${'x'.repeat(300)})`
          })
          .then(
            () => written++,
            () => new Promise((resolve) => setImmediate(resolve)),
          )
      }
    })
    for (let kills = 0; kills < 4; kills++) {
      const before = written
      await vi.waitFor(() => expect(written).toBeGreaterThan(before + 50), { timeout: patience(20_000) })
      process.kill(postgres.pid()!, kills % 2 === 0 ? 'SIGKILL' : 'SIGINT')
      await vi.waitFor(() => expect(postgres.pid()).toBeNull(), { timeout: patience(10_000), interval: 5 })
      await untilReady()
    }
    writing = false
    await Promise.all(writers)
    const answers = await Promise.all(
      Array.from({ length: 3 * size }, () => pool<{ one: number }[]>`select 1 as one, pg_sleep(0.02)`),
    )
    expect(answers.every(([row]) => row.one === 1)).toBe(true)
    await pool.end({ timeout: 1 })
    process.off('uncaughtException', note)
    expect(uncaught).toEqual([])
    expect(lost).toEqual([])
  },
  patience(90_000),
)

test(
  'an action that Postgres breaks off, or that finds it away, answers 503 with the form; what it refuses stays a fault',
  async () => {
    await untilReady()
    const owner = openOwner(database)
    await owner`delete from public.scribbles where id = 7`
    const pool = openPool(database, 'kogge_member', { max: 1 })
    let killed = false
    const writes = () =>
      pool.begin(async (tx) => {
        await tx`insert into public.scribbles (id, words) values (7, 'half')`
        if (!killed) {
          killed = true
          process.kill(postgres.pid()!, 'SIGKILL')
          // Whoever serves this connection lives on until it next waits, and finds its master gone.
          await tx`select pg_sleep(60)`
        }
        await tx`insert into public.scribbles (id, words) values (7, 'whole')`
      })
    const route = {
      id: 'a',
      path: 'a',
      module: {
        default: () => null,
        action: writes,
        loader: () => {
          throw Object.assign(new Error('a rule'), { code: '23514' })
        },
      },
    }
    const { action, loader } = whileAway({ routes: { a: route } } as unknown as ServerBuild).routes.a!
      .module as unknown as Record<string, (args: unknown) => Promise<unknown>>
    const body = Buffer.from(
      new URLSearchParams([
        ['title', 'Wells'],
        ['sectors', 'a'],
        ['sectors', 'b'],
        ['password', 'secret'],
        ['once', 'key-of-a-form'],
      ]).toString(),
    )
    const args = {
      request: new Request('http://site/a', { method: 'POST' }),
      params: {},
      context: { sent: { action: '/a?b=1', type: 'application/x-www-form-urlencoded', body } },
    }
    const answer = (await action(args).catch((thrown: unknown) => thrown)) as Response
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await answer.json()).toEqual({
      reason: 'database',
      sent: {
        action: '/a?b=1',
        fields: [
          ['title', 'Wells'],
          ['sectors', 'a'],
          ['sectors', 'b'],
          ['once', 'key-of-a-form'],
        ],
        passwords: ['password'],
        files: false,
      },
    })
    await expect(loader(args)).rejects.toMatchObject({ code: '23514' })
    await untilReady()
    // Whoever sends again while Postgres is still finding its feet is told so, and what is sent then is done once.
    const again = async () => {
      const thrown: unknown = await action(args).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (thrown) throw thrown instanceof Response ? new Error(`sent again, answered ${thrown.status}`) : thrown
    }
    await vi.waitFor(again, { timeout: patience(20_000), interval: 50 })
    expect(await owner`select words from public.scribbles where id = 7 order by words`).toMatchObject([
      { words: 'half' },
      { words: 'whole' },
    ])
    await owner.end()
    await pool.end({ timeout: 1 })
  },
  patience(90_000),
)

/** What the process itself answers when there is too much, and what it tells of it. Remix is one that never answers. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import pino from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseEnv } from '#app/env.server.ts'
import { counting, metricsPage, metricsSite, postgresFigures, type Postgres } from './metrics.ts'
import { gate } from './overload.ts'
import { readiness, type Prober } from './probes.ts'
import { site } from './site.ts'
import { freshDatabase, testMeili } from './testing/database.ts'
import { patience } from './testing/pace.ts'

const token = 'a-token-for-the-metrics'
const stops: (() => unknown)[] = []
let ready: Prober
let postgres: Postgres
let owner: Awaited<ReturnType<typeof freshDatabase>>['owner']
beforeAll(async () => {
  const database = await freshDatabase()
  owner = database.owner
  stops.push(database.drop)
  ready = readiness(database.config, { ...testMeili(), index: 'nothing_here' })
  postgres = postgresFigures(database.config)
  stops.push(ready.stop, postgres.stop)
})
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})

async function listening(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A site without a token and with one, and its figures on a socket of their own. */
async function start(given?: string) {
  const [counted, load] = [counting(), gate()]
  counted.watch(load)
  stops.push(load.stop)
  const page = (alone: boolean) =>
    metricsPage({ token: given, alone, all: async () => [await counted.own()], postgres })
  const address = await listening(
    site({
      env: parseEnv({}),
      log: pino({ level: 'silent' }),
      ready: ready.ask,
      build: () => new Promise<ServerBuild>(() => {}),
      around: { counted, gate: load, isFirst: async () => true, metrics: page(false) },
    }),
  )
  return { address, alone: await listening(metricsSite(page(true))), load }
}

test('who comes when there is too much is told at once in their language; probes are answered all the same, and figures say so', async () => {
  const { address, load } = await start(token)
  for (let n = 0; n < 12; n++) void fetch(`${address}/deventer`).catch(() => {})
  await vi.waitFor(() => expect(load.underWay()).toBe(12), patience(10_000))
  for (const [language, words] of [
    ['nl', 'Het is nu te druk'],
    ['de', 'Gerade ist zu viel los'],
    ['en', 'Kogge is busy just now'],
  ]) {
    const refused = await fetch(`${address}/deventer`, {
      headers: { 'Accept-Language': language, Accept: 'text/html' },
    })
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1)
    expect(refused.headers.get('Content-Type')).toContain('text/html')
    const page = await refused.text()
    expect(page).toContain(`<html lang="${language}"`)
    expect(page).toContain(`<h1>${words}</h1>`)
  }
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  await owner`
    insert into kogge.outbox (office_id, presence_id, written_at)
    values (gen_random_uuid(), gen_random_uuid(), now() - interval '100 seconds')`
  const figures = await (await fetch(`${address}/metrics`, { headers: { Authorization: `Bearer ${token}` } })).text()
  await owner`delete from kogge.outbox`
  for (const line of [
    'kogge_http_shed_total 3',
    'kogge_http_under_way 12',
    'kogge_http_failures_total 0',
    'kogge_web_processes 1',
    'kogge_postgres_up 1',
    'kogge_search_outbox_entries 1',
    'kogge_mail_queue_entries 0',
  ]) {
    expect(figures).toContain(`\n${line}\n`)
  }
  expect(figures).toMatch(/\nkogge_search_outbox_lag_seconds 1\d\d\./)
  expect(figures).toMatch(/\nkogge_postgres_connections\{role="kogge_indexer",state="idle"\} 1\n/)
})

test('metrics are for whoever brings the token, or on a socket of their own; elsewhere there is no such page', async () => {
  const [open, secret] = [await start(), await start(token)]
  const asked = async (address: string, authorization?: string) =>
    (await fetch(`${address}/metrics`, { headers: authorization ? { Authorization: authorization } : {} })).status
  expect([await asked(open.address), await asked(open.address, `Bearer ${token}`), await asked(open.alone)]).toEqual([
    404, 404, 200,
  ])
  expect([
    await asked(secret.address),
    await asked(secret.address, 'Bearer another-token-here'),
    await asked(secret.address, `Bearer ${token}`),
  ]).toEqual([403, 403, 200])
  expect([await asked(secret.alone), await asked(secret.alone, `Bearer ${token}`)]).toEqual([403, 200])
  for (const path of ['/metrics', '/elsewhere']) {
    const { headers } = await fetch(secret.alone + path)
    expect([headers.get('X-Content-Type-Options'), headers.get('Cache-Control')], path).toEqual([
      'nosniff',
      'private, no-store',
    ])
  }
})

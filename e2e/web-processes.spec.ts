/** Several web processes on one port, as real processes beside the running stack, on its data. */
import { spawnSync } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import { startChild, type Child } from '#server/child.ts'
import { freePort } from '#server/ports.ts'
import { isAlive } from '#server/processes.ts'
import { patience } from '#server/testing/pace.ts'
import { expect, stack, test } from './support/fixtures.ts'
import { nothingSet } from './support/start.ts'

const count = 3
let web: Child
let port: number
let figuresPort: number

test.beforeEach(async () => {
  const { database, meili } = stack()
  ;[port, figuresPort] = [await freePort(), await freePort()]
  web = await startChild('The web server', 'server/web.ts', {
    ...nothingSet,
    DATABASE_URL: database.url,
    KOGGE_SECRET: database.secret,
    MEILI_URL: meili.url,
    MEILI_MASTER_KEY: meili.masterKey,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    WEB_PROCESSES: String(count),
    METRICS_PORT: String(figuresPort),
    LOG_LEVEL: 'error',
  })
  await expect.poll(() => answering().then(({ size }) => size), { timeout: patience(60_000) }).toBe(count)
})
test.afterEach(() => web.stop())

/** The numbers of the processes behind the first. */
const processes = () =>
  spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(web.pid)])
    .stdout.toString()
    .split('\n')
    .filter((line) => line.includes('server/web.ts'))
    .map((line) => parseInt(line, 10))

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }
/** Asks over a connection of its own, so that any of the processes may take it. */
const ask = (path: string, headers: Record<string, string> = {}, at = port) =>
  new Promise<Answer>((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port: at, path, agent: false, headers }, (answer) => {
        let body = ''
        answer
          .on('data', (part) => (body += part))
          .once('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }))
          .once('error', reject)
      })
      .once('error', reject)
  })

/** What the processes counted together, and how many of them answer. */
async function answering(): Promise<{ size: number; text: string }> {
  const { status, body } = await ask('/metrics', {}, figuresPort).catch(() => ({ status: 0, body: '' }))
  return { size: status === 200 ? Number(/^kogge_web_processes (\d+)$/m.exec(body)?.[1] ?? 0) : 0, text: body }
}

test('who is killed takes along its own requests only, and comes back', async () => {
  test.setTimeout(patience(180_000))
  const clients = 6
  let [answered, running] = [0, true]
  const lost: string[] = []
  const statuses = new Set<number>()
  const asking = Array.from({ length: clients }, async () => {
    while (running)
      await ask('/deventer').then(
        ({ status }) => (answered++, statuses.add(status)),
        (error: Error) => lost.push(error.message),
      )
  })
  await expect.poll(() => answered, { timeout: patience(60_000) }).toBeGreaterThan(clients * 3)
  const [victim] = processes()
  process.kill(victim, 'SIGKILL')
  await expect.poll(() => isAlive(victim)).toBe(false)
  const before = answered
  await expect.poll(() => answered - before, { timeout: patience(60_000) }).toBeGreaterThan(clients * 5)
  await expect.poll(() => processes().filter((pid) => pid !== victim).length, { timeout: patience(60_000) }).toBe(count)
  running = false
  await Promise.all(asking)
  expect(lost.length, [...new Set(lost)].join()).toBeLessThanOrEqual(clients)
  expect([...statuses]).toEqual([200])
})

test('SIGTERM lets what is under way be answered, takes nothing new, and cuts off after five seconds who never ends', async () => {
  test.setTimeout(patience(120_000))
  const form = 'email=nobody%40deventer.example&password=not-the-password'
  const head = `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\nExpect: 100-continue\r\n\r\n`
  const half = async () => {
    const socket = net.connect(port, '127.0.0.1')
    const heard = { text: '', closed: false }
    socket
      .on('data', (part) => (heard.text += part))
      .once('close', () => (heard.closed = true))
      .on('error', () => {})
    socket.write(head + form.slice(0, 10))
    // Its head has been read: it is under way.
    await expect.poll(() => heard.text).toContain('100 Continue')
    heard.text = ''
    return { socket, heard }
  }
  const [ending, endless] = [await half(), await half()]
  process.kill(web.pid, 'SIGTERM')
  await expect
    .poll(
      () =>
        ask('/healthz').then(
          () => 'taken',
          ({ code }: { code: string }) => code,
        ),
      // The five seconds run.
      { timeout: patience(20_000), intervals: [50] },
    )
    .toBe('ECONNREFUSED')
  ending.socket.write(form.slice(10))
  await expect.poll(() => ending.heard.closed, { timeout: patience(20_000) }).toBe(true)
  expect(ending.heard.text).toMatch(/^HTTP\/1\.1 (200|4\d\d) /)
  expect(ending.heard.text).toMatch(/^connection: close\r$/im)
  expect(await web.exited).toBe(0)
  await expect.poll(() => endless.heard).toEqual({ text: '', closed: true })
})

test('what they count is told together, on a socket of its own, and a reader is counted once whoever answers', async ({
  owner,
}) => {
  const searches = async () =>
    (
      await owner<{ n: number }[]>`
    select coalesce(sum(searches), 0)::int as n from kogge.search_counts s join kogge.offices o on o.id = s.office_id
    where o.slug = 'deventer' and s.country = 'LA'`
    )[0].n
  const before = await searches()
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      ask('/deventer/search?country=LA', {
        'User-Agent': `Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0 somebody-${port}`,
        'Accept-Language': 'en',
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
  await expect.poll(searches).toBe(before + 1)
  expect((await ask('/metrics')).status).toBe(404)
  const { text } = await answering()
  const total = [...text.matchAll(/^kogge_http_request_seconds_count\{.*\} (\d+)$/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  )
  expect(total).toBe(7)
  for (const name of [
    'kogge_search_outbox_lag_seconds',
    'kogge_mail_queue_entries',
    'kogge_postgres_connections{',
    'kogge_http_limited_total',
    'kogge_http_shed_total',
    'kogge_event_loop_lag_seconds',
  ]) {
    expect(text).toContain(`\n${name}`)
  }
})

import http, { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Response } from 'express'
import { afterEach, expect, test, vi } from 'vitest'
import { gate, isTooMuch, type Gate } from './overload.ts'
import { patience } from './testing/pace.ts'

const servers: Server[] = []
const gates: Gate[] = []
afterEach(async () => {
  for (const one of gates.splice(0)) one.stop()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

test.each([
  // What stands still on a slow machine is no overload.
  { underWay: 0, lag: 60_000, writes: false, refused: false },
  { underWay: 5, lag: 60_000, writes: false, refused: false },
  { underWay: 6, lag: 60_000, writes: false, refused: true },
  { underWay: 6, lag: 90, writes: false, refused: false },
  { underWay: 11, lag: 0, writes: false, refused: false },
  { underWay: 12, lag: 0, writes: false, refused: true },
  // What somebody typed is taken where reading is not.
  { underWay: 11, lag: 60_000, writes: true, refused: false },
  { underWay: 12, lag: 60_000, writes: true, refused: true },
  { underWay: 23, lag: 0, writes: true, refused: false },
  { underWay: 24, lag: 0, writes: true, refused: true },
])('$underWay under way, $lag ms late, writes: $writes → refused: $refused', ({ refused, ...now }) => {
  expect(isTooMuch(now)).toBe(refused)
})

/** A server whose answers wait until they are let go. */
async function slowServer(): Promise<{ url: string; held: Response[]; load: Gate }> {
  const load = gate()
  gates.push(load)
  const held: Response[] = []
  const app = express()
  app.use(
    load.pass((_request, response, seconds) => void response.status(503).set('Retry-After', String(seconds)).end()),
    (_request, response) => void held.push(response),
  )
  const server = createServer(app)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, held, load }
}

test('what is too much is refused at once, forms later, and taken again when there is room', async () => {
  const { url, held, load } = await slowServer()
  const taken = Array.from({ length: 12 }, () => fetch(url))
  await vi.waitFor(() => expect(held).toHaveLength(12), patience(10_000))
  const refused = await fetch(url)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1)
  const typed = fetch(url, { method: 'POST' })
  await vi.waitFor(() => expect(held).toHaveLength(13), patience(10_000))
  for (const response of held.splice(0)) response.end('done')
  expect((await Promise.all([...taken, typed])).map(({ status }) => status)).toEqual(Array(13).fill(200))
  expect(load.underWay()).toBe(0)
  const again = fetch(url)
  await vi.waitFor(() => expect(held).toHaveLength(1), patience(10_000))
  held[0].end()
  expect((await again).status).toBe(200)
})

test('who goes away, and who reads slowly, fills nothing', async () => {
  const { url, held, load } = await slowServer()
  const leaving = http.get(url).on('error', () => {})
  await vi.waitFor(() => expect(load.underWay()).toBe(1), patience(10_000))
  leaving.destroy()
  await vi.waitFor(() => expect(load.underWay()).toBe(0), patience(10_000))
  held.splice(0)
  const reading = http.get(url, (answer) => void answer.pause()).on('error', () => {})
  await vi.waitFor(() => expect(held).toHaveLength(1), patience(10_000))
  expect(load.underWay()).toBe(1)
  held[0].write(Buffer.alloc(50_000_000))
  expect(load.underWay()).toBe(0)
  expect(held[0].writableFinished).toBe(false)
  reading.destroy()
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askingAgain } from './ask-again.ts'

/** What the server answers next, and what it heard. */
let next: { status: number; headers?: Record<string, string> }[] = []
let heard: string[] = []
const waited: number[] = []
const server = createServer((request, response) => {
  let body = ''
  request
    .on('data', (part) => (body += part))
    .once('end', () => {
      heard.push(`${request.method} ${body}`)
      const { status, headers = {} } = next.shift() ?? { status: 200 }
      response.writeHead(status, headers).end(String(status))
    })
})
let address: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  next = []
  heard = []
  waited.length = 0
})
const ask = askingAgain(fetch, async (milliseconds) => void waited.push(milliseconds))
const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
const refused = { status: 503, headers: { ...plain, 'Retry-After': '3' } }

test('what was refused is asked again when the server says, a form with all that was typed', async () => {
  next = [refused, { status: 503, headers: { ...plain, 'Retry-After': '5' } }]
  expect((await ask(address, { method: 'POST', body: new URLSearchParams({ text: 'typed' }) })).status).toBe(200)
  expect(heard).toEqual(['POST text=typed', 'POST text=typed', 'POST text=typed'])
  expect(waited).toEqual([3_000, 5_000])
})

test('not for ever', async () => {
  next = [refused, refused, refused, refused, refused]
  expect((await ask(address)).status).toBe(503)
  expect(heard).toHaveLength(4)
})

test.each([
  ['an answer of our own pages', { status: 503, headers: { 'Content-Type': 'text/x-script', 'Retry-After': '3' } }],
  ['data', { status: 503, headers: { 'Content-Type': 'application/json', 'Retry-After': '3' } }],
  ['a fault that says no time', { status: 503, headers: plain }],
  ['an error', { status: 500, headers: { ...plain, 'Retry-After': '3' } }],
  ['too often', { status: 429, headers: { ...plain, 'Retry-After': '900' } }],
])('%s is handed on as it is', async (_what, answer) => {
  next = [answer]
  expect((await ask(new Request(address))).status).toBe(answer.status)
  expect(heard).toHaveLength(1)
})

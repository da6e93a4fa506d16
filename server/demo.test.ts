import { expect, test } from 'vitest'
import { parseEnv } from '#app/env.server.ts'
import { isLocal, wantsDemo } from './services.ts'

const own = { DATABASE_URL: 'postgres://o:p@db/kogge' }

test.each([
  [{}, true],
  [{ PUBLIC_URL: 'http://localhost:3000' }, true],
  [{ PUBLIC_URL: 'http://127.0.0.1:3000' }, true],
  [{ PUBLIC_URL: 'http://[::1]:3000' }, true],
  [{ PUBLIC_URL: 'https://kogge.example', KOGGE_DEMO: '1' }, true],
  [{ PUBLIC_URL: 'https://kogge.example', KOGGE_DEMO: '0' }, false],
  [own, false],
  [{ ...own, PUBLIC_URL: 'https://kogge.example' }, false],
  [{ ...own, KOGGE_DEMO: '1' }, true],
])('%j: the demo %s', (settings, shown) => {
  expect(wantsDemo(parseEnv(settings))).toBe(shown)
})

test.each([
  'https://kogge.example',
  'http://localhost.evil.example',
  'http://192.168.1.4:3000',
  'http://128.0.0.1',
  'http://kogge.local',
])('%s is not this machine: the demo is for whoever says so', (PUBLIC_URL) => {
  expect(isLocal(PUBLIC_URL)).toBe(false)
  expect(() => wantsDemo(parseEnv({ PUBLIC_URL }))).toThrow(/open mailbox .*KOGGE_DEMO=0 .*KOGGE_DEMO=1/)
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseEnv } from './env.server.ts'

test('nothing has to be set', () => {
  expect(parseEnv({})).toMatchObject({
    NODE_ENV: 'production',
    PORT: 3000,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    TRUST_PROXY: 0,
    MEILI_INDEX: 'presences',
  })
  expect(parseEnv({ PUBLIC_URL: '', SMTP_URL: '', KOGGE_DEMO: '', PORT: '' })).toMatchObject({ PORT: 3000 })
})

describe('a wrong value is named, with what it should be', () => {
  test.each([
    ['PORT', 'many', '0 to 65535'],
    ['PORT', '70000', '65535'],
    ['PUBLIC_URL', 'kogge.example', 'https://kogge.example'],
    ['PUBLIC_URL', 'ftp://kogge.example', 'https://kogge.example'],
    ['DATABASE_URL', 'mysql://x', 'postgres://owner:password@host:5432/kogge'],
    ['KOGGE_SECRET', 'short', '16 characters'],
    ['MEILI_URL', 'localhost:7700', 'http://localhost:7700'],
    ['SMTP_URL', 'mail.example', 'smtps://user:password@host:465'],
    ['KOGGE_DEMO', 'yes', '1 (yes) or 0 (no)'],
    ['REPLY_DOMAIN', 'localhost', 'reply.kogge.example'],
    ['REPLY_PORT', 'smtp', '1 to 65535'],
    ['MAPBOX_ACCESS_TOKEN', 'sk.secret', 'pk.'],
    ['LOG_LEVEL', 'loud', 'warn, info'],
    ['TRUST_PROXY', 'all', 'how many proxies'],
    ['METRICS_TOKEN', 'short', '16 characters'],
    ['MEILI_INDEX', 'No Name', 'small letters'],
  ])('%s=%s', (name, value, words) => {
    const attempt = () => parseEnv({ [name]: value })
    expect(attempt).toThrow(name)
    expect(attempt).toThrow(words)
  })

  test('all of them at once', () => {
    expect(() => parseEnv({ PORT: 'x', HOST: 'h', SMTP_URL: 'y' })).toThrow(/PORT should be[\s\S]*SMTP_URL should be/)
  })

  test('answers by mail have a domain and a port, or neither', () => {
    const [REPLY_DOMAIN, REPLY_PORT] = ['reply.kogge.example', '2525']
    for (const half of [{ REPLY_DOMAIN }, { REPLY_PORT }]) expect(() => parseEnv(half)).toThrow('together, or neither')
    expect(parseEnv({ REPLY_DOMAIN, REPLY_PORT })).toMatchObject({ REPLY_DOMAIN, REPLY_PORT: 2525 })
    expect(parseEnv({ REPLY_DOMAIN: '', REPLY_PORT: '' }).REPLY_PORT).toBeUndefined()
  })

  test('services come with their keys', () => {
    expect(() => parseEnv({ MEILI_URL: 'http://localhost:7700' })).toThrow('MEILI_MASTER_KEY')
    expect(parseEnv({ DATABASE_URL: 'postgres://o:p@localhost/kogge' }).KOGGE_SECRET).toBeUndefined()
  })
})

test('.env.example lists every variable, and no other', () => {
  const source = readFileSync('app/env.server.ts', 'utf8')
  const known = [
    ...source.slice(source.indexOf('z.object({'), source.indexOf('export type Env')).matchAll(/^ {2}([A-Z_]+):/gm),
  ].map(([, name]) => name)
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual(known.sort())
})

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseEnv } from '#app/env.server.ts'
import { startServices } from './services.ts'
import { freshDatabase, testMeili } from './testing/database.ts'
import { patience } from '#server/testing/pace.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-own-'))
})

const started: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of started.splice(0).reverse()) await stop()
  rmSync(dir, { recursive: true, force: true })
})
const settings = (more: Record<string, string>) => parseEnv({ KOGGE_DATA_DIR: dir, ...more })
const never = (sentence: string) => expect.unreachable(sentence)

test(
  'with servers of one’s own nothing embedded starts and no demo is made, unless it is asked for',
  async () => {
    const { config, owner, drop } = await freshDatabase()
    started.push(drop)
    const { url, masterKey } = testMeili()
    const own = { DATABASE_URL: config.url, KOGGE_SECRET: config.secret, MEILI_URL: url, MEILI_MASTER_KEY: masterKey }
    const offices = async () => (await owner<{ n: number }[]>`select count(*)::int as n from kogge.offices`)[0].n

    const services = await startServices(settings(own), () => {}, never)
    expect(services).toMatchObject({ embedded: [], demo: false, database: { url: config.url }, meili: { url } })
    expect(existsSync(path.join(dir, 'postgres'))).toBe(false)
    expect(await offices()).toBe(0)

    expect((await startServices(settings({ ...own, KOGGE_DEMO: '1' }), () => {}, never)).demo).toBe(true)
    // Three, and one that is not open yet.
    expect(await offices()).toBe(4)

    // What everybody can sign in to does not become a site for the world by leaving the demo out.
    await expect(
      startServices(settings({ ...own, PUBLIC_URL: 'https://kogge.example' }), () => {}, never),
    ).rejects.toThrow(/those of the demo/)
  },
  patience(60_000),
)

test('without a secret of one’s own, the data folder keeps one', async () => {
  const own = {
    DATABASE_URL: 'postgres://o:p@127.0.0.1:1/kogge',
    MEILI_URL: 'http://127.0.0.1:1',
    MEILI_MASTER_KEY: 'a-master-key-for-tests',
  }
  await expect(startServices(settings(own), () => {}, never)).rejects.toThrow(/127\.0\.0\.1:1/)
  expect(existsSync(path.join(dir, 'secrets.json'))).toBe(true)
})

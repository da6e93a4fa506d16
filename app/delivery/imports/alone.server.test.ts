/** `npm run import` where nothing runs: it starts the services for as long as it lasts, and leaves nothing running. */
import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeDataFolder } from '#server/postgres.ts'
import { patience } from '#server/testing/pace.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-import-'))
  chmodSync(dir, 0o711)
})
afterAll(() => removeDataFolder(dir))

/** Runs the import on the data folder; nothing in the environment leads it to real servers. */
function importList(...argv: string[]): Promise<{ code: number; output: string }> {
  const nothingSet = Object.fromEntries(
    ['DATABASE_URL', 'KOGGE_SECRET', 'MEILI_URL', 'MEILI_MASTER_KEY', 'SMTP_URL'].map((name) => [name, '']),
  )
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['bin/command.js', 'import', '3w', 'app/delivery/imports/fixtures/unhcr-3w-hxl.csv', ...argv],
      { env: { ...process.env, ...nothingSet, KOGGE_DATA_DIR: dir, KOGGE_DEMO: '1', NODE_ENV: 'production' } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

test(
  'the import starts the services itself, and what it wrote is there the next time',
  { timeout: patience(180_000) },
  async () => {
    const first = await importList('--office', 'deventer')
    expect(first.output).toContain('Starting Meilisearch')
    expect(first.output).toContain('Listings: 2027 created')
    expect(first.code).toBe(0)
    expect(existsSync(path.join(dir, 'lock.json'))).toBe(false)
    expect(
      spawnSync('ps', ['-eo', 'args'])
        .stdout.toString()
        .split('\n')
        .filter((line) => line.includes(dir)),
    ).toEqual([])
    const second = await importList('--office', 'deventer')
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('Nothing has changed.') })
  },
)

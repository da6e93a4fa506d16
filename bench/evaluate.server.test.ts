/** The evaluation as people run it, on the services of the test run. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwner } from '#db/client.server.ts'
import { admin } from '#search/client.server.ts'
import { testMeili } from '#server/testing/database.ts'
import { testCluster } from '#server/testing/services.ts'
import { patience } from '#server/testing/pace.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-evaluate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function evaluate(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    // Settings that lead to real servers are not followed.
    const elsewhere = {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/kogge',
      KOGGE_SECRET: 'a-secret-that-is-not-used',
      MEILI_URL: 'http://127.0.0.1:1',
      MEILI_MASTER_KEY: 'a-key-that-is-not-used',
    }
    execFile(
      process.execPath,
      ['bin/command.js', 'evaluate', ...argv],
      { env: { ...process.env, ...elsewhere, NODE_ENV: 'production' } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}
/** Databases and indexes of the run's services. */
async function left(): Promise<string[]> {
  const owner = openOwner(testCluster())
  const names = (await owner<{ datname: string }[]>`select datname from pg_database`).map(({ datname }) => datname)
  await owner.end({ timeout: 5 })
  return [...names, ...(await admin(testMeili()).getIndexes({ limit: 1000 })).results.map(({ uid }) => uid)].sort()
}

test(
  'prints both measures of Kogge and of two baselines, with the ratio, and leaves nothing behind',
  { timeout: patience(120_000) },
  async () => {
    const before = new Set(await left())
    const { code, stdout, stderr } = await evaluate('bench/fixtures/small.json', '--verbose')
    expect(stderr).toContain('Loading 5 organisations with 6 presences')
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/NDCG@10 +recall@20/)
    for (const method of ['Kogge', 'Country and sector filter, by name', 'Plain text search'])
      expect(stdout).toMatch(new RegExp(`^${method} +\\d\\.\\d{3} +\\d\\.\\d{3}$`, 'm'))
    expect(stdout).toContain('Kogge by the better baseline')
    expect(stdout).toMatch(/ 1\. grade 3 {2}strong .* wells-ug {2}Fixture Wells/)
    expect(stdout).not.toContain('reason.')
    // Other test files make databases at the same time, never one with an index of Meilisearch's own defaults.
    expect((await left()).filter((name) => name.endsWith('_plain') && !before.has(name))).toEqual([])
  },
)

test('the same as JSON', { timeout: patience(120_000) }, async () => {
  const { code, stdout } = await evaluate('bench/fixtures/small.json', '--json')
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as {
    scores: Record<string, { ndcg: number; recall: number }>
    queries: { seeker: string; top: { key: string }[] }[]
    measured: number
    searches: { kogge: { ndcg: number }; baselines: Record<string, unknown> }
  }
  expect(Object.keys(answer.scores)).toEqual(['kogge', 'filter', 'words'])
  expect(answer.measured).toBe(2)
  expect(answer.searches.kogge).toMatchObject({ unanswered: 0, noise: 0, answerable: 1, empty: 1 })
  expect(answer.searches.kogge.ndcg).toBeGreaterThan(0.5)
  expect(Object.keys(answer.searches.baselines)).toEqual(['words', 'plain'])
  expect(answer.queries.map(({ seeker, top }) => [seeker, top[0].key])).toEqual([
    ['pumps-ug', 'wells-ug'],
    ['wells-ug', 'pumps-ug'],
  ])
})

test(
  'organisations of another home sit in an office there; people look in the network',
  { timeout: patience(120_000) },
  async () => {
    const file = path.join(folder, 'homes.json')
    const data = JSON.parse(readFileSync('bench/fixtures/small.json', 'utf8')) as {
      organisations: { home?: unknown }[]
    }
    data.organisations[1].home = { country: 'DE', place: 'Lübeck' }
    writeFileSync(file, JSON.stringify(data))
    const { code, stdout } = await evaluate(file, '--verbose')
    expect(code).toBe(0)
    expect(stdout).toMatch(/“wells”.*\n +wells-ug 3/)
    expect(stdout).toMatch(/^Searches: Kogge/m)
    expect(stdout).toMatch(/ 1\. grade 3 {2}strong .* wells-ug {2}Fixture Wells/)
  },
)

test('what Kogge does not know is listed by name, all of it, and nothing runs', async () => {
  const file = path.join(folder, 'wrong.json')
  writeFileSync(
    file,
    readFileSync('bench/fixtures/small.json', 'utf8')
      .replace('"company"', '"firm"')
      .replace('"28.13"', '"98.76"')
      .replace('"distribution"', '"fame"')
      .replace('"UG"', '"Uganda"'),
  )
  const { code, stdout, stderr } = await evaluate(file)
  expect(code).toBe(1)
  expect(stdout).toBe('')
  for (const problem of [
    'unknown kind "firm" (pumps)',
    'unknown nace code "98.76" (pumps)',
    'unknown good sought "fame" (pumps-ug)',
    'unknown country "Uganda" (pumps-ug)',
  ])
    expect(stderr).toContain(problem)
  expect(stderr).not.toContain('Starting')
})

test('a file that is not there, and an option that is none, are said', async () => {
  expect(await evaluate('nowhere.json')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nowhere.json cannot be read (there is no such file)'),
  })
  expect(await evaluate('--loud')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run evaluate -- [FILE.json]'),
  })
})

/**
 * The measurements run whole, on a small world: all sides agree, everything is counted, nothing is left behind. No
 * times are asserted.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from './support/fixtures.ts'
import { nothingSet } from './support/start.ts'
import { patience } from '#server/testing/pace.ts'

/**
 * Runs `npm run bench -- …` with little, in a temporary folder of its own; answers what it printed and wrote, and shows
 * that nothing stays behind.
 */
function measured<Result>(...words: string[]): { stdout: string; result: Result } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-e2e-bench-'))
  // Root runs Postgres as another user, who must be able to pass through.
  spawnSync('chmod', ['711', folder])
  try {
    const file = path.join(folder, 'result.json')
    const env = { ...process.env, ...nothingSet, TMPDIR: folder, LOG_LEVEL: 'warn' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/bench.js', ...words, '--json', file], {
      env,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    expect(stdout).not.toMatch(/undefined|NaN/)
    // What reads TypeScript keeps a cache of its own there.
    expect(readdirSync(folder).filter((name) => !name.startsWith('tsx-'))).toEqual(['result.json'])
    return { stdout, result: JSON.parse(readFileSync(file, 'utf8')) as Result }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('npm run bench -- search', () => {
  test.setTimeout(patience(600_000))
  const { stdout, result } = measured<{
    at: { filled: { presences: number; indexed: number }; figures: { api: Record<string, { requests: number }> } }[]
  }>(
    'search',
    '--presences',
    '2000',
    '--compare',
    '1000',
    '--offices',
    '20',
    '--changes',
    '1',
    '--questions',
    '9',
    '--rounds',
    '1',
    '--seconds',
    '0.05',
  )
  for (const line of [
    'bare Meilisearch query',
    'GET /api/v1/presences by bare Meilisearch query',
    'one presence: commit to found',
    '100 offices instead of 20',
    'goals (set for 1000000 presences',
  ])
    expect(stdout).toContain(line)
  expect(result.at.map(({ filled }) => filled.presences)).toEqual([1000, 2000])
  for (const { filled, figures } of result.at) {
    expect(filled.indexed).toBeGreaterThan(filled.presences * 0.8)
    expect(figures.api[8].requests).toBeGreaterThanOrEqual(9)
  }
})

test('npm run bench -- map', () => {
  test.setTimeout(patience(600_000))
  const { stdout, result } = measured<{ rows: { row: string; questions: number; marks: number }[] }>(
    'map',
    '--presences',
    '500',
    '--offices',
    '5',
    '--zooms',
    '1,5',
    '--rounds',
    '1',
    '--seconds',
    '0.05',
  )
  for (const line of ['zoom 1, world, demand', 'zoom 5, screen, filtered', 'No request over 100 ms at p95, 1 client: '])
    expect(stdout).toContain(line)
  expect(result.rows).toHaveLength(17)
  expect(result.rows.find(({ row }) => row === 'zoom 1, world')!.marks).toBeGreaterThan(0)
})

test('npm run bench -- overload', () => {
  test.setTimeout(patience(600_000))
  const { stdout, result } = measured<{
    processes: number
    overload: { accepted: number; healthAsked: number; others: object; silent: number }
  }>('overload', '--presences', '500', '--offices', '5', '--processes', '2', '--seconds', '0.5')
  for (const line of [
    'one process serves',
    '2 processes serve',
    'offered: 4 times that',
    '/healthz worst ≤ 1000 ms',
    'nothing but 200 and 503 with Retry-After: met',
  ])
    expect(stdout).toContain(line)
  expect(result).toMatchObject({ processes: 2, overload: { others: {}, silent: 0 } })
  expect(result.overload.accepted).toBeGreaterThan(0)
  expect(result.overload.healthAsked).toBeGreaterThan(0)
})

test('npm run bench -- clock', () => {
  test.setTimeout(patience(600_000))
  const { stdout, result } = measured<{ turns: { open: number; due: number; moved: number; statements: number }[] }>(
    'clock',
    '--cases',
    '1000',
    '--offices',
    '4',
  )
  for (const line of [
    'One turn of the clock in 4 offices',
    'everything due was moved once: met',
    'nothing due: at most',
  ])
    expect(stdout).toContain(line)
  expect(result.turns.map(({ open, due, moved }) => [open, due, moved])).toEqual([
    [100, 0, 0],
    [100, 10, 10],
    [1000, 0, 0],
    [1000, 10, 10],
  ])
  // Two short transactions for each office: its cases, and whom to ask what came of an introduction.
  for (const { due, statements } of result.turns) expect(statements).toBeLessThanOrEqual(4 * 8 + 1 + due * 15)
})

test('a wrong word is told at once, and what to write instead', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, ['bin/bench.js', ...words], { encoding: 'utf8' })
  for (const [words, said] of [
    [['search', '--presences', 'many'], '--presences should be a whole number'],
    [['everything'], 'no benchmark "everything"'],
    [[], 'use npm run bench -- search'],
  ] as const) {
    const { status, stderr } = run(...words)
    expect(status).toBe(1)
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
  }
})

/** The measurements run whole, on a small world: all sides agree, everything is counted, nothing is left behind. No times are asserted. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from './support/fixtures.ts'
import { nothingSet } from './support/start.ts'

test('npm run bench -- search', () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-e2e-bench-'))
  // Root runs Postgres as another user, who must be able to pass through.
  spawnSync('chmod', ['711', folder])
  try {
    const file = path.join(folder, 'result.json')
    const words = ['search', '--presences', '2000', '--compare', '1000', '--offices', '20', '--rounds', '1', '--seconds', '0.05', '--changes', '1', '--questions', '9', '--json', file]
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/bench.js', ...words], { env: { ...process.env, ...nothingSet, TMPDIR: folder, LOG_LEVEL: 'warn' }, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    for (const line of ['bare Meilisearch query', 'GET /api/v1/presences by bare Meilisearch query', 'one presence: commit to found', '100 offices instead of 20', 'goals (set for 1000000 presences']) expect(stdout).toContain(line)
    expect(stdout).not.toMatch(/undefined|NaN/)
    const result = JSON.parse(readFileSync(file, 'utf8')) as { at: { filled: { presences: number; indexed: number }; figures: { api: Record<string, { requests: number }> } }[] }
    expect(result.at.map(({ filled }) => filled.presences)).toEqual([1000, 2000])
    for (const { filled, figures } of result.at) {
      expect(filled.indexed).toBeGreaterThan(filled.presences * 0.8)
      expect(figures.api[8].requests).toBeGreaterThanOrEqual(9)
    }
    // What reads TypeScript keeps a cache of its own there.
    expect(readdirSync(folder).filter((name) => !name.startsWith('tsx-'))).toEqual(['result.json'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a wrong word is told at once, and what to write instead', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, ['bin/bench.js', ...words], { encoding: 'utf8' })
  for (const [words, said] of [[['search', '--presences', 'many'], '--presences should be a whole number'], [['everything'], 'no benchmark "everything"'], [[], 'use npm run bench -- search']] as const) {
    const { status, stderr } = run(...words)
    expect(status).toBe(1)
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/^\s+at /m)
  }
})

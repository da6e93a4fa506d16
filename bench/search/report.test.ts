import { describe, expect, test } from 'vitest'
import type { Slice } from './drive.ts'
import type { Freshness } from './fresh.ts'
import { freshnessRatios, goalsOf } from './goals.ts'
import { clientCounts, compare, figuresOf, type Measured } from './measure.ts'
import { makeQuestions } from './questions.ts'
import { report, table } from './report.ts'
import { resultOf, type Result, type SizeResult } from './result.ts'
import type { SideName } from './sides.ts'
import { makeOffices } from './world.ts'

const questions = makeQuestions(makeOffices(200))
const nothing = { web: null, meilisearch: null, meilisearchOwn: null, postgres: null, bench: null }

/** One pass over the mix, in which every question takes so many milliseconds. */
const slice = (time: number): Slice => {
  const asked = questions.map((_, at) => at)
  return {
    times: asked.map(() => time),
    asked,
    seconds: (time * asked.length) / 1000,
    rate: 1000 / time,
    work: { web: time / 2, meilisearch: time / 4, postgres: time / 8, bench: 0 },
  }
}
/** Two rounds, in which every side takes so long. */
const measured = (times: Record<SideName, number>) =>
  Object.fromEntries(
    Object.entries(times).map(([name, time]) => [
      name,
      Object.fromEntries(clientCounts.map((clients) => [clients, [slice(time), slice(time)]])),
    ]),
  ) as unknown as Measured<SideName>

const quick = { bare: 10, search: 12, api: 20, matches: 90, page: 50, tree: 40, bytes: 2 }
const at = (presences: number, times: Record<SideName, number>): SizeResult => ({
  filled: { presences, organisations: presences / 4, indexed: presences, rows: 1, index: 2 },
  ...resultOf(measured(times), questions),
  sizes: { database: 1e9, presences: 5e8, index: 2e9, used: 1e9, documents: presences },
  memory: { filling: nothing, asked: { ...nothing, web: 3e8 } },
})
const freshness: Freshness = {
  one: {
    commit: [
      [900, 1000],
      [1000, 1100],
    ],
    bare: [
      [800, 900],
      [800, 900],
    ],
  },
  thousand: { commit: [2500, 2900], bare: [2000, 2000], size: 1000 },
}
const result: Result = {
  made: '2026-01-01T00:00:00.000Z',
  machine: { processor: 'a processor', cores: 2, memory: 8e9, node: '20.19.0' },
  asked: { presences: 1_000_000, offices: 200, rounds: 2, seconds: 1 },
  at: [at(100_000, { ...quick, api: 15 }), at(1_000_000, quick)],
  growth: null,
  freshness,
}
const outcomes = (of: Result) => goalsOf(of).map(({ met }) => met)

describe('figures', () => {
  test('say half, nearly all, and how many a second; of filters apart', () => {
    const { work, ...figures } = figuresOf([slice(10), slice(30)], questions)
    expect(figures).toEqual({
      p50: 10,
      p95: 30,
      rate: 50,
      requests: questions.length * 2,
      filters: { p50: 10, p95: 30 },
    })
    expect(work).toEqual({ web: 10, meilisearch: 5, postgres: 2.5, bench: 0 })
    expect(figuresOf([slice(10)]).filters).toBeNull()
  })
  test('are compared round by round', () => {
    const { rate, p95, time } = compare([slice(20), slice(50)], [slice(10), slice(10)])
    expect([rate.rounds, p95.rounds, time.rounds]).toEqual([
      [0.5, 0.2],
      [2, 5],
      [2, 5],
    ])
    expect(rate.noisy).toBe(true)
  })
  test('commit to searchable: p95 by p95, batch by batch', () => {
    expect(freshnessRatios(freshness).one.rounds).toEqual([1000 / 900, 1100 / 900])
    expect(freshnessRatios(freshness).thousand.rounds).toEqual([1.25, 1.45])
  })
})

describe('goals', () => {
  test('are met, missed, or not measured', () => {
    expect(outcomes(result)).toEqual([true, true, true, false, true, true, true, true, true, true, null])
    expect(
      outcomes({ ...result, at: [at(1_000_000, { ...quick, api: 26, tree: 20, matches: 101 })], freshness: null }),
    ).toEqual([false, false, false, false, false, null, null, null, null])
  })
  test('what takes more than twice as long at ten times the size is missed', () => {
    expect(goalsOf({ ...result, at: [at(100_000, { ...quick, api: 9 }), at(1_000_000, quick)] })[9]).toMatchObject({
      measured: '2.22 (bare query: 1.00)',
      met: false,
    })
  })
})

test('the report has every side, every ratio and every goal', () => {
  const lines = report(result).join('\n')
  for (const words of [
    '1000000 presences',
    '100000 presences',
    'bare Meilisearch query',
    'same page, as bytes',
    'MISSED',
    'processor time a request',
    'web server 300 MB',
    '2.00 GB',
  ])
    expect(lines).toContain(words)
  expect(lines).not.toMatch(/undefined|NaN|Infinity/)
})

test('tables are aligned', () => {
  expect(
    table([
      ['', 'b'],
      ['long', '1'],
      ['x', '100'],
    ]),
  ).toEqual(['        b', 'long    1', 'x     100'])
})

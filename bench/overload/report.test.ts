import { expect, test } from 'vitest'
import { readOrder } from './command.ts'
import { figuresOf, report, type Result } from './report.ts'

const answers = (status: number, times: number[], retry = false) => times.map((ms) => ({ status, ms, retry }))
const given = (flood: Parameters<typeof figuresOf>[0]): Result => ({
  made: '2026-11-30T00:00:00.000Z',
  machine: { processor: 'a processor', cores: 2, memory: 1, node: '24.0.0' },
  asked: { presences: 500, offices: 5, seconds: 2, clients: 8, times: 4 },
  processes: 2,
  one: 20,
  all: 35,
  offered: 140,
  overload: figuresOf(flood),
})

test('what was accepted, refused and anything else, with the goals', () => {
  const good = given({
    outcomes: [...answers(200, [100, 200, 300, 400]), ...answers(503, [3, 4], true)],
    health: answers(200, [5, 900]),
    seconds: 2,
    unsent: 0,
  })
  expect(good.overload).toMatchObject({ accepted: 2, p95: 400, refused: 1, healthWorst: 900, others: {}, silent: 0 })
  const lines = report(good).join('\n')
  for (const line of [
    'one process serves       20.0',
    '2 processes serve        35.0',
    'offered: 4 times that, 140',
    'accepted p95 ≤ 2000 ms: 400 ms, met',
    '/healthz worst ≤ 1000 ms: 900 ms, met',
    'Retry-After: met',
  ])
    expect(lines).toContain(line)
  const bad = report(
    given({
      outcomes: [...answers(200, [2_500]), ...answers(503, [3]), ...answers(500, [3]), ...answers(0, [30_000])],
      health: answers(200, [1_200]),
      seconds: 2,
      unsent: 3,
    }),
  ).join('\n')
  for (const line of [
    'p95 ≤ 2000 ms: 2500 ms, MISSED',
    '1200 ms, MISSED',
    'Retry-After: MISSED',
    '1 × no answer, 1 × 500',
    '1 without Retry-After',
    '3 were not sent',
  ])
    expect(bad).toContain(line)
})

test('a wrong word is told, and everything is bounded', () => {
  expect(readOrder(['--seconds', '5', '--processes', '3'])).toMatchObject({ seconds: 5, processes: 3, times: 4 })
  expect(() => readOrder(['--seconds', '600'])).toThrow('--seconds should be a number from 0.5 to 60')
  expect(() => readOrder(['--times', '100'])).toThrow('--times')
})

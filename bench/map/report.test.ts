import { expect, test } from 'vitest'
import { compareRow, type RowResult } from './measure.ts'
import { isMet, report, type Result } from './report.ts'

const row = (name: string, one: number, bare: number | null): RowResult => {
  const at = compareRow(
    [
      [one, one],
      [one, one],
    ],
    bare === null
      ? [[], []]
      : [
          [bare, bare],
          [bare, bare],
        ],
  )
  return { row: name, questions: 12, bytes: 12_345, marks: 210, at: { 1: at, 8: at } }
}
const result: Result = {
  made: '2026-01-01T00:00:00.000Z',
  machine: { processor: 'a processor', cores: 2, memory: 8e9, node: '20.19.0' },
  asked: { presences: 1_000_000, offices: 200, rounds: 2, seconds: 1 },
  rows: [row('zoom 0, world', 40, 20), row('zoom 5, world', 130, 100), row('zoom 1, world, demand', 12, null)],
}

test('a row is half and nearly all of its times, and by the bare query round by round', () => {
  const { map, bare, ratio } = compareRow(
    [
      [10, 30],
      [20, 20],
    ],
    [
      [10, 10],
      [5, 5],
    ],
  )
  expect([map, bare, ratio?.rounds]).toEqual([{ p50: 20, p95: 30 }, { p50: 5, p95: 10 }, [2, 4]])
  expect(compareRow([[10]], [[]])).toEqual({ map: { p50: 10, p95: 10 }, bare: null, ratio: null })
})

test('the report tells every row, and which miss the goal', () => {
  expect(result.rows.map(isMet)).toEqual([true, false, true])
  const lines = report(result)
  expect(lines.find((line) => line.startsWith('zoom 0, world '))).toMatch(
    /^zoom 0, world +40\.0 +40\.0 +20\.0 +20\.0 +2\.00 +40\.0 .* 210 +12\.3 kB +met$/,
  )
  expect(lines.find((line) => line.startsWith('zoom 1, world, demand '))).toContain('–')
  expect(lines.slice(-2)).toEqual([
    'No request over 100 ms at p95, 1 client: 2 of 3 rows met; the slowest 130 ms (zoom 5, world).',
    'MISSED: zoom 5, world, 130 ms (bare 100)',
  ])
  expect(lines.join('\n')).not.toMatch(/undefined|NaN|set for/)
  expect(report({ ...result, asked: { ...result.asked, presences: 5000 } }).join('\n')).toContain(
    'set for 1000000 presences, this run has 5000',
  )
})

import { expect, test } from 'vitest'
import { readOrder } from './command.ts'
import { report, type Turn } from './report.ts'

const turn = (open: number, due: number, change: Partial<Turn> = {}): Turn => ({
  open,
  due,
  moved: due,
  mails: due,
  seconds: due === 0 ? 0.5 : 3,
  statements: due * 12 + 400,
  memory: 10,
  ...change,
})
const given = (turns: Turn[]) => ({
  made: '2026-11-30T00:00:00.000Z',
  machine: { processor: 'a processor', cores: 2, memory: 1, node: '24.0.0' },
  asked: { cases: 100_000, due: 1_000, offices: 100 },
  turns,
})

test('what a turn takes, and whether it grows with what is open', () => {
  const good = report(given([turn(10_000, 0), turn(10_000, 1_000), turn(100_000, 0), turn(100_000, 1_000)])).join('\n')
  expect(good).not.toContain('MISSED')
  expect(good).toContain('1.00 times the statements')
  expect(good).toContain('nothing due: at most 4.0 statements for each office')
  const bad = report(
    given([
      turn(10_000, 0),
      turn(10_000, 1_000),
      turn(100_000, 0, { statements: 4_000 }),
      turn(100_000, 1_000, { statements: 120_000, seconds: 30, moved: 999 }),
    ]),
  ).join('\n')
  expect(bad.match(/MISSED/g)).toHaveLength(4)
})

test('what is not said is usual, and what is wrong is told', () => {
  expect(readOrder([])).toEqual({ cases: 100_000, due: 1_000, offices: 100, json: null })
  expect(readOrder(['--cases', '2000'])).toMatchObject({ cases: 2_000, due: 20 })
  for (const words of [
    ['--cases', '10'],
    ['--due', '20000'],
    ['--presences', '5'],
  ])
    expect(() => readOrder(words)).toThrow('Use: npm run bench -- clock')
})

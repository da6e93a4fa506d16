import { expect, test } from 'vitest'
import { goalInput, growth, isUnknown, lineAt, standingOf, type Figures, type Standing } from './goal.ts'

const goal = { target: 100, year: 2026 }
const figures = (confirmed: number, reported = 0, rest: Partial<Figures> = {}): Figures => ({
  months: confirmed + reported > 0 ? [{ month: 3, confirmed, reported }] : [],
  made: 20,
  unknown: 0,
  offices: 1,
  silent: 0,
  ...rest,
})
const nothing = figures(0, 0, { made: 0, silent: 1 })

test.each([
  ['2026-01-01', 100 / 365],
  ['2026-07-02', (100 * 183) / 365],
  ['2026-12-31', 100],
])('on %s an even course has %d', (day, expected) => expect(lineAt(goal, day)).toBeCloseTo(expected))
test('a leap year has a day more', () => expect(lineAt({ target: 366, year: 2024 }, '2024-02-29')).toBe(60))

const table: [string, Figures, string, Standing][] = [
  ['confirmed as many as wanted', figures(100), '2026-05-01', 'achieved'],
  ['confirmed as many as wanted, looked back on', figures(100), '2027-05-01', 'achieved'],
  ['on the line', figures(50), '2026-07-01', 'onTrack'],
  ['on it with what is only reported', figures(20, 40), '2026-07-01', 'ifConfirmed'],
  ['behind it even so', figures(20, 4), '2026-07-01', 'behind'],
  ['nothing known, in its year', nothing, '2026-07-01', 'unknown'],
  ['nothing known, and over', nothing, '2027-01-01', 'unknown'],
  ['over, and too few whatever is still said', figures(60, 10, { unknown: 29 }), '2027-01-01', 'missed'],
  ['over, and what is unknown could make it', figures(60, 10, { unknown: 30 }), '2027-01-01', 'unknown'],
  ['over, and what is reported could make it', figures(60, 40), '2027-01-01', 'unknown'],
  [
    'over, and of one office of the network nothing is known',
    figures(9, 0, { offices: 3, silent: 1 }),
    '2027-01-01',
    'unknown',
  ],
  ['not begun', nothing, '2025-12-31', 'ahead'],
]
test.each(table)('%s', (_, counted, today, expected) => expect(standingOf(goal, counted, today)).toBe(expected))

test('nothing known is not none', () => {
  expect([isUnknown(nothing), isUnknown(figures(0))]).toEqual([true, false])
})

test('it grows month by month up to today, confirmed and with what is only reported', () => {
  const counted = figures(0, 0, {
    months: [
      { month: 1, confirmed: 2, reported: 1 },
      { month: 3, confirmed: 1, reported: 0 },
    ],
  })
  expect(growth({ target: 12, year: 2026 }, counted, '2026-03-15')).toEqual([
    { month: 1, confirmed: 2, all: 3, line: 1 },
    { month: 2, confirmed: 2, all: 3, line: 2 },
    { month: 3, confirmed: 3, all: 4, line: 3 },
  ])
  expect(growth({ target: 12, year: 2025 }, counted, '2026-03-15')).toHaveLength(12)
  expect(growth({ target: 12, year: 2027 }, counted, '2026-03-15')).toEqual([])
})

const form = { title: 'Business', year: '2026', target: '100', rungs: ['business'], source: '', network: '' }
test.each([
  [{}, undefined],
  [{ title: ' ' }, 'results:errors.title'],
  [{ year: 'soon' }, 'results:errors.year'],
  [{ target: '0' }, 'results:errors.target'],
  [{ target: '1.5' }, 'results:errors.target'],
  [{ rungs: [] }, 'results:errors.rungs'],
  [{ network: 'mine' }, 'results:errors.network'],
])('a goal: %j', (values, expected) =>
  expect(goalInput.safeParse({ ...form, ...values }).error?.issues[0]!.message).toBe(expected),
)
test('nothing is no kind of result to aim for', () =>
  expect(goalInput.safeParse({ ...form, rungs: ['nothing'] }).success).toBe(false))

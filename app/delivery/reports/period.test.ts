import { expect, test } from 'vitest'
import { periodBefore, presets, quarter, readPeriod } from './period.ts'

const today = '2026-11-30'
const soFar = { from: '2026-01-01', until: today }

test.each([
  ['', soFar],
  ['from=2026-04-01&until=2026-06-30', { from: '2026-04-01', until: '2026-06-30' }],
  ['from=2026-10-01&until=2026-12-31', { from: '2026-10-01', until: today }],
  ['from=2026-06-30&until=2026-04-01', soFar],
  ['from=2026-02-30&until=2026-04-01', soFar],
  ['from=yesterday&until=2026-04-01', soFar],
  ['from=2027-01-01&until=2027-04-01', soFar],
  ['from=1899-01-01&until=2026-04-01', soFar],
])('%s is %j', (search, expected) => expect(readPeriod(new URLSearchParams(search), today)).toEqual(expected))

test.each([
  ['a year so far', soFar, { from: '2025-01-01', until: '2025-11-30' }],
  ['a year', { from: '2025-01-01', until: '2025-12-31' }, { from: '2024-01-01', until: '2024-12-31' }],
  [
    'a year so far on a leap day',
    { from: '2024-01-01', until: '2024-02-29' },
    { from: '2023-01-01', until: '2023-02-28' },
  ],
  ['a quarter', quarter(2026, 2), quarter(2026, 1)],
  ['a first quarter', quarter(2026, 1), quarter(2025, 4)],
  ['a month', { from: '2026-05-01', until: '2026-05-31' }, { from: '2026-03-31', until: '2026-04-30' }],
  ['one day', { from: '2026-05-01', until: '2026-05-01' }, { from: '2026-04-30', until: '2026-04-30' }],
])('%s is compared with what came before it', (_, period, expected) => expect(periodBefore(period)).toEqual(expected))

test.each([
  [1, '2026-01-01', '2026-03-31'],
  [2, '2026-04-01', '2026-06-30'],
  [3, '2026-07-01', '2026-09-30'],
  [4, '2026-10-01', '2026-12-31'],
])('quarter %d', (number, from, until) => expect(quarter(2026, number)).toEqual({ from, until }))

test('one tap leads to this year, the last and the last four quarters, none beyond today', () => {
  expect(presets('2026-02-10').map(({ name, period }) => `${name} ${period.from} ${period.until}`)).toEqual([
    'soFar 2026-01-01 2026-02-10',
    'year 2025-01-01 2025-12-31',
    'quarter 2026-01-01 2026-02-10',
    'quarter 2025-10-01 2025-12-31',
    'quarter 2025-07-01 2025-09-30',
    'quarter 2025-04-01 2025-06-30',
  ])
})

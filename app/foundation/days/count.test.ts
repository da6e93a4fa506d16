import { expect, test } from 'vitest'
import { daysAfter, workingDaysAfter } from './count.ts'

test.each([
  ['2026-03-02', 5, '2026-03-09'],
  ['2026-03-06', 1, '2026-03-09'],
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-03-08', 5, '2026-03-13'],
  ['2026-12-30', 3, '2027-01-04'],
])('after %s, %i working days, comes %s', (from, count, expected) => {
  expect(workingDaysAfter(from, count)).toBe(expected)
})

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2028-02-27', 2, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days are %s', (from, days, expected) => {
  expect(daysAfter(from, days)).toBe(expected)
})

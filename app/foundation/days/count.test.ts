import { expect, test } from 'vitest'
import { daysAfter } from './count.ts'

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2028-02-27', 2, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days are %s', (from, days, expected) => {
  expect(daysAfter(from, days)).toBe(expected)
})

import { expect, test } from 'vitest'
import { isDue } from './due.ts'

// 2025-01-06 is a Monday.
test.each([
  ['daily', null, '2025-01-07', true],
  ['daily', '2025-01-06', '2025-01-07', true],
  ['daily', '2025-01-07', '2025-01-07', false],
  ['daily', '2025-01-08', '2025-01-07', false],
  ['weekly', null, '2025-01-07', false],
  ['weekly', null, '2025-01-06', true],
  ['weekly', '2025-01-06', '2025-01-06', false],
  ['weekly', '2025-01-06', '2025-01-09', false],
  ['weekly', '2025-01-01', '2025-01-07', false],
  ['weekly', '2024-12-30', '2025-01-07', true],
  ['never', null, '2025-01-06', false],
] as const)('%s, the last one on %s: on %s %s', (frequency, last, day, due) => {
  expect(isDue(frequency, last, day)).toBe(due)
})

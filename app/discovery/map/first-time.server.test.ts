import { expect, test } from 'vitest'
import { isFirst } from './first-time.server.ts'

test('the same reader is counted once in half an hour, another one at once', () => {
  const now = 1_000_000
  expect([
    isFirst('a GH', now),
    isFirst('a GH', now + 1_000),
    isFirst('b GH', now + 1_000),
    isFirst('a UG', now + 1_000),
  ]).toEqual([true, false, true, true])
  expect(isFirst('a GH', now + 31 * 60_000)).toBe(true)
})

import { expect, test } from 'vitest'
import { actGroups, groupNames } from '#app/identity/acts.ts'
import { readFilter, writeFilter } from './filter.ts'

const person = '0190a5a5-0000-7000-8000-000000000001'

test.each([
  ['', ''],
  ['kind=account', '?kind=account'],
  ['kind=nonsense', ''],
  [`person=${person}`, `?person=${person}`],
  ['person=somebody', ''],
  ['from=2026-11-01&until=2026-11-30', '?from=2026-11-01&until=2026-11-30'],
  ['from=2026-13-01&until=yesterday', ''],
  ['page=3', '?page=3'],
  ['page=1', ''],
  ['page=-2', ''],
  ['page=1e9', ''],
])('%s is read as %s', (search, written) => {
  expect(writeFilter(readFilter(new URLSearchParams(search)))).toBe(written)
})

test('every kind is in one group', () => {
  const kinds = groupNames.flatMap((name) => [...actGroups[name]])
  expect(new Set(kinds).size).toBe(kinds.length)
})

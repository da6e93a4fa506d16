import { expect, test } from 'vitest'
import { dueFor } from './case.ts'

test('an ambassador has five working days, the administrators thirty days', () => {
  expect(dueFor('somebody', '2026-03-02')).toBe('2026-03-09')
  expect(dueFor(null, '2026-03-02')).toBe('2026-04-01')
})

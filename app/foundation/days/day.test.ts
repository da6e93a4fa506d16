import { expect, test } from 'vitest'
import { clockAt } from './day.ts'

test('the day is Amsterdam’s, in summer and in winter', () => {
  expect(clockAt(new Date('2025-06-30T22:30:00Z'))).toEqual({ day: '2025-07-01', hour: 0 })
  expect(clockAt(new Date('2025-01-06T05:00:00Z'))).toEqual({ day: '2025-01-06', hour: 6 })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { pace, patience } from './pace.ts'

let before: string | undefined
beforeEach(() => {
  before = process.env.KOGGE_PACE
})
afterEach(() => {
  if (before === undefined) delete process.env.KOGGE_PACE
  else process.env.KOGGE_PACE = before
})

test('what is said by hand holds, within bounds', () => {
  process.env.KOGGE_PACE = '3'
  expect(patience(1_000)).toBe(3_000)
  process.env.KOGGE_PACE = '90'
  expect(pace()).toBe(8)
})

test('what is measured is never less than the budget, and is told to the processes that follow', () => {
  delete process.env.KOGGE_PACE
  const measured = pace()
  expect(measured).toBeGreaterThanOrEqual(1)
  expect(Number(process.env.KOGGE_PACE)).toBeCloseTo(measured, 1)
})

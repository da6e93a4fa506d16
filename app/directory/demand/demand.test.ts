import { expect, test } from 'vitest'
import { classOfDemand, demandOf, demandPeriod } from './demand.ts'

test.each([
  // searches, presences, average → class
  [null, 0, 2, null],
  [null, 3, 2, 'unasked'],
  [5, 0, 2, 'unmet'],
  [40, 0, 2, 'unmet'],
  [8, 2, 2, 'short'],
  [7, 2, 2, 'balanced'],
  [4, 2, 2, 'balanced'],
  [5, 5, 2, 'ample'],
  [6, 5, 2, 'balanced'],
  [500, 250, 2, 'balanced'],
] as const)(
  '%s searches and %s presences, where there are %s searches for each presence: %s',
  (searches, presences, average, expected) => {
    expect(classOfDemand(searches, presences, average)).toBe(expected)
  },
)

test('every country that is asked for or staffed is there, against the average of the office itself', () => {
  const asked = [
    { country: 'GR', searches: 10 },
    { country: 'DE', searches: 10 },
    { country: 'CY', searches: null },
  ]
  expect(demandOf(asked, { DE: 5, PL: 5, FR: 0 })).toEqual({
    CY: { searches: null, presences: 0, class: null },
    DE: { searches: 10, presences: 5, class: 'balanced' },
    GR: { searches: 10, presences: 0, class: 'unmet' },
    PL: { searches: null, presences: 5, class: 'unasked' },
  })
  expect(demandOf([], {})).toEqual({})
})

test('the period is the last twelve whole weeks, whatever the day', () => {
  expect(demandPeriod('2026-11-23')).toEqual({ from: '2026-08-31', until: '2026-11-22' })
  expect(demandPeriod('2026-11-29')).toEqual({ from: '2026-08-31', until: '2026-11-22' })
  expect(demandPeriod('2026-11-30')).toEqual({ from: '2026-09-07', until: '2026-11-29' })
})

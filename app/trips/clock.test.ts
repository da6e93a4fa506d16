import { expect, test } from 'vitest'
import { momentOf } from './clock.ts'

test.each([
  ['LV', '2027-05-03', '09:00', '2027-05-03T06:00:00.000Z'],
  ['LV', '2027-01-11', '09:00', '2027-01-11T07:00:00.000Z'],
  ['DE', '2027-05-03', '09:00', '2027-05-03T07:00:00.000Z'],
  // The night in which the clock goes forward, and the one in which it goes back.
  ['NL', '2027-03-28', '12:00', '2027-03-28T10:00:00.000Z'], ['NL', '2027-10-31', '12:00', '2027-10-31T11:00:00.000Z'],
  ['IN', '2027-05-03', '09:00', '2027-05-03T03:30:00.000Z'],
  ['KE', '2027-05-03', '00:30', '2027-05-02T21:30:00.000Z'],
  // Several clocks: only the place could tell.
  ['US', '2027-05-03', '09:00', null], ['BR', '2027-05-03', '09:00', null], ['PT', '2027-05-03', '09:00', null],
  ['ZZ', '2027-05-03', '09:00', null],
] as const)('in %s on %s at %s', (country, day, time, moment) => {
  expect(momentOf(country, day, time)).toBe(moment)
})

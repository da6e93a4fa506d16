import { expect, test } from 'vitest'
import { hasRoom, lacksReport, phaseOf, takesReport, takesRequests } from './trip.ts'

const trip = { state: 'planned' as const, fromOn: '2026-05-03', untilOn: '2026-05-05' }

test.each([
  // day, phase, may be asked, may be reported
  ['2026-05-02', 'coming', true, false],
  ['2026-05-03', 'now', false, true],
  ['2026-05-05', 'now', false, true],
  ['2026-05-06', 'past', false, true],
] as const)('on %s a trip is %s', (on, phase, requests, report) => {
  expect([phaseOf(trip, on), takesRequests(trip, on), takesReport(trip, on)]).toEqual([phase, requests, report])
  const off = { ...trip, state: 'cancelled' as const }
  expect([phaseOf(off, on), takesRequests(off, on), takesReport(off, on)]).toEqual(['cancelled', false, false])
})

test.each([
  [null, 40, true],
  [2, 1, true],
  [2, 2, false],
] as const)('with room for %s and %s along there is room: %s', (room, along, room_) => {
  expect(hasRoom({ room, along })).toBe(room_)
})

const led = { ...trip, mine: true, kind: 'delegation' as const, reportedAt: null }
test.each([
  ['on the day after', led, '2026-05-06', true],
  ['half a year later', led, '2026-11-01', true],
  ['the day after that', led, '2026-11-02', false],
  ['on its last day', led, '2026-05-05', false],
  ['once reported', { ...led, reportedAt: new Date() }, '2026-05-06', false],
  ['of somebody else', { ...led, mine: false }, '2026-05-06', false],
  ['a trip of one', { ...led, kind: 'trip' as const }, '2026-05-06', false],
  ['called off', { ...led, state: 'cancelled' as const }, '2026-05-06', false],
] as const)('a delegation lacks a report: %s', (_name, given, on, lacks) => {
  expect(lacksReport(given, on)).toBe(lacks)
})

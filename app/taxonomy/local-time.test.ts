import { expect, test } from 'vitest'
import { factsOf } from './country-facts.ts'
import { localTime, offsetOf } from './local-time.ts'

const winter = new Date('2026-01-15T12:34:56Z')
const summer = new Date('2026-07-15T12:34:56Z')
const seen = (iso: string, now: Date) => localTime(factsOf(iso).zones, 'Europe/Amsterdam', now)

test('offsets with their quarters, and with summer time', () => {
  expect([
    offsetOf('Africa/Accra', winter),
    offsetOf('Asia/Katmandu', winter),
    offsetOf('Europe/Amsterdam', winter),
    offsetOf('Europe/Amsterdam', summer),
  ]).toEqual([0, 345, 60, 120])
  expect(offsetOf('Nowhere/AtAll', winter)).toBeNull()
})

test('one clock, with the difference from home', () => {
  expect(seen('GH', winter)).toEqual({ clock: '12:34', day: 'same', difference: -1, others: null })
  expect(seen('GH', summer)).toMatchObject({ difference: -2 })
  expect(seen('NP', winter)).toMatchObject({ clock: '18:19', difference: 4.75 })
  expect(seen('DE', winter)).toMatchObject({ clock: '13:34', difference: 0, others: null })
})

test('another day over there', () => {
  expect(seen('NZ', new Date('2026-01-15T20:00:00Z'))).toMatchObject({ clock: '09:00', day: 'after' })
  expect(localTime(['America/New_York'], 'Europe/Amsterdam', new Date('2026-01-15T01:00:00Z'))).toMatchObject({
    clock: '20:00',
    day: 'before',
  })
})

test('several clocks: the capital’s, and how many others from when to when', () => {
  expect(seen('US', winter)).toEqual({
    clock: '07:34',
    day: 'same',
    difference: -6,
    others: { count: 5, from: '02:34', to: '06:34' },
  })
  expect(seen('CD', winter)).toMatchObject({ clock: '13:34', others: { count: 1, from: '14:34', to: '14:34' } })
  expect(seen('RU', winter)!.others!.count).toBe(10)
})

test('no clock, no time; no home, no difference', () => {
  expect(localTime([], 'Europe/Amsterdam', winter)).toBeNull()
  expect(localTime(['Nowhere/AtAll'], 'Europe/Amsterdam', winter)).toBeNull()
  expect(localTime(['Africa/Accra'], null, winter)).toMatchObject({ difference: null, day: 'same' })
})

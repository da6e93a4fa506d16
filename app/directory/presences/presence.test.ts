import { severalLines } from '#app/foundation/forms/one-line.ts'
import { describe, expect, test } from 'vitest'
import {
  fadingBefore,
  isFading,
  isPast,
  parseWhere,
  partialDate,
  shortDate,
  writeWhere,
  ownTextNames,
} from './presence.ts'
import { presenceInput } from './presence-input.ts'

describe('fading', () => {
  test.each([
    ['2026-11-22', '2025-11-22'],
    ['2024-02-29', '2023-02-28'],
    ['2025-03-31', '2024-03-31'],
  ])('on %s everything confirmed before %s fades', (on, before) => expect(fadingBefore(on)).toBe(before))
  test('twelve months to the day is still fresh, a day more is not', () => {
    expect(isFading({ confirmedOn: '2025-11-22' }, '2026-11-22')).toBe(false)
    expect(isFading({ confirmedOn: '2025-11-21' }, '2026-11-22')).toBe(true)
  })
})

test.each([
  ['2019', 'start', '2019-01-01'],
  ['2019', 'end', '2019-12-31'],
  ['2024-02', 'start', '2024-02-01'],
  ['2024-02', 'end', '2024-02-29'],
  ['2019-12', 'end', '2019-12-31'],
  ['19', 'start', null],
  ['2019-13', 'start', null],
  ['yesterday', 'end', null],
  ['0019', 'start', null],
] as const)('the period %s at its %s is %s', (text, edge, date) => expect(partialDate(text, edge)).toBe(date))

test.each([
  ['2019-01-01', 'start', '2019'],
  ['2019-05-01', 'start', '2019-05'],
  ['2019-12-31', 'end', '2019'],
  ['2019-05-31', 'end', '2019-05'],
  [null, 'end', ''],
] as const)('the day %s is written back (%s) as %s', (date, edge, text) => expect(shortDate(date, edge)).toBe(text))

test.each([
  ['GH', { country: 'GH', placeId: null }],
  ['GH:2306104', { country: 'GH', placeId: 2306104 }],
  ['gh', null],
  ['ZZ', null],
  ['GH:', null],
  ['', null],
])('where %s', (value, where) => {
  expect(parseWhere(value)).toEqual(where)
  if (where) expect(writeWhere(where)).toBe(value)
})

test('past means ended before today', () => {
  expect(isPast({ untilOn: '2026-11-21' }, '2026-11-22')).toBe(true)
  expect(isPast({ untilOn: '2026-11-22' }, '2026-11-22')).toBe(false)
  expect(isPast({ untilOn: null }, '2026-11-22')).toBe(false)
})

const whole = {
  field: 'economy',
  sectors: ['nace:28'],
  activities: ['export'],
  offers: ['products'],
  seeks: ['contacts'],
  languages: ['en'],
  sinceOn: '2019',
  untilOn: '',
  description: 'Pumps.',
  descriptionLanguage: 'en',
  contactMemberId: '',
  visibility: 'network',
}
test.each([
  [{}, null],
  [{ field: '' }, 'presences:errors.field'],
  [{ sectors: [] }, 'presences:errors.sectors'],
  [{ sectors: ['nace:00'] }, 'presences:errors.sector'],
  [{ sectors: ['nace:28.13', 'dac:14031', 'isced:0732'] }, null],
  [{ sectors: ['sdg:6'] }, 'presences:errors.sector'],
  [{ sinceOn: 'May' }, 'presences:errors.period'],
  [{ sinceOn: '2020', untilOn: '2019' }, 'presences:errors.order'],
  [{ description: 'x'.repeat(2001) }, 'presences:errors.descriptionLong'],
  [{ visibility: 'world' }, 'presences:errors.visibility'],
])('a form with %o answers %s', (change, message) => {
  const parsed = presenceInput.safeParse({ ...whole, ...change })
  expect(parsed.success ? null : parsed.error.issues[0].message).toBe(message)
})

test('what is said in own words keeps its lines', () => {
  expect(
    ownTextNames.filter((name) => !severalLines.has(name)),
    'Name it in severalLines.',
  ).toEqual([])
})

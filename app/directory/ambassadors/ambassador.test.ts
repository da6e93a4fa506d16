import { expect, test } from 'vitest'
import { availabilityOn, firstAsked, isSilent, monthsBefore, weekDayName, type WeekDay } from './ambassador.ts'
import { coverageCsv } from './coverage-csv.ts'
import { sectorNames, sectorsAlike } from './names.ts'

// A Thursday.
const today = '2026-11-26'
test.each<[string, WeekDay[], string | null, ReturnType<typeof availabilityOn>]>([
  ['nothing said', [], null, { state: 'unsaid' }],
  ['a day that is today', ['thu', 'mon'], null, { state: 'today', days: ['mon', 'thu'] }],
  ['other days', ['fri'], null, { state: 'days', days: ['fri'] }],
  ['away until later', ['thu'], '2027-05-03', { state: 'away', until: '2027-05-03' }],
  ['back today', ['thu'], today, { state: 'today', days: ['thu'] }],
])('availability with %s', (_name, days, backOn, expected) =>
  expect(availabilityOn(today, { days, backOn })).toEqual(expected),
)

test.each([
  ['2026-11-26', 6, '2026-05-26'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2028-08-31', 6, '2028-02-29'],
  ['2026-03-10', 6, '2025-09-10'],
])('%s less %i months', (day, months, expected) => expect(monthsBefore(day, months)).toBe(expected))

test('six months to the day is not silent yet', () =>
  expect([isSilent('2026-05-26', today), isSilent('2026-05-25', today)]).toEqual([false, true]))

test('days have names in three languages', () =>
  expect((['nl', 'en', 'de'] as const).map((language) => weekDayName('mon', language))).toEqual([
    'maandag',
    'Monday',
    'Montag',
  ]))

test.each<[string, boolean[], string | null]>([
  ['nobody', [], null],
  ['one alone', [false], null],
  ['two who are there', [false, false], '0'],
  ['the first is away', [true, false, false], '1'],
  ['all are away', [true, true], null],
])('asked first of %s', (_name, away, expected) =>
  expect(firstAsked(away.map((each, at) => ({ id: String(at), away: each })))).toBe(expected),
)

test('sectors of one name are one', () => {
  expect(sectorNames(['nace:01', 'dac:311', 'nace:28'], 'nl', 'short')).toEqual(['Landbouw', 'Machines'])
  expect(sectorsAlike('dac:311', ['nace:28', 'nace:01', 'dac:311'], 'nl')).toEqual(['dac:311', 'nace:01'])
  expect(sectorsAlike('nace:28', ['nace:01'], 'nl')).toEqual(['nace:28'])
})

test.each([
  ['en', ','],
  ['nl', ';'],
  ['de', ';'],
] as const)('the file reads well in a spreadsheet in %s, and no name becomes a formula', (language, between) => {
  const person = {
    id: 'a',
    name: '=HYPERLINK("x")',
    pausedUntil: null,
    lastSign: today,
    remindedOn: null,
    countries: [],
    sectors: [],
    silent: false,
    away: false,
  }
  const rows = {
    desks: [
      {
        key: 'GH',
        presences: 3,
        interests: 1,
        searches: 12,
        people: [person, { ...person, name: 'Bo, Jr.' }],
        gaps: [],
        call: today,
      },
    ],
    sectors: [],
  }
  const words = {
    head: ['Kind', 'Code'],
    desk: 'Country',
    sector: 'Sector',
    gap: String,
    country: () => 'Ghana',
    sectorName: String,
  }
  const line = ['Country', 'GH', 'Ghana', '3', '1', '12', '"\'=HYPERLINK(""x""); Bo, Jr."', '', today].join(between)
  expect(coverageCsv(rows, words, language)).toBe(`\uFEFFKind${between}Code\r\n${line}\r\n`)
})

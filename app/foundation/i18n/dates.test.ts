import { expect, test } from 'vitest'
import { dayName, dayRange, plainSpaces, weekdayName } from './dates.ts'

/** Where a line must not break, said so that it can be read here. */
const said = (text: string) => text.replaceAll('\u00a0', '_')

test.each([
  ['nl', '3_maart 2022', '3–5_mei 2027', '30_april – 2_mei 2027', '31_december 2026 – 1_januari 2027', 'maandag 3_mei'],
  ['en', '3_March 2022', '3–5_May 2027', '30_April – 2_May 2027', '31_December 2026 – 1_January 2027', 'Monday 3_May'],
  [
    'de',
    '3._März 2022',
    '3.–5._Mai 2027',
    '30._April – 2._Mai 2027',
    '31._Dezember 2026 – 1._Januar 2027',
    'Montag, 3._Mai',
  ],
])('a date in %s does not break between day and month', (language, day, days, months, years, weekday) => {
  expect(said(dayName('2022-03-03', language))).toBe(day)
  expect(said(dayRange('2027-05-03', '2027-05-05', language))).toBe(days)
  expect(said(dayRange('2027-04-30', '2027-05-02', language))).toBe(months)
  expect(said(dayRange('2026-12-31', '2027-01-01', language))).toBe(years)
  expect(said(dayRange('2022-03-03', '2022-03-03', language))).toBe(day)
  expect(said(weekdayName('2027-05-03', language))).toBe(weekday)
  expect(plainSpaces(dayName('2022-03-03', language))).not.toMatch(/\u00a0/)
})

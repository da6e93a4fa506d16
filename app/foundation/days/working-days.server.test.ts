import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { countryCodes } from '#app/taxonomy/countries.ts'
import { weekendOf } from './weekends.ts'
import { isWorkingDay, publicHolidays, workingDaysAfter } from './working-days.server.ts'

test.each([
  ['a week', '2026-03-02', 5, 'NL', '2026-03-09'],
  ['over a weekend', '2026-03-06', 1, 'NL', '2026-03-09'],
  ['from a Sunday', '2026-03-08', 5, 'NL', '2026-03-13'],
  ['Easter Monday in the Netherlands, where people work on Good Friday', '2026-04-01', 3, 'NL', '2026-04-07'],
  ['Good Friday and Easter Monday in Germany', '2026-04-01', 3, 'DE', '2026-04-08'],
  ['King’s Day is the Netherlands’ alone', '2026-04-26', 1, 'NL', '2026-04-28'],
  ['King’s Day is no holiday in Germany', '2026-04-26', 1, 'DE', '2026-04-27'],
  ['two days of Christmas in the Netherlands', '2026-12-24', 1, 'NL', '2026-12-28'],
  ['Boxing Day on a Saturday is made up for in Ghana', '2026-12-24', 1, 'GH', '2026-12-29'],
  ['Independence Day in Ghana', '2026-03-05', 1, 'GH', '2026-03-09'],
  ['Friday and Saturday are the weekend in Egypt', '2026-03-05', 1, 'EG', '2026-03-08'],
  ['Saturday is a working day in Uganda', '2026-03-13', 1, 'UG', '2026-03-14'],
  ['over New Year', '2026-12-30', 3, 'NL', '2027-01-05'],
  ['a country of which no holiday is known', '2026-12-24', 1, 'AQ', '2026-12-25'],
])('%s: after %s, %i working days of %s, comes %s', (_what, from, count, country, expected) => {
  expect(workingDaysAfter(from, count, country)).toBe(expected)
})

test('a holiday from one evening to the next is the day between', () => {
  expect([...publicHolidays('IL', 2027)]).toContain('2027-04-22')
  expect([...publicHolidays('IL', 2027)]).not.toContain('2027-04-21')
})

test('in every country a working day comes again within three weeks', () => {
  for (const country of countryCodes)
    for (let month = 1; month <= 12; month++) {
      const from = `2027-${String(month).padStart(2, '0')}-01`
      const after = workingDaysAfter(from, 1, country)
      expect(isWorkingDay(after, country), `${country} ${from}`).toBe(true)
      expect(Date.parse(after) - Date.parse(from), `${country} ${from}`).toBeLessThan(21 * 86_400_000)
    }
})

test('weekends are those of the Unicode CLDR that is installed', () => {
  const { weekendStart, weekendEnd } = (
    createRequire(import.meta.url)('cldr-core/supplemental/weekData.json') as {
      supplemental: { weekData: Record<'weekendStart' | 'weekendEnd', Record<string, string>> }
    }
  ).supplemental.weekData
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  const at = (days: Record<string, string>, country: string) => names.indexOf(days[country] ?? days['001'])
  for (const country of countryCodes) {
    const [from, until] = [at(weekendStart, country), at(weekendEnd, country)]
    const days = Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7)
    expect([...weekendOf(country)].sort(), country).toEqual(days.sort())
  }
})

import { expect, test } from 'vitest'
import { offeredCountries } from '#app/taxonomy/countries.ts'
import { listed, missingFrom, readList, writeList, type DeskRow } from './countries.ts'

const row = (country: string, presences: number): DeskRow => ({
  country,
  presences,
  organisations: 0,
  seeking: 0,
  offering: 0,
  looking: 0,
  past: 0,
  ambassadors: 0,
})
const named = (iso: string) => ({ GH: 'Ghana', TG: 'Togo', BJ: 'Benin', NL: 'Nederland' })[iso] ?? iso
const countries = (groups: ReturnType<typeof listed>) =>
  groups.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.map(({ country }) => country)))

test('grouped by region, the most first or by name', () => {
  const rows = [row('NL', 9), row('BJ', 1), row('TG', 3), row('GH', 1)]
  expect(countries(listed(rows, { order: 'count', all: false }, named, 'nl'))).toEqual(['TG', 'BJ', 'GH', 'NL'])
  expect(countries(listed(rows, { order: 'name', all: false }, named, 'nl'))).toEqual(['BJ', 'GH', 'TG', 'NL'])
})

test('with all, every country stands there once', () => {
  const all = countries(listed([row('NL', 9)], { order: 'count', all: true }, named, 'nl'))
  expect([...all].sort()).toEqual([...offeredCountries].sort())
  expect(missingFrom([row('NL', 9)])).toBe(offeredCountries.length - 1)
})

test('the address says it, and keeps what else it says', () => {
  expect(readList(new URLSearchParams('order=name&all=1'))).toEqual({ order: 'name', all: true })
  expect(readList(new URLSearchParams('order=up&all=yes'))).toEqual({ order: 'count', all: false })
  expect(writeList('?layer=seeking&all=1', { order: 'name', all: false })).toBe('?layer=seeking&order=name')
  expect(writeList('?order=name', { order: 'count', all: false })).toBe('')
})

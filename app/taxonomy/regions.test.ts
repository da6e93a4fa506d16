import { expect, test } from 'vitest'
import { offeredCountries } from './countries.ts'
import { byRegion, continents, regionName, regionOf } from './regions.ts'

test('every country lies in one part of one continent; Antarctica in none', () => {
  expect(offeredCountries.filter((iso) => regionOf(iso) === null)).toEqual(['AQ'])
  expect(regionOf('GH')).toEqual({ continent: '002', part: '011' })
  expect(regionOf('NL')).toEqual({ continent: '150', part: '155' })
  expect(regionOf('MX')).toEqual({ continent: '019', part: '013' })
})

test('names in three languages', () => {
  const named = (language: string) => ['002', '014', '029', '145'].map((code) => regionName(code, language))
  expect(named('nl')).toEqual(['Afrika', 'Oost-Afrika', 'Caribisch gebied', 'West-Azië'])
  expect(named('de')).toEqual(['Afrika', 'Ostafrika', 'Karibik', 'Westasien'])
  expect(named('en')).toEqual(['Africa', 'Eastern Africa', 'Caribbean', 'Western Asia'])
  const codes = continents.flat(2)
  for (const language of ['nl', 'de', 'en'])
    expect(codes.filter((code) => regionName(code, language) === code)).toEqual([])
})

test('grouped: continents and parts in their order, only those with something in them, what lies in none last', () => {
  const rows = ['NL', 'AQ', 'KE', 'GH', 'TZ'].map((iso) => ({ iso }))
  expect(byRegion(rows, ({ iso }) => iso)).toEqual([
    {
      continent: '002',
      parts: [
        { part: '011', rows: [{ iso: 'GH' }] },
        { part: '014', rows: [{ iso: 'KE' }, { iso: 'TZ' }] },
      ],
    },
    { continent: '150', parts: [{ part: '155', rows: [{ iso: 'NL' }] }] },
    { continent: '', parts: [{ part: '', rows: [{ iso: 'AQ' }] }] },
  ])
  expect(
    byRegion(offeredCountries, (iso) => iso).flatMap(({ parts }) => parts.flatMap(({ rows: all }) => all)),
  ).toHaveLength(offeredCountries.length)
})

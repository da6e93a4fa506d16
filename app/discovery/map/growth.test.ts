import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsIn, earliest, growthOf, totalsOf, type Span } from './growth.ts'

const span = (country: string, from: number, until: number | null, count = 1, undated = false): Span => ({
  country,
  from,
  until,
  undated,
  count,
})

test('a presence is there from its first year to its last, both included', () => {
  const growth = growthOf([span('DE', 2015, 2017, 2), span('DE', 2017, null), span('GH', 2016, null, 3, true)], 2019)!
  expect(totalsOf(growth)).toEqual([
    { year: 2015, count: 2 },
    { year: 2016, count: 5 },
    { year: 2017, count: 6 },
    { year: 2018, count: 4 },
    { year: 2019, count: 4 },
  ])
  expect([2014, 2017, 2019].map((year) => countsIn(growth, year))).toEqual([{}, { DE: 3, GH: 3 }, { DE: 1, GH: 3 }])
  expect(growth.undated).toEqual([0, 3, 3, 3, 3])
})

test('what begins next year is not there yet; what began long ago is there from the first year shown', () => {
  expect(growthOf([span('DE', 2020, null)], 2019)).toBeNull()
  expect(growthOf([span('DE', 1200, 1900)], 2019)).toBeNull()
  expect(growthOf([span('DE', 1200, null)], 2019)!.first).toBe(earliest)
  expect(growthOf([], 2019)).toBeNull()
})

test('countries and totals agree in every year', () => {
  const spans = fc.array(
    fc.tuple(
      fc.constantFrom('DE', 'GH', 'PE'),
      fc.integer({ min: 1900, max: 2030 }),
      fc.option(fc.integer({ min: 1900, max: 2035 })),
      fc.integer({ min: 1, max: 9 }),
    ),
  )
  fc.assert(
    fc.property(spans, (given) => {
      const growth = growthOf(
        given.map(([country, from, until, count]) =>
          span(country, from, until === null ? null : Math.max(from, until), count),
        ),
        2026,
      )
      if (!growth) return
      for (const { year, count } of totalsOf(growth))
        expect(Object.values(countsIn(growth, year)).reduce((sum, each) => sum + each, 0)).toBe(count)
    }),
  )
})

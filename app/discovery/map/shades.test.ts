import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaksFor, classOf, ranges, shadeOf } from './shades.ts'

test('few counts get a class each, many get round limits', () => {
  expect(breaksFor([])).toEqual([1])
  expect(breaksFor([1, 3, 2])).toEqual([1, 2, 3])
  expect(breaksFor([37, 1])).toEqual([1, 2, 5, 10, 20])
  expect(breaksFor([120])).toEqual([1, 5, 10, 50, 100])
})

test('limits rise, every count has a class and the largest is in the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1 }), (counts) => {
      const breaks = breaksFor(counts)
      expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks)
      for (const count of counts) expect(classOf(count, breaks)).toBeGreaterThan(0)
      expect(classOf(Math.max(...counts), breaks)).toBe(breaks.length)
      expect(breaks.length).toBeLessThanOrEqual(5)
    }),
  )
  expect(classOf(0, [1, 2])).toBe(0)
})

test('classes read as ranges', () => {
  expect(ranges([1, 2, 5, 10])).toEqual(['1', '2–4', '5–9', '10+'])
  expect(ranges([1])).toEqual(['1+'])
})

test('the last class is the darkest', () => {
  expect([1, 2, 3].map((cls) => shadeOf(cls, 3))).toEqual([1, 3, 5])
  expect(shadeOf(5, 5)).toBe(5)
})

import { describe, expect, test } from 'vitest'
import { median, percentile, ratioOf } from './statistics.ts'

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  test('are values that were measured', () => {
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile(hundred, 1)]).toEqual([50, 95, 100])
    expect(percentile([7], 0.95)).toBe(7)
    expect(percentile([], 0.5)).toBeNaN()
  })
  test('leave the order of what was measured alone', () => {
    const values = [3, 1, 2]
    percentile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
  })
  test('the median of an even number is the mean of the two in the middle', () => {
    expect([median([4, 1, 3]), median([4, 1, 3, 2])]).toEqual([3, 2.5])
    expect(median([])).toBeNaN()
  })
})

describe('a ratio', () => {
  test('is the median of the rounds, each divided by its own', () => {
    expect(ratioOf([10, 20, 90], [10, 10, 30])).toEqual({
      median: 2,
      least: 1,
      most: 3,
      noisy: true,
      rounds: [1, 2, 3],
    })
  })
  test('is noisy where the largest is more than twice the smallest, and no earlier', () => {
    expect(ratioOf([1, 2], [1, 1]).noisy).toBe(false)
    expect(ratioOf([1, 2.01], [1, 1]).noisy).toBe(true)
  })
  test('of nothing measured is noisy: nothing is known', () => {
    expect(ratioOf([1], [0]).noisy).toBe(true)
    expect(ratioOf([Number.NaN], [1]).noisy).toBe(true)
  })
})

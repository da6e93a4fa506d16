import { expect, test } from 'vitest'
import { mean, ndcg, recall } from './ndcg.ts'

test('the ideal order is 1, whatever the grades', () => {
  expect(ndcg({ ranking: [3, 2, 1, 0], judged: [0, 1, 2, 3] }, 10)).toBe(1)
  expect(ndcg({ ranking: [1], judged: [1] }, 10)).toBe(1)
})

test('a worked example: gains 7, 0 and 1 at ranks 1 to 3 against 7, 3, 1', () => {
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2
  expect(ndcg({ ranking: [3, 0, 1], judged: [3, 2, 1] }, 10)).toBeCloseTo((7 + 1 / 2) / ideal, 12)
})

test('beyond k nothing counts, on either side', () => {
  expect(ndcg({ ranking: [0, 0, 3], judged: [3] }, 2)).toBe(0)
  expect(ndcg({ ranking: [3, 3], judged: [3, 3, 3] }, 2)).toBe(1)
})

test('recall counts what is relevant at all, at most k', () => {
  expect(recall({ ranking: [0, 1, 3], judged: [1, 3, 2, 0] }, 20)).toBeCloseTo(2 / 3, 12)
  expect(recall({ ranking: [1, 1], judged: [1, 1, 1, 1] }, 2)).toBe(1)
})

test('where nothing relevant was judged there is nothing to measure', () => {
  expect(ndcg({ ranking: [0], judged: [0] }, 10)).toBeNull()
  expect(recall({ ranking: [], judged: [] }, 20)).toBeNull()
  expect(mean([1, null, 0])).toBe(0.5)
  expect(mean([])).toBe(0)
})

import { expect, test } from 'vitest'
import { searchTable, summariseSearches, type SearchResult } from './search-report.ts'

const scored = (ndcg: number | null, found: number) => ({ ndcg, recall: ndcg, found })
const result = (q: string, lang: string, kind: string[], kogge: [number | null, number]): SearchResult => ({
  q,
  lang,
  kind,
  scores: { kogge: scored(...kogge), words: scored(kogge[0] === null ? null : 0, 0), plain: scored(kogge[0], 9) },
  exact: kogge[1],
  top: [],
})

const results = [
  result('kaas japan', 'nl', ['synonym'], [1, 4]),
  result('cheese', 'en', ['synonym', 'language'], [0.5, 2]),
  result('Käse', 'de', ['language'], [0, 0]),
  result('whales', 'en', ['none'], [null, 3]),
  result('nothing', 'en', ['none'], [null, 0]),
]

test('means over what can be answered, with what finds nothing and what should', () => {
  const { kogge, byLanguage, byKind, baselines } = summariseSearches(results)
  expect(kogge).toEqual({ ndcg: 0.5, recall: 0.5, unanswered: 1, noise: 1, answerable: 3, empty: 2 })
  expect(byLanguage.en).toEqual({ ndcg: 0.5, recall: 0.5, unanswered: 0, noise: 1, answerable: 1, empty: 2 })
  expect(byKind.synonym).toMatchObject({ ndcg: 0.75, answerable: 2 })
  expect(byKind.none).toMatchObject({ ndcg: 0, answerable: 0, noise: 1 })
  expect(baselines.words).toMatchObject({ ndcg: 0, unanswered: 3, noise: 0 })
  expect(baselines.plain).toMatchObject({ unanswered: 0, noise: 2 })
})

test('the table has a line for each, and says the goals', () => {
  const lines = searchTable(summariseSearches(results))
  expect(lines.find((line) => line.startsWith('Searches: Kogge'))).toMatch(/0\.500 +0\.500 +1\/3 +1\/2$/)
  expect(lines.find((line) => line.trim().startsWith('language'))).toMatch(/0\.250/)
  expect(lines.at(-1)).toContain('0.80 missed')
})

/** One search of a corpus, asked as a signed-in reader in its language, with the rankings of the two baselines. */
import { noFilters } from '#app/discovery/query/filters.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { byExactWords, depth, plainly } from './baselines.ts'
import { grade, ownersOf, type Corpus, type CorpusSearch } from './corpus.ts'
import type { Loaded } from './load.ts'
import { ndcg, recall } from './ndcg.ts'
import type { SearchMethod, SearchResult, SearchScores } from './search-report.ts'
import type { Scratch } from './scratch.ts'

/** Asks and grades it. Throws where Meilisearch does not answer. */
export async function searched(
  scratch: Scratch,
  corpus: Corpus,
  { keys, reader, scope }: Loaded,
  search: CorpusSearch,
): Promise<SearchResult> {
  const { q, lang, kind, judged } = search
  const { presences, wider } = await searchPresences(
    reader,
    { ...noFilters(scope), q },
    { pageSize: depth, facets: 'none', language: lang, wider: true },
  )
  const rankings: Record<SearchMethod, string[]> = {
    kogge: [...presences, ...wider].map(({ id }) => id),
    words: await byExactWords(reader, q, scope),
    plain: await plainly(scratch, q),
  }
  const scores = Object.fromEntries(
    Object.entries(rankings).map(([method, ids]): [string, SearchScores] => {
      const graded = grade(
        corpus,
        { judged },
        ids.map((id) => keys.get(id)!),
      )
      return [method, { ndcg: ndcg(graded, 10), recall: recall(graded, 20), found: ids.length }]
    }),
  ) as Record<SearchMethod, SearchScores>
  const owners = ownersOf(corpus)
  const top = rankings.kogge.slice(0, 12).map((id) => {
    const key = keys.get(id)!
    return { key, grade: judged[key] ?? judged[owners.get(key)!] ?? null }
  })
  return { q, lang, kind, scores, exact: presences.length, top }
}

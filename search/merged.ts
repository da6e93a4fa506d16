/** Lists that Meilisearch sorted, as one list. Pure. */
import type { Answer } from './client.server.ts'

type Hit = Answer['hits'][number]
type Detail = { value?: unknown }

/** What a hit was sorted by: whether it fades, then the rule's own value, as Meilisearch says of each. */
function keyOf(hit: Hit, rule: string): [number, string | number] {
  const details = (hit._rankingScoreDetails ?? {}) as Record<string, Detail | undefined>
  const value = details[rule]?.value
  return [
    Number(details['fading:asc']?.value ?? 0),
    typeof value === 'number' ? value : String(value ?? '').toLowerCase(),
  ]
}

/**
 * The hits of several lists in one order, each sorted by `rule` (`organisation:asc`) and asked with
 * `showRankingScoreDetails`. Each list keeps its own order.
 */
export function merged(answers: Pick<Answer, 'hits'>[], rule: string): Hit[] {
  const lists = answers.map(({ hits }) => hits.map((hit) => ({ hit, key: keyOf(hit, rule) })))
  const way = rule.endsWith(':desc') ? -1 : 1
  const before = (a: ReturnType<typeof keyOf>, b: ReturnType<typeof keyOf>) =>
    a[0] - b[0] || (a[1] < b[1] ? -way : a[1] > b[1] ? way : 0)
  const out: Hit[] = []
  for (;;) {
    const [first] = lists.filter((list) => list.length > 0).sort((a, b) => before(a[0].key, b[0].key))
    if (!first) return out
    out.push(first.shift()!.hit)
  }
}

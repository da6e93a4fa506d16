/** The goals for search (docs/decisions/benchmarks.md), and whether a run met them. Pure. */
import type { Freshness } from './fresh.ts'
import type { Result, SizeResult } from './result.ts'
import { percentile, ratioOf, type Ratio } from './statistics.ts'

/** The size for which the goals are set. */
export const goalSize = 1_000_000
/** `met` null: not measured in this run. `least` and `most` of the rounds where it is a ratio of interleaved ones. */
export type Goal = { what: string; goal: string; measured: string; met: boolean | null; noisy: boolean }

const times = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1))
const spread = ({ median, least, most }: Ratio) => `${times(median)} (${times(least)}–${times(most)})`
const atLeast = (what: string, goal: number, ratio: Ratio): Goal => ({
  what,
  goal: `≥ ${goal}`,
  measured: spread(ratio),
  met: ratio.median >= goal,
  noisy: ratio.noisy,
})
const atMost = (what: string, goal: number, ratio: Ratio): Goal => ({
  what,
  goal: `≤ ${goal}`,
  measured: spread(ratio),
  met: ratio.median <= goal,
  noisy: ratio.noisy,
})
const open = (what: string, goal: string, why: string): Goal => ({ what, goal, measured: why, met: null, noisy: false })

/**
 * With five times as many offices nothing may take longer than this many times as long: what a busy machine adds to
 * either side.
 */
const sameTime = 1.1

/** Commit to searchable by bare additions: each round's p95 of single ones; each round's batch. */
export function freshnessRatios({ one, thousand }: Freshness): { one: Ratio; thousand: Ratio } {
  const p95 = (rounds: number[][]) => rounds.map((times) => percentile(times, 0.95))
  return { one: ratioOf(p95(one.commit), p95(one.bare)), thousand: ratioOf(thousand.commit, thousand.bare) }
}

function goalsAt({ ratios }: SizeResult): Goal[] {
  return [
    atLeast('GET /api/v1/presences: requests/s by the bare query’s, 8 clients', 0.4, ratios['api by bare']![8].rate),
    atMost('GET /api/v1/presences: p95 by the bare query’s, 8 clients', 2.5, ratios['api by bare']![8].p95),
    atLeast(
      'search page: requests/s by the same markup rendered from data at hand, 8 clients',
      0.6,
      ratios['page by tree']![8].rate,
    ),
    atLeast(
      'search page: requests/s by the same markup as bytes from memory, 8 clients',
      0.6,
      ratios['page by bytes']![8].rate,
    ),
    atMost('matches of one presence: in bare queries (mean time), 1 client', 10, ratios['matches by bare']![1].time),
  ]
}

function freshnessGoals(freshness: Freshness | null): Goal[] {
  const [one, thousand] = ['commit to searchable, one presence', 'commit to searchable, 1,000 presences at once']
  if (!freshness)
    return [
      open(`${one}: p95`, '< 3 s', 'not measured'),
      open(`${one}: p95 by bare Meilisearch’s`, '< 1.5', 'not measured'),
    ]
  const ratios = freshnessRatios(freshness)
  const seconds = (what: string, values: number[]): Goal => {
    const p95 = percentile(values, 0.95) / 1000
    return { what: `${what}: p95`, goal: '< 3 s', measured: `${p95.toFixed(2)} s`, met: p95 < 3, noisy: false }
  }
  const below = (what: string, ratio: Ratio): Goal => ({
    ...atMost(`${what}: by bare Meilisearch’s`, 1.5, ratio),
    goal: '< 1.5',
    met: ratio.median < 1.5,
  })
  return [
    seconds(one, freshness.one.commit.flat()),
    below(`${one}, p95`, ratios.one),
    seconds(thousand, freshness.thousand.commit),
    below(thousand, ratios.thousand),
  ]
}

function growthGoals({ at, growth }: Result): Goal[] {
  const [small, large] = [at[0], at[at.length - 1]]
  const p95Of = (size: SizeResult) => size.figures.api[8].filters!.p95
  const ratio = p95Of(large) / p95Of(small)
  const bareRatio = large.figures.bare[8].filters!.p95 / small.figures.bare[8].filters!.p95
  const what = 'GET /api/v1/presences: p95 of filters by that at a tenth of the presences, 8 clients'
  const slowest =
    growth &&
    [growth.sides.api[1].time, growth.sides.api[8].time, growth.sides.search[1].time].sort(
      (a, b) => b.median - a.median,
    )[0]
  return [
    small === large
      ? open(what, '≤ 2', 'not measured (--compare)')
      : {
          what,
          goal: '≤ 2',
          measured: `${times(ratio)} (bare query: ${times(bareRatio)})`,
          met: ratio <= 2,
          noisy: false,
        },
    growth && slowest
      ? atMost(
          `nothing grows with offices: mean time with ${growth.with} by that with ${growth.without}`,
          sameTime,
          slowest,
        )
      : open('nothing grows with offices', `≤ ${sameTime}`, 'not measured'),
  ]
}

/** Every goal, with what the largest size of the run gave. */
export function goalsOf(result: Result): Goal[] {
  return [...goalsAt(result.at[result.at.length - 1]), ...freshnessGoals(result.freshness), ...growthGoals(result)]
}

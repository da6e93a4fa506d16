/** Sides measured in turns, and what comes out of it. */
import { drive, type Side, type Slice } from './drive.ts'
import { isFilterOnly, type Question } from './questions.ts'
import type { Say } from './stand.ts'
import type { Work } from './resources.ts'
import { median, percentile, ratioOf, type Ratio } from './statistics.ts'

export const clientCounts = [1, 8] as const
export type Clients = (typeof clientCounts)[number]

/**
 * Milliseconds, requests a second; over all rounds. `filters`: of the questions without words alone. `work`: see Slice,
 * the median of the rounds.
 */
export type Figures = {
  p50: number
  p95: number
  rate: number
  requests: number
  filters: { p50: number; p95: number } | null
  work: Work | null
}
/** Slices by side and number of clients, one a round. */
export type Measured<Name extends string> = Record<Name, Record<Clients, Slice[]>>

/**
 * Rounds in which every side has its turn with every number of clients, for `seconds` each. Every other round goes
 * backwards, so that what a machine does in the long run falls on all alike.
 */
export async function measure<Name extends string>(
  sides: Record<Name, Side>,
  { rounds, seconds, say }: { rounds: number; seconds: number; say: Say },
): Promise<Measured<Name>> {
  const names = Object.keys(sides) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, { 1: [], 8: [] }])) as unknown as Measured<Name>
  for (let round = 0; round < rounds; round++) {
    say(`  round ${round + 1} of ${rounds} …`)
    for (const clients of clientCounts) {
      for (const name of round % 2 === 0 ? names : [...names].reverse())
        measured[name][clients].push(await drive(sides[name], clients, seconds))
    }
  }
  return measured
}

/** The figures of one side. `questions` where its questions are those. */
export function figuresOf(slices: readonly Slice[], questions?: readonly Question[]): Figures {
  const times = slices.flatMap((slice) => slice.times)
  const filterOnly =
    questions && slices.flatMap((slice) => slice.times.filter((_, at) => isFilterOnly(questions[slice.asked[at]])))
  const total = slices.reduce((sum, { seconds }) => sum + seconds, 0)
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    rate: times.length / total,
    requests: times.length,
    filters: filterOnly ? { p50: percentile(filterOnly, 0.5), p95: percentile(filterOnly, 0.95) } : null,
    work: workOf(slices),
  }
}

function workOf(slices: readonly Slice[]): Work | null {
  const each = (name: keyof Work) => median(slices.flatMap(({ work }) => work?.[name] ?? []))
  return slices.some(({ work }) => work)
    ? { web: each('web'), meilisearch: each('meilisearch'), postgres: each('postgres'), bench: each('bench') }
    : null
}

/** Requests a second of one side by another's, p95 by p95, mean time by mean time. Round by round. */
export type Compared = { rate: Ratio; p95: Ratio; time: Ratio }
export function compare(over: readonly Slice[], under: readonly Slice[]): Compared {
  const each = (of: (slice: Slice) => number) => ratioOf(over.map(of), under.map(of))
  return {
    rate: each(({ rate }) => rate),
    p95: each(({ times }) => percentile(times, 0.95)),
    time: each(({ times }) => times.reduce((sum, time) => sum + time, 0) / times.length),
  }
}

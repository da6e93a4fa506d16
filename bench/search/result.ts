/**
 * All that a run found out, as `--json` writes it: what programs read, and from which the report and the goals are
 * made. Times in milliseconds, sizes in bytes.
 */
import type { Scope } from '#app/discovery/query/filters.ts'
import type { Filled } from './fill.ts'
import type { Freshness } from './fresh.ts'
import {
  clientCounts,
  compare,
  figuresOf,
  type Clients,
  type Compared,
  type Figures,
  type Measured,
} from './measure.ts'
import type { Growth } from './more-offices.ts'
import type { Question } from './questions.ts'
import type { Memory, Sizes } from './resources.ts'
import type { SideName } from './sides.ts'
import { percentile } from './statistics.ts'

/** One side by another, with so many clients. */
export const pairs = [
  ['search', 'bare'],
  ['api', 'bare'],
  ['api', 'search'],
  ['matches', 'bare'],
  ['page', 'tree'],
  ['page', 'bytes'],
] as const satisfies readonly (readonly [SideName, SideName])[]
export type PairName = `${SideName} by ${SideName}`

/**
 * What was measured at one size. `scopes`: half of the API's answers took less than that with one client, by how many
 * offices are searched.
 */
export type SizeResult = {
  filled: Filled
  questions: number
  figures: Record<SideName, Record<Clients, Figures>>
  ratios: Partial<Record<PairName, Record<Clients, Compared>>>
  scopes: Record<Scope, number>
  sizes: Sizes
  memory: { filling: Memory; asked: Memory }
}
export type Result = {
  made: string
  machine: { processor: string; cores: number; memory: number; node: string }
  asked: { presences: number; offices: number; rounds: number; seconds: number }
  at: SizeResult[]
  growth: Growth<'bare' | 'search' | 'api'> | null
  freshness: Freshness | null
}

/** The figures and ratios of one size. */
export function resultOf(
  measured: Measured<SideName>,
  questions: readonly Question[],
): Pick<SizeResult, 'figures' | 'ratios' | 'scopes' | 'questions'> {
  const each = <T>(make: (clients: Clients) => T) =>
    Object.fromEntries(clientCounts.map((clients) => [clients, make(clients)])) as Record<Clients, T>
  const names = Object.keys(measured) as SideName[]
  const slices = measured.api[1]
  const timesOf = (scope: Scope) =>
    slices.flatMap(({ times, asked }) => times.filter((_, at) => questions[asked[at]].scope === scope))
  return {
    questions: questions.length,
    figures: Object.fromEntries(
      names.map((name) => [
        name,
        each((clients) => figuresOf(measured[name][clients], name === 'matches' ? undefined : questions)),
      ]),
    ) as SizeResult['figures'],
    ratios: Object.fromEntries(
      pairs.map(([over, under]) => [
        `${over} by ${under}`,
        each((clients) => compare(measured[over][clients], measured[under][clients])),
      ]),
    ),
    scopes: {
      office: percentile(timesOf('office'), 0.5),
      network: percentile(timesOf('network'), 0.5),
      public: percentile(timesOf('public'), 0.5),
    },
  }
}

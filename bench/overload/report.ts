/** What a run says to people, with the goals. Pure. */
import type { Result as SearchResult } from '../search/result.ts'
import { percentile } from '../search/statistics.ts'
import type { Flood, Outcome } from './load.ts'

export type Figures = {
  /** Accepted and refused a second; accepted times and those of /healthz in milliseconds. */
  accepted: number
  p50: number
  p95: number
  slowest: number
  refused: number
  refusedShare: number
  healthWorst: number
  healthAsked: number
  /** Answers that are neither 200 nor 503, by status; 0 is no answer. */
  others: Record<string, number>
  /** 503 without Retry-After. */
  silent: number
  unsent: number
}
export type Result = Pick<SearchResult, 'made' | 'machine'> & {
  asked: { presences: number; offices: number; seconds: number; clients: number; times: number }
  processes: number
  one: number
  all: number
  offered: number
  overload: Figures
}

const goals = { p95: 2_000, health: 1_000 }

/** Figures of a flood. */
export function figuresOf({ outcomes, health, seconds, unsent }: Flood): Figures {
  const times = outcomes.filter(({ status }) => status === 200).map(({ ms }) => ms)
  const refused = outcomes.filter(({ status }) => status === 503)
  const others: Record<string, number> = {}
  const note = (name: string) => void (others[name] = (others[name] ?? 0) + 1)
  for (const { status } of outcomes) if (status !== 200 && status !== 503) note(String(status))
  for (const { status } of health) if (status !== 200) note(`/healthz ${status}`)
  const worst = (all: Outcome[]) => Math.max(0, ...all.map(({ ms }) => ms))
  return {
    accepted: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    slowest: Math.max(0, ...times),
    refused: refused.length / seconds,
    refusedShare: refused.length / Math.max(1, outcomes.length),
    healthWorst: worst(health),
    healthAsked: health.length,
    others,
    silent: refused.filter(({ retry }) => !retry).length,
    unsent,
  }
}

const whole = (value: number) => value.toFixed(0)
const judged = (isMet: boolean) => (isMet ? 'met' : 'MISSED')

/** The whole report, the goals last. */
export function report({ machine, asked, processes, one, all, offered, overload: at }: Result): string[] {
  const others = Object.entries(at.others).map(
    ([status, count]) => `${count} × ${status === '0' ? 'no answer' : status}`,
  )
  return [
    `Overload, measured on ${machine.cores} cores (${machine.processor}), Node ${machine.node}: ${asked.presences} presences in ${asked.offices} offices; Postgres, Meilisearch and the load share the cores.`,
    '',
    `one process serves       ${one.toFixed(1)} requests/s (${asked.clients} clients)`,
    `${processes} process${processes === 1 ? ' serves' : 'es serve'}        ${all.toFixed(1)} requests/s (${asked.clients * processes} clients)`,
    '',
    `offered: ${asked.times} times that, ${offered.toFixed(0)} requests/s for ${asked.seconds} s${at.unsent ? `; ${at.unsent} were not sent, too many were open` : ''}`,
    `accepted                 ${at.accepted.toFixed(1)} requests/s; p50 ${whole(at.p50)} ms, p95 ${whole(at.p95)} ms, slowest ${whole(at.slowest)} ms`,
    `refused (503)            ${at.refused.toFixed(1)} requests/s, ${(at.refusedShare * 100).toFixed(0)} % of all${at.silent ? `; ${at.silent} without Retry-After` : ', each with Retry-After'}`,
    `/healthz                 worst ${whole(at.healthWorst)} ms of ${at.healthAsked}`,
    `anything else            ${others.join(', ') || 'nothing'}`,
    '',
    '── goals ' + '─'.repeat(50),
    `accepted p95 ≤ ${goals.p95} ms: ${whole(at.p95)} ms, ${judged(at.p95 <= goals.p95)}`,
    `/healthz worst ≤ ${goals.health} ms: ${whole(at.healthWorst)} ms, ${judged(at.healthWorst <= goals.health)}`,
    `nothing but 200 and 503 with Retry-After: ${judged(others.length === 0 && at.silent === 0)}`,
  ]
}

/**
 * `npm run bench -- clock`: one turn of the clock over many open cases, with some due and with none: seconds,
 * statements, memory. With a tenth of them open first, so that it shows whether it costs what is due or what is open.
 * On Postgres of its own. Progress goes to standard error, the report to standard output.
 */
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { closePools } from '#app/pools.server.ts'
import { openPool } from '#db/client.server.ts'
import { openStand, type Say, type Stand, type Stops } from '../search/stand.ts'
import { machineNow, readWords, runMeasurement } from '../search/words.ts'
import { fillCases, fillOffices, makeDue } from './fill.ts'
import { report, type Result, type Turn } from './report.ts'

export const usage = `Use: npm run bench -- clock [--cases 100000] [--due 1000] [--offices 100] [--json FILE]
  --cases  how many are open in the end; first a tenth of them
  --due    how many of them are due, each time`

export type Order = { cases: number; due: number; offices: number; json: string | null }

/** Reads the words behind `clock`. Throws a Sentence where one is wrong. */
export function readOrder(argv: string[]): Order {
  const { given, number } = readWords(argv, ['cases', 'due', 'offices', 'json'], usage)
  const cases = number('cases', { otherwise: 100_000, least: 1_000, most: 1_000_000 })
  return {
    cases,
    due: number('due', { otherwise: Math.min(1_000, cases / 100), least: 5, most: cases / 10 }),
    offices: number('offices', { otherwise: 100, least: 1, most: 1_000 }),
    json: given.json ?? null,
  }
}

const megabyte = 1024 * 1024

/** One turn, as the worker does it. */
async function turn({ owner, database }: Stand, open: number, due: number): Promise<Turn> {
  if (due > 0) await makeDue(owner, due)
  await owner`delete from mail.outbox`
  let statements = 0
  const members = openPool(database, 'kogge_member', { max: 2, onStatement: () => statements++ })
  await members`select 1`
  statements = 0
  const before = process.memoryUsage().rss
  let peak = before
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10)
  const began = performance.now()
  const { passedOn, ended, reminded } = await keepAllTime(members, new Date(), (problem) => {
    throw problem
  })
  const seconds = (performance.now() - began) / 1000
  clearInterval(sampler)
  peak = Math.max(peak, process.memoryUsage().rss)
  await members.end({ timeout: 5 })
  const [{ mails }] = await owner<{ mails: number }[]>`select count(*)::int as mails from mail.outbox`
  return {
    open,
    due,
    moved: passedOn + ended + reminded,
    mails,
    seconds,
    statements,
    memory: (peak - before) / megabyte,
  }
}

/** Runs it on a stand of its own. */
export async function runClockBench(order: Order, stops: Stops, say: Say): Promise<Result> {
  const { cases, due, offices } = order
  const stand = await openStand(stops, say, { presences: 0, offices, keep: null })
  stops.add(closePools)
  say(`Filling ${offices} offices …`)
  await fillOffices(stand.owner, offices)
  const few = Math.round(cases / 10)
  const turns: Turn[] = []
  let from = 0
  for (const open of [few, cases]) {
    say(`Filling up to ${open} open cases …`)
    await fillCases(stand.owner, from, open)
    from = open
    say(`One turn of the clock with ${open} open …`)
    // Once for nothing, so that neither pays for what is compiled late.
    await turn(stand, open, Math.min(due, 50))
    turns.push(await turn(stand, open, 0), await turn(stand, open, due))
  }
  return { ...machineNow(), asked: { cases, due, offices }, turns }
}

/**
 * Runs the command with the words behind `clock`; answers the exit code. Throws a Sentence where a person can do
 * something about it.
 */
export function runCommand(argv: string[]): Promise<number> {
  const order = readOrder(argv)
  return runMeasurement(order.json, (stops, say) => runClockBench(order, stops, say), report)
}

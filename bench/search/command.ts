/**
 * `npm run bench -- search`: how fast search is, measured on a scratch stand (stand.ts) that is filled (fill.ts), asked (sides.ts, measure.ts), written to
 * (fresh.ts) and thrown away. Progress goes to standard error, the report to standard output.
 */
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '#server/ports.ts'
import { Sentence } from '#server/sentence.ts'
import { openFiller, type Filler } from './fill.ts'
import { measureFreshness } from './fresh.ts'
import { measure } from './measure.ts'
import { measureMoreOffices } from './more-offices.ts'
import { insertPeople, type People } from './people.ts'
import { makeQuestions } from './questions.ts'
import { report } from './report.ts'
import { sizesOf, watchMemory } from './resources.ts'
import { resultOf, type Result, type SizeResult } from './result.ts'
import { checkQuestions, makeSides, type Sides } from './sides.ts'
import { openStand, Stops, type Say, type Stand } from './stand.ts'

export const usage = `Use: npm run bench -- search [--presences 100000] [--offices 200] [--compare SIZE|none] [--rounds 5] [--seconds 3]
                          [--changes 6] [--questions 72] [--skip offices,freshness] [--json FILE]
  --compare   a smaller size to measure on the way; without it a tenth from a million up, else none
  --rounds    interleaved rounds; --seconds: how long each slice of a round lasts at least; --changes: single presences added a round
  --questions how many of the mix to ask; --skip: parts to leave out
TMPDIR says on which disk the data lies while it runs (about 8 GB for a million presences).`

export type Order = { presences: number; offices: number; compare: number | null; rounds: number; seconds: number; changes: number; questions: number; skip: string[]; json: string | null }

/** Reads the words behind `search`. Throws a Sentence where one is wrong. */
export function readOrder(argv: string[]): Order {
  const wrong = (reason: string) => new Sentence(`${reason}\n${usage}`)
  const text = { type: 'string' } as const
  const options = { presences: text, offices: text, compare: text, rounds: text, seconds: text, changes: text, questions: text, skip: text, json: text }
  const { values } = (() => {
    try {
      return parseArgs({ args: argv, options })
    } catch (error) {
      throw wrong((error as Error).message)
    }
  })()
  const number = (name: Exclude<keyof typeof values, 'skip' | 'json'>, otherwise: number, least: number, most: number, whole = true) => {
    const value = values[name] === undefined ? otherwise : Number(values[name])
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) throw wrong(`--${name} should be ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}.`)
    return value
  }
  const presences = number('presences', 100_000, 500, 5_000_000)
  const usual = presences >= 1_000_000 ? presences / 10 : 0
  const compare = values.compare === 'none' ? 0 : number('compare', usual, values.compare === undefined ? 0 : 500, presences - 1, values.compare !== undefined)
  const skip = (values.skip ?? '').split(',').filter(Boolean)
  const strange = skip.find((part) => part !== 'offices' && part !== 'freshness')
  if (strange) throw wrong(`There is no part "${strange}" to skip.`)
  return {
    presences, offices: number('offices', 200, 2, 2_000), compare: compare === 0 ? null : Math.floor(compare), rounds: number('rounds', 5, 1, 50),
    seconds: number('seconds', 3, 0.05, 600, false), changes: number('changes', 6, 1, 100), questions: number('questions', 72, 1, 72), skip, json: values.json ?? null,
  }
}

type Asked = { result: SizeResult; sides: Sides; web: { stop: () => Promise<void> } }

/** Fills up to a size, starts the site, checks that all sides agree, and measures. The site keeps running. */
async function measureAt(stand: Stand, filler: Filler, people: { now: People | null }, size: number, order: Order, say: Say): Promise<Asked> {
  say(`Filling up to ${size} presences …`)
  const whileFilled = watchMemory(stand, process.pid)
  const filled = await filler.fillTo(size)
  const filling = { ...whileFilled.stop(), web: null }
  people.now ??= await insertPeople(stand, filler.offices, size, order.questions)
  say('Starting the web server, the worker and the still pages …')
  const web = await stand.start('The web server', 'server/web.ts')
  const worker = await stand.start('The worker', 'server/worker.ts')
  const stillPort = await freePort()
  const still = await stand.start('The still pages', 'bench/search/still.ts', { STILL_PORT: String(stillPort) })
  const at = (port: number) => `http://127.0.0.1:${port}`
  const places = { web: at(web.port), tree: at(still.port), bytes: at(stillPort), pids: { web: web.pid, still: still.pid } }
  const questions = makeQuestions(filler.offices).slice(0, order.questions)
  say(`Asking every side ${questions.length} questions, to see that they agree …`)
  const checked = await checkQuestions(stand, places, people.now, questions)
  const sides = await makeSides(stand, places, people.now, questions, checked)
  say('Measuring …')
  const watched = watchMemory(stand, web.pid)
  const measured = await measure(sides, { rounds: order.rounds, seconds: order.seconds, say })
  const memory = { filling, asked: watched.stop() }
  const stop = async () => void (await Promise.all([web.stop(), worker.stop(), still.stop()]))
  return { result: { filled, ...resultOf(measured, questions), sizes: await sizesOf(stand), memory }, sides, web: { stop } }
}

/** Runs it on a stand of its own. */
export async function runSearchBench(order: Order, stops: Stops, say: Say): Promise<Result> {
  const stand = await openStand(stops, say)
  const filler = await openFiller(stand, order.offices, say)
  const people = { now: null }
  const at: SizeResult[] = []
  const turn = { rounds: order.rounds, seconds: order.seconds, say }
  if (order.compare !== null) {
    const { result, web } = await measureAt(stand, filler, people, order.compare, order, say)
    at.push(result)
    // They have prepared statements and an index that is about to be replaced: the larger size starts as the smaller one did.
    await web.stop()
  }
  const { result, sides } = await measureAt(stand, filler, people, order.presences, order, say)
  at.push(result)
  const wanted = (part: string) => !order.skip.includes(part)
  if (wanted('offices')) say('Measuring with five times as many offices …')
  const growth = wanted('offices') ? await measureMoreOffices(stand.owner, order.offices, { bare: sides.bare, search: sides.search, api: sides.api }, turn) : null
  if (wanted('freshness')) say('Measuring from commit to searchable …')
  const freshness = wanted('freshness') ? await measureFreshness(stand, { rounds: order.rounds, each: order.changes, say }) : null
  return {
    made: new Date().toISOString(),
    machine: { processor: os.cpus()[0]?.model ?? 'unknown', cores: os.availableParallelism(), memory: os.totalmem(), node: process.versions.node },
    asked: { presences: order.presences, offices: order.offices, rounds: order.rounds, seconds: order.seconds }, at, growth, freshness,
  }
}

/** Runs the command with the words behind `search`; answers the exit code. Throws a Sentence where a person can do something about it. */
export async function runCommand(argv: string[]): Promise<number> {
  const order = readOrder(argv)
  const say: Say = (line) => void process.stderr.write(`${line}\n`)
  const stops = new Stops()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('\nStopping …')
      void stops.end().then(() => process.exit(130))
    })
  }
  try {
    const result = await runSearchBench(order, stops, say)
    process.stdout.write(`${report(result).join('\n')}\n`)
    // npm runs commands in the project's folder and notes in INIT_CWD where the person stands.
    if (order.json) writeFileSync(path.resolve(process.env.INIT_CWD ?? '.', order.json), `${JSON.stringify(result, null, 2)}\n`)
    return 0
  } finally {
    await stops.end()
  }
}

/**
 * `npm run bench -- search`: how fast search is, measured on a scratch stand (stand.ts) that is filled (fill.ts), asked
 * (sides.ts, measure.ts), written to (fresh.ts) and thrown away. Progress goes to standard error, the report to
 * standard output.
 */
import { freePort } from '#server/ports.ts'
import { openFiller, type Filler } from './fill.ts'
import { measureFreshness } from './fresh.ts'
import { forgetKept, noteKept } from './kept.ts'
import { measure } from './measure.ts'
import { measureMoreOffices } from './more-offices.ts'
import { insertPeople, type People } from './people.ts'
import { makeQuestions } from './questions.ts'
import { report } from './report.ts'
import { sizesOf, watchMemory } from './resources.ts'
import { resultOf, type Result, type SizeResult } from './result.ts'
import { checkQuestions, makeSides, type Sides } from './sides.ts'
import { openStand, type Say, type Stand, type Stops } from './stand.ts'
import { fromHere, machineNow, readWords, runMeasurement } from './words.ts'

export const usage = `Use: npm run bench -- search [--presences 100000] [--offices 200] [--compare SIZE|none]
                          [--rounds 5] [--seconds 3] [--changes 6] [--questions 72]
                          [--skip offices,freshness] [--keep FOLDER] [--json FILE]
  --compare   a smaller size to measure on the way; without it a tenth from a million up, else none
  --rounds    interleaved rounds; --seconds: how long each slice of a round lasts at least
  --changes   single presences added a round
  --questions how many of the mix to ask; --skip: parts to leave out
  --keep      a folder that is filled by the first run and stays: later runs of the same size and offices begin with
              it, at that size alone
TMPDIR says on which disk the data lies while it runs (about 8 GB for a million presences).`

export type Order = {
  presences: number
  offices: number
  compare: number | null
  rounds: number
  seconds: number
  changes: number
  questions: number
  skip: string[]
  keep: string | null
  json: string | null
}

/** Reads the words behind `search`. Throws a Sentence where one is wrong. */
export function readOrder(argv: string[]): Order {
  const { given, number, wrong } = readWords(
    argv,
    ['presences', 'offices', 'compare', 'rounds', 'seconds', 'changes', 'questions', 'skip', 'keep', 'json'],
    usage,
  )
  const presences = number('presences', { otherwise: 100_000, least: 500, most: 5_000_000 })
  const usual = presences >= 1_000_000 ? presences / 10 : 0
  const { compare: said } = given
  const compare =
    said === 'none'
      ? 0
      : number('compare', {
          otherwise: usual,
          least: said === undefined ? 0 : 500,
          most: presences - 1,
          whole: said !== undefined,
        })
  const skip = (given.skip ?? '').split(',').filter(Boolean)
  const strange = skip.find((part) => part !== 'offices' && part !== 'freshness')
  if (strange) throw wrong(`There is no part "${strange}" to skip.`)
  return {
    presences,
    offices: number('offices', { otherwise: 200, least: 2, most: 2_000 }),
    compare: compare === 0 ? null : Math.floor(compare),
    rounds: number('rounds', { otherwise: 5, least: 1, most: 50 }),
    seconds: number('seconds', { otherwise: 3, least: 0.05, most: 600, whole: false }),
    changes: number('changes', { otherwise: 6, least: 1, most: 100 }),
    questions: number('questions', { otherwise: 72, least: 1, most: 72 }),
    skip,
    keep: given.keep ?? null,
    json: given.json ?? null,
  }
}

type Asked = { result: SizeResult; sides: Sides; web: { stop: () => Promise<void> } }

/** Fills up to a size, starts the site, checks that all sides agree, and measures. The site keeps running. */
async function measureAt(
  stand: Stand,
  filler: Filler,
  people: { now: People | null },
  size: number,
  order: Order,
  say: Say,
): Promise<Asked> {
  say(`Filling up to ${size} presences …`)
  const whileFilled = watchMemory(stand, process.pid)
  const filled = await filler.fillTo(size)
  const filling = { ...whileFilled.stop(), web: null }
  const everybody = (people.now ??= stand.kept?.people ?? (await insertPeople(stand, filler.offices, size)))
  const asking = { ...everybody, seekers: everybody.seekers.slice(0, order.questions) }
  if (order.keep !== null && size === order.presences)
    noteKept(stand.folder, { presences: size, offices: order.offices, filled, people: everybody })
  say('Starting the web server, the worker and the still pages …')
  const web = await stand.start('The web server', 'server/web.ts')
  const worker = await stand.start('The worker', 'server/worker.ts')
  const stillPort = await freePort()
  const still = await stand.start('The still pages', 'bench/search/still.ts', { STILL_PORT: String(stillPort) })
  const at = (port: number) => `http://127.0.0.1:${port}`
  const places = {
    web: at(web.port),
    tree: at(still.port),
    bytes: at(stillPort),
    pids: { web: web.pid, still: still.pid },
  }
  const questions = makeQuestions(filler.offices).slice(0, order.questions)
  say(`Asking every side ${questions.length} questions, to see that they agree …`)
  const checked = await checkQuestions(stand, places, asking, questions)
  const sides = await makeSides(stand, places, asking, questions, checked)
  say('Measuring …')
  const watched = watchMemory(stand, web.pid)
  const measured = await measure(sides, { rounds: order.rounds, seconds: order.seconds, say })
  const memory = { filling, asked: watched.stop() }
  const stop = async () => void (await Promise.all([web.stop(), worker.stop(), still.stop()]))
  return {
    result: { filled, ...resultOf(measured, questions), sizes: await sizesOf(stand), memory },
    sides,
    web: { stop },
  }
}

/** Runs it on a stand of its own. */
export async function runSearchBench(order: Order, stops: Stops, say: Say): Promise<Result> {
  const stand = await openStand(stops, say, { ...order, keep: order.keep === null ? null : fromHere(order.keep) })
  const filler = await openFiller(stand, order.offices, say)
  const people: { now: People | null } = { now: null }
  const at: SizeResult[] = []
  const turn = { rounds: order.rounds, seconds: order.seconds, say }
  if (order.compare !== null && !stand.kept) {
    const { result, web } = await measureAt(stand, filler, people, order.compare, order, say)
    at.push(result)
    // They have prepared statements and an index that is about to be replaced: the larger size starts as the smaller
    // one did.
    await web.stop()
  }
  const { result, sides } = await measureAt(stand, filler, people, order.presences, order, say)
  at.push(result)
  const wanted = (part: string) => !order.skip.includes(part)
  // From here on what is there changes, and is as it was only at the end.
  if (order.keep !== null) forgetKept(stand.folder)
  if (wanted('offices')) say('Measuring with five times as many offices …')
  const growth = wanted('offices')
    ? await measureMoreOffices(
        stand.owner,
        order.offices,
        { bare: sides.bare, search: sides.search, api: sides.api },
        turn,
      )
    : null
  if (wanted('freshness')) say('Measuring from commit to searchable …')
  const freshness = wanted('freshness')
    ? await measureFreshness(stand, { rounds: order.rounds, each: order.changes, takeBack: order.keep !== null, say })
    : null
  if (order.keep !== null)
    noteKept(stand.folder, {
      presences: order.presences,
      offices: order.offices,
      filled: result.filled,
      people: people.now!,
    })
  return {
    ...machineNow(),
    asked: { presences: order.presences, offices: order.offices, rounds: order.rounds, seconds: order.seconds },
    at,
    growth,
    freshness,
  }
}

/**
 * Runs the command with the words behind `search`; answers the exit code. Throws a Sentence where a person can do
 * something about it.
 */
export function runCommand(argv: string[]): Promise<number> {
  const order = readOrder(argv)
  return runMeasurement(order.json, (stops, say) => runSearchBench(order, stops, say), report)
}

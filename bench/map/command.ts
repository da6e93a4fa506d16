/**
 * `npm run bench -- map`: how fast the map's data come, on the stand of the search's measurements
 * (bench/search/stand.ts), filled in the same way or kept from there. Progress goes to standard error, the report to
 * standard output.
 */
import { openFiller } from '../search/fill.ts'
import { noteKept } from '../search/kept.ts'
import { insertPeople } from '../search/people.ts'
import { openStand, type Say, type Stops } from '../search/stand.ts'
import { fromHere, machineNow, readWords, runMeasurement } from '../search/words.ts'
import { measureQuestions, type RowResult } from './measure.ts'
import { questionsAt, zooms } from './questions.ts'
import { report, type Result } from './report.ts'

export const usage = `Use: npm run bench -- map [--presences 100000] [--offices 200] [--rounds 3] [--seconds 1]
                       [--zooms 0,1,…,10] [--keep FOLDER] [--json FILE]
  --rounds    interleaved rounds; --seconds: how long each slice of a round lasts at least; --zooms: only these
  --keep      a folder that is filled by the first run, of this or of search, and stays: later runs of the same size and
              offices begin with it
TMPDIR says on which disk the data lies while it runs (about 8 GB for a million presences).`

export type Order = {
  presences: number
  offices: number
  rounds: number
  seconds: number
  zooms: number[]
  keep: string | null
  json: string | null
}

/** Reads the words behind `map`. Throws a Sentence where one is wrong. */
export function readOrder(argv: string[]): Order {
  const { given, number, wrong } = readWords(
    argv,
    ['presences', 'offices', 'rounds', 'seconds', 'zooms', 'keep', 'json'],
    usage,
  )
  const asked = (given.zooms ?? zooms.join()).split(',').map(Number)
  if (!asked.every((zoom) => (zooms as readonly number[]).includes(zoom)))
    throw wrong(`--zooms should be some of ${zooms.join()}.`)
  return {
    presences: number('presences', { otherwise: 100_000, least: 500, most: 5_000_000 }),
    offices: number('offices', { otherwise: 200, least: 2, most: 2_000 }),
    rounds: number('rounds', { otherwise: 3, least: 1, most: 50 }),
    seconds: number('seconds', { otherwise: 1, least: 0.05, most: 600, whole: false }),
    zooms: asked,
    keep: given.keep === undefined ? null : fromHere(given.keep),
    json: given.json ?? null,
  }
}

/** Runs it on a stand of its own. */
export async function runMapBench(order: Order, stops: Stops, say: Say): Promise<Result> {
  const { presences, offices, rounds, seconds, keep } = order
  const stand = await openStand(stops, say, { presences, offices, keep })
  say(`Filling up to ${presences} presences …`)
  const filler = await openFiller(stand, offices, say)
  const filled = await filler.fillTo(presences)
  const people = stand.kept?.people ?? (await insertPeople(stand, filler.offices, presences))
  if (keep !== null) noteKept(keep, { presences, offices, filled, people })
  say('Starting the web server …')
  const web = await stand.start('The web server', 'server/web.ts')
  const rows: RowResult[] = []
  for (const zoom of order.zooms) {
    say(`Zoom ${zoom} …`)
    rows.push(
      ...(await measureQuestions(
        stand,
        { site: `http://127.0.0.1:${web.port}`, pid: web.pid },
        people,
        questionsAt(zoom, filler.offices),
        { rounds, seconds, say },
      )),
    )
  }
  return { ...machineNow(), asked: { presences, offices, rounds, seconds }, rows }
}

/**
 * Runs the command with the words behind `map`; answers the exit code. Throws a Sentence where a person can do
 * something about it.
 */
export function runCommand(argv: string[]): Promise<number> {
  const order = readOrder(argv)
  return runMeasurement(order.json, (stops, say) => runMapBench(order, stops, say), report)
}

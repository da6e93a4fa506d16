/**
 * `npm run bench -- overload`: what one web process serves and what all serve, and what happens at several times that.
 * On a stand like the search's, on loopback only, for a bounded time. Progress goes to standard error, the report to
 * standard output.
 */
import { webProcesses } from '#app/env.server.ts'
import { paths } from '#app/paths.ts'
import { openFiller } from '../search/fill.ts'
import { insertPeople, type People } from '../search/people.ts'
import { askedOffices, makeQuestions, pagePath } from '../search/questions.ts'
import { openStand, type Running, type Say, type Stand, type Stops } from '../search/stand.ts'
import { machineNow, readWords, runMeasurement } from '../search/words.ts'
import type { Office } from '../search/world.ts'
import { flood, served, type Asked } from './load.ts'
import { figuresOf, report, type Result } from './report.ts'

export const usage = `Use: npm run bench -- overload [--presences 5000] [--offices 20] [--processes N] [--times 4]
                            [--clients 4] [--seconds 10] [--json FILE]
  --processes how many share the port; without it as many as npm start would have, and two at least
  --clients   a process, while is measured what is served; --times: as many times that are offered then
  --seconds   how long each of the three parts lasts (at most 60)`

export type Order = {
  presences: number
  offices: number
  processes: number
  times: number
  clients: number
  seconds: number
  json: string | null
}

/** Reads the words behind `overload`. Throws a Sentence where one is wrong. */
export function readOrder(argv: string[]): Order {
  const { given, number } = readWords(
    argv,
    ['presences', 'offices', 'processes', 'times', 'clients', 'seconds', 'json'],
    usage,
  )
  return {
    presences: number('presences', { otherwise: 5_000, least: 500, most: 1_000_000 }),
    offices: number('offices', { otherwise: 20, least: 2, most: 2_000 }),
    processes: number('processes', { otherwise: Math.max(2, webProcesses()), least: 1, most: 16 }),
    times: number('times', { otherwise: 4, least: 1, most: 10 }),
    clients: number('clients', { otherwise: 4, least: 1, most: 32 }),
    seconds: number('seconds', { otherwise: 10, least: 0.5, most: 60, whole: false }),
    json: given.json ?? null,
  }
}

/**
 * Search pages of every kind, and the first page, the list of countries and a desk of the offices asked about, by
 * visitors and members.
 */
function mixOf(offices: readonly Office[], people: People): Asked[] {
  const headers = (office: string, language: string, member: boolean) => ({
    'Accept-Language': language,
    ...(member && { Cookie: people.members.get(office)! }),
  })
  const searches = makeQuestions(offices).map((question): Asked => ({
    path: pagePath(question),
    headers: headers(question.office, question.language, question.reader === 'member'),
  }))
  const others = askedOffices(offices).flatMap(({ slug }) =>
    [paths.office(slug), paths.countries(slug), paths.country(slug, 'DE')].flatMap((path): Asked[] => [
      { path, headers: headers(slug, 'nl', false) },
      { path, headers: headers(slug, 'de', true) },
    ]),
  )
  // In turns, so that a short part has of both.
  return searches.flatMap((search, at) => [search, others[at % others.length]])
}

/** Starts the web server with so many processes, and warms each up: what is compiled late is no load. */
async function startWeb(
  stand: Stand,
  mix: readonly Asked[],
  processes: number,
  { clients, seconds }: Order,
): Promise<{ web: Running; base: string }> {
  const web = await stand.start('The web server', 'server/web.ts', {
    WEB_PROCESSES: String(processes),
    LOG_LEVEL: 'warn',
  })
  const base = `http://127.0.0.1:${web.port}`
  await served(base, mix, clients * processes, Math.min(5, seconds))
  return { web, base }
}

/** Runs it on a stand of its own. */
export async function runOverloadBench(order: Order, stops: Stops, say: Say): Promise<Result> {
  const { presences, offices, processes, times, clients, seconds } = order
  const stand = await openStand(stops, say, { presences, offices, keep: null })
  say(`Filling up to ${presences} presences …`)
  const filler = await openFiller(stand, offices, say)
  await filler.fillTo(presences)
  const mix = mixOf(filler.offices, await insertPeople(stand, filler.offices, presences))
  say('One process …')
  const first = await startWeb(stand, mix, 1, order)
  const one = await served(first.base, mix, clients, seconds)
  await first.web.stop()
  say(`${processes} processes …`)
  const { base } = await startWeb(stand, mix, processes, order)
  const all = await served(base, mix, clients * processes, seconds)
  const offered = Math.max(1, all * times)
  say(`${times} times that …`)
  const overload = figuresOf(await flood(base, mix, offered, seconds))
  return {
    ...machineNow(),
    asked: { presences, offices, seconds, clients, times },
    processes,
    one,
    all,
    offered,
    overload,
  }
}

/**
 * Runs the command with the words behind `overload`; answers the exit code. Throws a Sentence where a person can do
 * something about it.
 */
export function runCommand(argv: string[]): Promise<number> {
  const order = readOrder(argv)
  return runMeasurement(order.json, (stops, say) => runOverloadBench(order, stops, say), report)
}

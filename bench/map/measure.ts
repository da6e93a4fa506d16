/**
 * The map's data over HTTP beside the bare queries behind them, zoom by zoom in turns, and what comes out of it by row.
 */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { loader } from '#app/discovery/map/routes/data.ts'
import { BareClient, recorded, type BareQuery } from '../search/bare.ts'
import { countOf, send, type Side, type Slice } from '../search/drive.ts'
import { clientCounts, measure, type Clients } from '../search/measure.ts'
import type { People } from '../search/people.ts'
import { workOf } from '../search/resources.ts'
import type { Say, Stand } from '../search/stand.ts'
import { percentile, ratioOf, type Ratio } from '../search/statistics.ts'
import { rowName, type Question } from './questions.ts'

export type Times = { p50: number; p95: number }
/**
 * `bare` and `ratio` (mean times, round by round) are null where the index is not asked. `bytes` and `marks`: of the
 * largest answer.
 */
export type RowResult = {
  row: string
  questions: number
  bytes: number
  marks: number
  at: Record<Clients, { map: Times; bare: Times | null; ratio: Ratio | null }>
}

type Checked = { question: Question; query: BareQuery | null; bytes: number; marks: number }

const headersOf = ({ reader, office }: Question, { members }: People): Record<string, string> => ({
  'Accept-Language': 'en',
  ...(reader === 'member' && { Cookie: members.get(office)! }),
})

/**
 * Asks each once over HTTP and once in this process, where what is sent to Meilisearch is noted. Throws where an answer
 * is not 200.
 */
async function check(
  { meili }: Stand,
  site: string,
  people: People,
  questions: readonly Question[],
): Promise<Checked[]> {
  const checked: Checked[] = []
  for (const question of questions) {
    const headers = headersOf(question, people)
    const { status, body } = await send(site + question.path, { headers })
    if (status !== 200)
      throw new Error(`The map's data answered ${status}: ${JSON.stringify(question)} ${body.toString().slice(0, 300)}`)
    const request = new Request(`http://bench.test${question.path}`, { headers })
    const given = { request, params: { office: question.office }, context: {} } as LoaderFunctionArgs
    const { answer, queries } = await recorded(meili, async () => (await loader(given)).text())
    if (answer !== body.toString() || queries.length > 1)
      throw new Error(`The map's data differ, or ask the index ${queries.length} times: ${JSON.stringify(question)}`)
    checked.push({ question, query: queries[0] ?? null, bytes: body.length, marks: countOf(body, '"lon":') })
  }
  return checked
}

/** Measures one zoom's questions. */
export async function measureQuestions(
  stand: Stand,
  web: { site: string; pid: number },
  people: People,
  questions: readonly Question[],
  turn: { rounds: number; seconds: number; say: Say },
): Promise<RowResult[]> {
  const checked = await check(stand, web.site, people, questions)
  const searched = checked.filter((one): one is Checked & { query: BareQuery } => one.query !== null)
  const client = new BareClient(stand.meili)
  const map: Side = {
    name: 'map',
    count: checked.length,
    work: () => workOf(stand, web.pid),
    async ask(at) {
      const { question, bytes } = checked[at]
      const { status, body } = await send(web.site + question.path, { headers: headersOf(question, people) })
      if (status !== 200 || body.length !== bytes)
        throw new Error(`The map's data gave another answer than when it was checked: ${JSON.stringify(question)}`)
    },
  }
  const bare: Side = {
    name: 'bare',
    count: searched.length,
    work: () => workOf(stand, null),
    before: () => client.sign(searched.map(({ query }) => query)),
    async ask(at) {
      await client.ask(searched[at].query)
    },
  }
  const measured = await measure({ bare, map }, turn)
  const rows = [...new Set(questions.map(({ row }) => rowName(row)))]
  return rows.map((row): RowResult => {
    const of = ({ question }: Checked) => rowName(question.row) === row
    const mine = checked.filter(of)
    const at = (clients: Clients) =>
      compareRow(timesIn(measured.map[clients], checked.map(of)), timesIn(measured.bare[clients], searched.map(of)))
    return {
      row,
      questions: mine.length,
      bytes: Math.max(...mine.map(({ bytes }) => bytes)),
      marks: Math.max(...mine.map(({ marks }) => marks)),
      at: Object.fromEntries(clientCounts.map((clients) => [clients, at(clients)])) as RowResult['at'],
    }
  })
}

/** The times of some of a side's questions, round by round. */
const timesIn = (slices: readonly Slice[], wanted: readonly boolean[]): number[][] =>
  slices.map(({ times, asked }) => times.filter((_, at) => wanted[asked[at]]))

/** One row: over all rounds, and the mean of the map's by the mean of the bare query's round by round. */
export function compareRow(map: readonly number[][], bare: readonly number[][]): RowResult['at'][Clients] {
  const timesOf = (rounds: readonly number[][]): Times => ({
    p50: percentile(rounds.flat(), 0.5),
    p95: percentile(rounds.flat(), 0.95),
  })
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length
  const none = bare.every((times) => times.length === 0)
  return {
    map: timesOf(map),
    bare: none ? null : timesOf(bare),
    ratio: none ? null : ratioOf(map.map(mean), bare.map(mean)),
  }
}

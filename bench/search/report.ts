/** What a run says to people. Pure. */
import { freshnessRatios, goalSize, goalsOf } from './goals.ts'
import { clientCounts } from './measure.ts'
import type { Memory } from './resources.ts'
import { pairs, type Result, type SizeResult } from './result.ts'
import type { SideName } from './sides.ts'
import { percentile, type Ratio } from './statistics.ts'

const titles: Record<SideName, string> = {
  bare: 'bare Meilisearch query',
  search: 'searchPresences',
  api: 'GET /api/v1/presences',
  matches: 'matches of one presence',
  page: 'search page',
  tree: 'same page, data at hand',
  bytes: 'same page, as bytes',
}

/** Columns as wide as what is in them; the first to the left, the others to the right. */
export function table(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  )
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0))
const bytes = (value: number | null) =>
  value === null ? 'not known' : value < 1e9 ? `${Math.round(value / 1e6)} MB` : `${(value / 1e9).toFixed(2)} GB`
const factor = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1))
const noise = ({ noisy }: { noisy: boolean }) => (noisy ? 'NOISY' : '')
const spread = (ratio: Ratio) => [factor(ratio.median), `${factor(ratio.least)}–${factor(ratio.most)}`, noise(ratio)]

const rate = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0))
const sides = Object.keys(titles) as SideName[]

const figures = ({ figures: all }: SizeResult): string[] =>
  table([
    ['', 'clients', 'p50 ms', 'p95 ms', 'requests/s', 'filters: p50', 'p95'],
    ...sides.flatMap((name) =>
      clientCounts.map((clients) => {
        const { p50, p95, rate: perSecond, filters } = all[name][clients]
        return [
          titles[name],
          String(clients),
          ms(p50),
          ms(p95),
          rate(perSecond),
          filters ? ms(filters.p50) : '–',
          filters ? ms(filters.p95) : '–',
        ]
      }),
    ),
  ])

const work = ({ figures: all }: SizeResult): string[] =>
  table([
    ['processor time a request, 8 clients, ms', 'web server', 'Meilisearch', 'Postgres', 'asking'],
    ...sides.map((name) => {
      const spent = all[name][8].work
      return [
        titles[name],
        ...(spent
          ? [spent.web, spent.meilisearch, spent.postgres, spent.bench].map((value) => value.toFixed(2))
          : ['–', '–', '–', '–']),
      ]
    }),
  ])

const ratiosOf = ({ ratios }: SizeResult): string[] =>
  table([
    ['', 'clients', 'requests/s', 'rounds', '', 'p95', 'rounds', ''],
    ...pairs.flatMap(([over, under]) =>
      clientCounts.map((clients) => {
        const { rate: perSecond, p95 } = ratios[`${over} by ${under}`]![clients]
        return [`${titles[over]} by ${titles[under]}`, String(clients), ...spread(perSecond), ...spread(p95)]
      }),
    ),
  ])

const memory = ({ web, meilisearch, meilisearchOwn, postgres, bench }: Memory) =>
  `web server ${bytes(web)}, Meilisearch ${bytes(meilisearch)} (${bytes(meilisearchOwn)} without its index's mapped pages), Postgres ${bytes(postgres)}, this process ${bytes(bench)}`

function size(result: SizeResult): string[] {
  const { filled, sizes, scopes } = result
  return [
    '',
    `── ${filled.presences} presences of ${filled.organisations} organisations, ${filled.indexed} of them to be found ${'─'.repeat(20)}`,
    `Filled in ${Math.round(filled.rows)} s (rows) and ${Math.round(filled.index)} s (index). All sides gave the same presences in the same order to ${result.questions} questions.`,
    '',
    ...figures(result),
    '',
    ...work(result),
    '',
    ...ratiosOf(result),
    '',
    `p50 of the API, 1 client, by scope: office ${ms(scopes.office)} ms, network ${ms(scopes.network)} ms, public ${ms(scopes.public)} ms.`,
    `Database ${bytes(sizes.database)} (presences with their indexes ${bytes(sizes.presences)}); index ${bytes(sizes.index)} on disk, ${bytes(sizes.used)} of it in use.`,
    `Peak memory while filled: ${memory(result.memory.filling)}.`,
    `Peak memory while asked: ${memory(result.memory.asked)}.`,
  ]
}

function freshness({ freshness: found }: Result): string[] {
  if (!found) return []
  const { one, thousand } = found
  const row = (what: string, values: number[]) => [
    what,
    ms(percentile(values, 0.5)),
    ms(percentile(values, 0.95)),
    String(values.length),
  ]
  const ratios = freshnessRatios(found)
  const said = (ratio: Ratio) =>
    `${factor(ratio.median)} (${factor(ratio.least)}–${factor(ratio.most)})${ratio.noisy ? ' NOISY' : ''}`
  return [
    '',
    `── from commit to searchable ${'─'.repeat(40)}`,
    ...table([
      ['', 'p50 ms', 'p95 ms', 'times'],
      row('one presence: commit to found', one.commit.flat()),
      row('the same by hand: sent to task done', one.bare.flat()),
      row(`${thousand.size} presences: commit to found`, thousand.commit),
      row('the same by hand: sent to task done', thousand.bare),
    ]),
    `Ratios of the p95: one presence ${said(ratios.one)}, ${thousand.size} presences ${said(ratios.thousand)}.`,
  ]
}

function offices({ growth }: Result): string[] {
  if (!growth) return []
  return [
    '',
    `── ${growth.with} offices instead of ${growth.without}, the same presences and questions ${'─'.repeat(14)}`,
    ...table([
      ['', 'clients', 'mean time', 'rounds', '', 'p95', 'rounds', ''],
      ...(['bare', 'search', 'api'] as const).flatMap((name) =>
        clientCounts.map((clients) => {
          const { time, p95 } = growth.sides[name][clients]
          return [titles[name], String(clients), ...spread(time), ...spread(p95)]
        }),
      ),
    ]),
  ]
}

/** The whole report, the goals last. */
export function report(result: Result): string[] {
  const { asked, machine } = result
  const largest = result.at[result.at.length - 1].filled.presences
  return [
    `Search, measured on ${machine.cores} cores (${machine.processor}), ${bytes(machine.memory)} of memory, Node ${machine.node}.`,
    `${asked.offices} offices; ${asked.rounds} interleaved rounds of at least ${asked.seconds} s a slice, each to the end of the mix; one process asks every side.`,
    'Ratios are medians of the rounds with the smallest and the largest; NOISY where these lie more than a factor of two apart.',
    'Nobody asks for compression. searchPresences and matches run in the asking process; the still pages have a process of their own, as the web server has.',
    ...result.at.flatMap(size),
    ...offices(result),
    ...freshness(result),
    '',
    `── goals${largest === goalSize ? '' : ` (set for ${goalSize} presences, this run has ${largest})`} ${'─'.repeat(40)}`,
    ...table([
      ['', 'goal', 'measured', '', ''],
      ...goalsOf(result).map(({ what, goal, measured, met, noisy }) => [
        what,
        goal,
        measured,
        met === null ? '–' : met ? 'met' : 'MISSED',
        noise({ noisy }),
      ]),
    ]),
  ]
}

/** What a run says to people, the goal beside every row. Pure. */
import { goalSize } from '../search/goals.ts'
import type { Result as SearchResult } from '../search/result.ts'
import { table } from '../search/report.ts'
import type { RowResult, Times } from './measure.ts'

export type Result = Pick<SearchResult, 'made' | 'machine' | 'asked'> & { rows: RowResult[] }

/** No request of the map may take longer, at p95 with one client. */
const goal = 100

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0))
const both = (times: Times | null) => (times ? [ms(times.p50), ms(times.p95)] : ['–', '–'])

export const isMet = ({ at }: RowResult): boolean => at[1].map.p95 <= goal

const cells = ({ row, bytes, marks, at, ...result }: RowResult): string[] => [
  row,
  ...both(at[1].map),
  ...both(at[1].bare),
  at[1].ratio ? `${at[1].ratio.median.toFixed(2)}${at[1].ratio.noisy ? ' NOISY' : ''}` : '–',
  ...both(at[8].map),
  ...both(at[8].bare),
  String(marks),
  `${(bytes / 1000).toFixed(1)} kB`,
  isMet({ row, bytes, marks, at, ...result }) ? 'met' : 'MISSED',
]

/** The whole report, the goal last. */
export function report({ machine, asked, rows }: Result): string[] {
  const missed = rows.filter((row) => !isMet(row))
  const slowest = [...rows].sort((a, b) => b.at[1].map.p95 - a.at[1].map.p95)[0]
  return [
    `The map's data, measured on ${machine.cores} cores (${machine.processor}), Node ${machine.node}: ${asked.presences} presences in ${asked.offices} offices.`,
    `Each row: ${rows[0].questions} questions or fewer, by visitors and members, in the office's scope and the network's; ${asked.rounds} interleaved rounds of at least ${asked.seconds} s.`,
    'Milliseconds. Bare: what the map asks Meilisearch, sent by nobody in between. By bare: mean time by mean time, the median of the rounds.',
    '',
    ...table([
      [
        '1 and 8 clients',
        '1: p50',
        'p95',
        'bare p50',
        'p95',
        'by bare',
        '8: p50',
        'p95',
        'bare p50',
        'p95',
        'marks',
        'answer',
        `p95 ≤ ${goal} ms`,
      ],
      ...rows.map(cells),
    ]),
    '',
    `── goal${asked.presences === goalSize ? '' : ` (set for ${goalSize} presences, this run has ${asked.presences})`} ${'─'.repeat(40)}`,
    `No request over ${goal} ms at p95, 1 client: ${rows.length - missed.length} of ${rows.length} rows met; the slowest ${ms(slowest.at[1].map.p95)} ms (${slowest.row}).`,
    ...missed.map(
      ({ row, at }) => `MISSED: ${row}, ${ms(at[1].map.p95)} ms (bare ${at[1].bare ? ms(at[1].bare.p95) : 'none'})`,
    ),
  ]
}

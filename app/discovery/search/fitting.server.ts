/** What the words fit beside presences, from every room that brings something: one statement. */
import type { Fragment, Tx } from '#db/client.server.ts'
import { writeFilters, type Filters } from '#app/discovery/query/filters.ts'
import type { Standpoint, ThroughDoor } from '#app/discovery/query/search.server.ts'
import type { Words } from '#app/identity/digest-source.ts'
import type { FittingAt, FittingRow, FittingSource, Wanted } from '#app/identity/fitting-source.ts'
import { paths } from '#app/paths.ts'
import { bestOf, type FittingLine } from './fitting.ts'
import { wantedBy } from './wanted.ts'

type Sources = readonly FittingSource[]

/** All that the sources find under the reader's row security. */
export async function readFitting(tx: Tx, wanted: Wanted, sources: Sources): Promise<FittingRow[]> {
  const asked = sources.map(({ select }) => select(tx, wanted)).filter((each) => each !== null)
  if (asked.length === 0) return []
  const all = asked.slice(1).reduce<Fragment>((sum, each) => tx`${sum} union all (${each})`, tx`(${asked[0]})`)
  return tx<FittingRow[]>`${all}`
}

/** The best of these as lines of the page. */
export function linesOf(rows: FittingRow[], sources: Sources, words: Words, at: FittingAt): FittingLine[] {
  const sayOf = (row: FittingRow) => sources.find(({ kind }) => kind === row.kind)!.say
  return rows.map((row) => ({ kind: row.kind, id: row.id, ...sayOf(row)(row, words, at) }))
}

/**
 * What stands above the first page of a search with words. `desk`: the page shows the desk of the country already.
 */
export async function fittingSearch(
  door: ThroughDoor,
  { office, own, searched }: Standpoint,
  filters: Filters,
  { sources, words, desk }: { sources: Sources; words: Words; desk: boolean },
): Promise<FittingLine[]> {
  if (!filters.q || filters.page > 1 || !office) return []
  const wanted = { ...wantedBy(filters.q, words.language), officeId: office.id, own, offices: searched.offices }
  const rows = await door((tx) => readFitting(tx, wanted, sources))
  const here = paths.search(office.slug, writeFilters(filters))
  return linesOf(bestOf(rows, { desk }), sources, words, { office: office.slug, own, here })
}

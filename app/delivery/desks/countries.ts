/** The list of desks: what its address asks for, and its rows in order. Pure. */
import { offeredCountries } from '#app/taxonomy/countries.ts'
import { byRegion } from '#app/taxonomy/regions.ts'

/** The figures of one country. `presences`, `seeking`, `offering` and `ambassadors` are the map's layers. */
export type DeskRow = {
  country: string
  presences: number
  organisations: number
  seeking: number
  offering: number
  looking: number
  past: number
  ambassadors: number
}
export const figures = [
  'presences',
  'organisations',
  'seeking',
  'offering',
  'looking',
  'past',
  'ambassadors',
] as const satisfies readonly (keyof DeskRow)[]

export type ListState = { order: 'count' | 'name'; all: boolean }

/**
 * `?order=name` sorts by name instead of by count, `?all=1` adds countries where nobody is; anything else says nothing.
 */
export const readList = (parameters: URLSearchParams): ListState => ({
  order: parameters.get('order') === 'name' ? 'name' : 'count',
  all: parameters.get('all') === '1',
})

/** `search` (a page's `?…`) with this state in it; the rest of it stays. */
export function writeList(search: string, { order, all }: ListState): string {
  const parameters = new URLSearchParams(search)
  for (const name of ['order', 'all']) parameters.delete(name)
  if (order === 'name') parameters.set('order', 'name')
  if (all) parameters.set('all', '1')
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

const empty = (country: string): DeskRow => ({
  country,
  presences: 0,
  organisations: 0,
  seeking: 0,
  offering: 0,
  looking: 0,
  past: 0,
  ambassadors: 0,
})

/** The rows by continent and part (UN M49), each part in the order asked for. `nameOf` names a country. */
export function listed(
  rows: DeskRow[],
  { order, all }: ListState,
  nameOf: (country: string) => string,
  language: string,
) {
  const there = new Set(rows.map(({ country }) => country))
  const missing = all ? offeredCountries.filter((country) => !there.has(country)).map(empty) : []
  const named = [...rows, ...missing].map((row) => ({ ...row, name: nameOf(row.country) }))
  const byName = new Intl.Collator(language).compare
  named.sort(
    (a, b) =>
      (order === 'count' && (b.presences - a.presences || b.ambassadors - a.ambassadors || b.looking - a.looking)) ||
      byName(a.name, b.name),
  )
  return byRegion(named, ({ country }) => country)
}

/** How many countries have nothing yet. */
export const missingFrom = (rows: DeskRow[]): number => offeredCountries.length - rows.length

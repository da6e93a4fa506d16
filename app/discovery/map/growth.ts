/**
 * How the office's presence grew: presences by country and year, from the years in which they began and ended. Pure.
 */

/**
 * Presences of one country that began and ended in the same years. `undated`: they began in a year nobody gave, and
 * count from when they were published.
 */
export type Span = { country: string; from: number; until: number | null; undated: boolean; count: number }
/**
 * Years from `first` to `last`; for each country and for those without a start year how many there were in each of
 * them.
 */
export type Growth = { first: number; last: number; countries: Record<string, number[]>; undated: number[] }

/**
 * Nothing is shown before this year: one abbey of 1200 would make the slider useless for all others. What began earlier
 * is there from it on.
 */
export const earliest = 1970

/**
 * A presence is there in every year from its first to its last. What begins after `last` (the running year) is not
 * there yet. Null where there is nothing to show.
 */
export function growthOf(spans: Span[], last: number): Growth | null {
  const begun = spans
    .map((span) => ({ ...span, from: Math.max(earliest, span.from) }))
    .filter(({ from, until }) => from <= last && (until ?? last) >= earliest)
  if (begun.length === 0) return null
  const first = Math.min(...begun.map(({ from }) => from))
  const empty = () => Array.from({ length: last - first + 1 }, () => 0)
  const growth: Growth = { first, last, countries: {}, undated: empty() }
  for (const { country, from, until, undated, count } of begun) {
    const years = (growth.countries[country] ??= empty())
    for (let year = from; year <= Math.min(last, until ?? last); year++) {
      years[year - first] += count
      if (undated) growth.undated[year - first] += count
    }
  }
  return growth
}

/** The counts of one year by country; those that have none are left out. */
export const countsIn = ({ first, countries }: Growth, year: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries(countries)
      .map(([iso, years]) => [iso, years[year - first] ?? 0] as const)
      .filter(([, count]) => count > 0),
  )

/** The total of each year, in order. */
export const totalsOf = ({ first, last, countries }: Growth): { year: number; count: number }[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: Object.values(countries).reduce((sum, years) => sum + years[at], 0),
  }))

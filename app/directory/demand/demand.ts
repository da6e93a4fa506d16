/**
 * Demand minus presence: where people ask and nobody is, and where people are and nobody asks. Pure
 * (docs/decisions/demand.md). Searches are counted by country and week, without any person in it; fewer than `fewest`
 * in the period are not told.
 */

/**
 * The last whole weeks that are counted. The running one is left out, so that no figure moves while somebody watches.
 */
export const demandWeeks = 12
/** Fewer searches than this in the period are "fewer than 5". */
export const fewest = 5

/** From too much to too little presence. */
export const demandClasses = ['unasked', 'ample', 'balanced', 'short', 'unmet'] as const
export type DemandClass = (typeof demandClasses)[number]

/** `searches` is null where there were fewer than `fewest`. */
export type Asked = { country: string; searches: number | null }
export type Demand = { searches: number | null; presences: number; class: DemandClass | null }

/**
 * The class of one country, against the office's own average of searches for each presence: twice as many is short,
 * half as many is ample. Null where there is too little of both to say anything: nobody there, and too few searches to
 * tell.
 */
export function classOfDemand(searches: number | null, presences: number, average: number): DemandClass | null {
  if (searches === null) return presences > 0 ? 'unasked' : null
  if (presences === 0) return 'unmet'
  const ratio = searches / presences
  if (ratio >= average * 2) return 'short'
  return ratio <= average / 2 ? 'ample' : 'balanced'
}

/**
 * Every country that is asked for or has presences. Countries with a few searches and nobody there are in it without a
 * class.
 */
export function demandOf(asked: Asked[], presences: Record<string, number>): Record<string, Demand> {
  const searches = new Map(asked.map(({ country, searches: count }) => [country, count]))
  const there = Object.values(presences).reduce((sum, count) => sum + count, 0)
  const average = [...searches.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0) / Math.max(1, there)
  const countries = new Set([...searches.keys(), ...Object.keys(presences).filter((iso) => presences[iso] > 0)])
  return Object.fromEntries(
    [...countries].sort().map((iso) => {
      const [count, here] = [searches.get(iso) ?? null, presences[iso] ?? 0]
      return [iso, { searches: count, presences: here, class: classOfDemand(count, here, average) }]
    }),
  )
}

/** The first and the last day of the weeks that are counted on `day`; all YYYY-MM-DD. */
export function demandPeriod(day: string): { from: string; until: string } {
  const date = new Date(`${day}T00:00:00Z`)
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: iso(monday - demandWeeks * 7 * 86_400_000), until: iso(monday - 86_400_000) }
}

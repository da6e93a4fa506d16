/**
 * What the clock says in a country, seen from another place. Pure: the server tells it once, the browser again every
 * minute. Zones are IANA's; their rules are Intl's.
 */
/** Minutes to add to UTC for the time in `zone` at `now`; null where this Intl does not know the zone. */
export function offsetOf(zone: string, now: Date): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(now)
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
    const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
    return (there - Math.floor(now.getTime() / 60_000) * 60_000) / 60_000
  } catch {
    return null
  }
}

const shifted = (offset: number, now: Date) => new Date(now.getTime() + offset * 60_000).toISOString()
const clock = (offset: number, now: Date) => shifted(offset, now).slice(11, 16)

export type LocalTime = {
  /** `14:05`, in the first zone: the capital's. */
  clock: string
  /** Whose day it is there, seen from home: the day before, the same, the day after. */
  day: 'before' | 'same' | 'after'
  /**
   * Hours later (or, below zero, earlier) than at home; quarters of an hour are possible. Null where home has no clock.
   */
  difference: number | null
  /** Other clocks in the country: how many, from the earliest to the latest. */
  others: { count: number; from: string; to: string } | null
}

/** The time in the country of `zones` at `now`, seen from `home`; null where its clock is not known. */
export function localTime(zones: string[], home: string | null, now: Date): LocalTime | null {
  const [first, ...rest] = zones.map((zone) => offsetOf(zone, now))
  if (first === undefined || first === null) return null
  const here = home === null ? null : offsetOf(home, now)
  const others = [...new Set(rest)]
    .filter((offset): offset is number => offset !== null && offset !== first)
    .sort((a, b) => a - b)
  const [there, today] = [shifted(first, now).slice(0, 10), shifted(here ?? first, now).slice(0, 10)]
  return {
    clock: clock(first, now),
    day: there === today ? 'same' : there < today ? 'before' : 'after',
    difference: here === null ? null : (first - here) / 60,
    others:
      others.length === 0
        ? null
        : { count: others.length, from: clock(others[0], now), to: clock(others[others.length - 1], now) },
  }
}

/**
 * What a local time at a trip's destination is in UTC: by its place where it has one, else by its country where that
 * has one clock. Zones are IANA's, as Intl knows them by country; which one a place is in says tz-lookup
 * (docs/decisions/clocks-of-places.md).
 */
import zoneAt from '@photostructure/tz-lookup'

export type Spot = { lat: number; lon: number }

const zonesOf = (country: string): string[] => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[]
    getTimeZones?: () => string[]
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** Minutes that a zone's clock is ahead of UTC at a moment. */
function aheadOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return Math.round(
    (Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - at) / 60_000,
  )
}

/**
 * The moment at which a zone's clock shows this (given as if it were UTC). A time that is skipped in spring is an hour
 * later.
 */
function momentIn(zone: string, shown: number): number {
  const guess = shown - aheadOf(zone, shown) * 60_000
  return shown - aheadOf(zone, guess) * 60_000
}

/** The zone of a place, of those that its country has: the others are across a border that the lookup draws roughly. */
function zoneOf(country: string, { lat, lon }: Spot): string | null {
  const found = zoneAt(lat, lon)
  return zonesOf(country).includes(found) ? found : null
}

/**
 * The moment (ISO, UTC) at which it is `time` (HH:MM) on `day` at this place of the country, or anywhere in it; null
 * where the country has several clocks then and the place does not tell, or is not known.
 */
export function momentOf(country: string, place: Spot | null, day: string, time: string): string | null {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const moments = new Set(zonesOf(country).map((zone) => momentIn(zone, shown)))
  if (moments.size === 1) return new Date([...moments][0]).toISOString()
  const zone = place && zoneOf(country, place)
  return zone ? new Date(momentIn(zone, shown)).toISOString() : null
}

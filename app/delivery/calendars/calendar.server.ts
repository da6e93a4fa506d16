/**
 * Trips as an iCalendar feed (RFC 5545), in the reader's language and without anybody's address. The same rows give the
 * same text, so that its hash can be an ETag: DTSTAMP is when a trip was last written.
 */
import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { paths } from '#app/paths.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { momentOf } from '#app/collaboration/trips/clock.ts'
import type { Entry } from '#app/collaboration/trips/programme.ts'
import type { Trip } from '#app/collaboration/trips/trip.ts'
import { heldAt, nameOf, whereTo } from '#app/collaboration/trips/words.ts'

/** `own`: a person's own calendar, in which their own trips keep them busy; other people's keep nobody busy. */
export type Feed = {
  name: string
  about: string
  own?: boolean
  trips: { trip: Trip; office: string; entries: Entry[] }[]
}
type Words = { t: Texts; language: Language; site: string }

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
const status = ({ state }: Trip) => (state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)

/** The feed's text. `office` of a trip is the one at whose address its reader finds it. */
export function calendarOf({ name, about, own = false, trips }: Feed, words: Words): string {
  const calendar = ical({
    name,
    description: about,
    prodId: { company: 'Kogge', product: 'Trips', language: words.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { trip, office, entries } of trips) {
    const transparency =
      own && (trip.mine || trip.joined) ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT
    addTrip(calendar, trip, office, transparency, words)
    for (const entry of entries) addEntry(calendar, entry, trip, office, transparency, words)
  }
  return `${calendar.toString()}\r\n`
}

/** The whole trip: days, the last one exclusive. */
function addTrip(
  calendar: ICalCalendar,
  trip: Trip,
  office: string,
  transparency: ICalEventTransparency,
  { t, language, site }: Words,
): void {
  const url = site + paths.trip(office, trip.id)
  const lines = [
    t(trip.kind === 'delegation' ? 'trips:feed.leader' : 'trips:feed.traveller', {
      name: trip.organisation
        ? t('trips:card.who', { name: trip.traveller.name, organisation: trip.organisation.name })
        : trip.traveller.name,
    }),
    trip.sectors.map((code) => sectorName(code, language, 'short')).join(', '),
    trip.body,
    url,
  ]
  calendar.createEvent({
    id: `${trip.id}@kogge`,
    sequence: trip.revision,
    stamp: trip.updatedAt,
    transparency,
    allDay: true,
    start: new Date(`${trip.fromOn}T00:00:00Z`),
    end: dayAfter(trip.untilOn),
    summary: trip.mine ? nameOf(trip, language) : `${nameOf(trip, language)} (${trip.traveller.name})`,
    location: whereTo(trip, language),
    description: lines.filter(Boolean).join('\n'),
    url,
    status: status(trip),
  })
}

/**
 * An entry of the programme: a moment where the place, or the country, has one clock, else a local time without zone; a
 * day where no time is set.
 */
function addEntry(
  calendar: ICalCalendar,
  { id, heldOn, begins, ends, title, place, body }: Entry,
  trip: Trip,
  office: string,
  transparency: ICalEventTransparency,
  { language, site }: Words,
): void {
  const shown = (time: string) => momentOf(trip.country, trip.place, heldOn, time)
  const floating = begins !== null && shown(begins) === null
  const at = (time: string) => new Date((floating ? null : shown(time)) ?? `${heldOn}T${time}:00Z`)
  const url = site + paths.tripProgramme(office, trip.id)
  calendar.createEvent({
    id: `${id}@kogge`,
    sequence: trip.revision,
    stamp: trip.updatedAt,
    transparency,
    summary: title,
    location: heldAt(place, trip, language),
    description: [body, url].filter(Boolean).join('\n'),
    url,
    status: status(trip),
    ...(begins === null
      ? { allDay: true, start: new Date(`${heldOn}T00:00:00Z`), end: dayAfter(heldOn) }
      : { floating, start: at(begins), end: ends ? at(ends) : undefined }),
  })
}

/** The feed as an answer; 304 where the reader has this very text. */
export function calendarAnswer(request: Request, text: string, language: Language): Response {
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Language': language,
    'Content-Disposition': 'inline; filename="kogge.ics"',
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ETag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
  }
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)
  return known ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}

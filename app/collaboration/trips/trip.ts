/**
 * A trip: a member is in a country for some days. A delegation is one with participants, a programme and a report.
 * Pure; shared with the browser.
 */
import type { Language } from '#app/taxonomy/vocabulary.ts'

export const tripKinds = ['trip', 'delegation'] as const
export type TripKind = (typeof tripKinds)[number]
/** Trips say when somebody is not at home: never public. */
export const tripVisibilities = ['office', 'network'] as const
export type TripVisibility = (typeof tripVisibilities)[number]
export const requestKinds = ['take', 'join'] as const
export type RequestKind = (typeof requestKinds)[number]

/** A trip as a reader sees it. Dates are YYYY-MM-DD. */
export type Trip = {
  id: string
  office: { id: string; slug: string; name: string }
  traveller: { memberId: string; name: string }
  /** Whom the traveller travels for, where the reader may know it. */
  organisation: { office: string; slug: string; name: string } | null
  kind: TripKind
  state: 'planned' | 'cancelled'
  country: string
  /** A place of the gazetteer; null where none is named, or where it is `withheld`. */
  place: { id: number; name: string; lat: number; lon: number } | null
  /** The office marks the country sensitive: place and programme are for who travels along and for administrators. */
  withheld: boolean
  /** The office marks the country sensitive, whoever reads. */
  sensitive: boolean
  fromOn: string
  untilOn: string
  sectors: string[]
  title: string
  body: string
  language: Language
  visibility: TripVisibility
  room: number | null
  /** How many travel along, the traveller not counted. */
  along: number
  report: string
  meetings: number | null
  leads: number | null
  agreements: number | null
  reportedAt: Date | null
  version: number
  /** Counts every change that calendars show. */
  revision: number
  updatedAt: Date
  /** The reader travels; the reader may change it; the reader travels along. */
  mine: boolean
  runs: boolean
  joined: boolean
}

/** Where in its life a trip is on this day. */
export type Phase = 'coming' | 'now' | 'past' | 'cancelled'
export function phaseOf({ state, fromOn, untilOn }: Pick<Trip, 'state' | 'fromOn' | 'untilOn'>, on: string): Phase {
  if (state === 'cancelled') return 'cancelled'
  return on < fromOn ? 'coming' : on > untilOn ? 'past' : 'now'
}

/** Whether somebody may still ask: before the first day, while it is planned. */
export const takesRequests = (trip: Pick<Trip, 'state' | 'fromOn' | 'untilOn'>, on: string): boolean =>
  phaseOf(trip, on) === 'coming'
/** Whether there is room for one more. */
export const hasRoom = ({ room, along }: Pick<Trip, 'room' | 'along'>): boolean => room === null || along < room
/** A report is written from the first day on. */
export const takesReport = (trip: Pick<Trip, 'state' | 'fromOn'>, on: string): boolean =>
  trip.state === 'planned' && trip.fromOn <= on
/** So many days after a delegation its leader is reminded that there is no report. */
const reminded = 180
/** Whether the reader leads a delegation that is over and has no report yet. */
export const lacksReport = (
  { mine, kind, reportedAt, ...trip }: Pick<Trip, 'mine' | 'kind' | 'reportedAt' | 'state' | 'fromOn' | 'untilOn'>,
  on: string,
): boolean =>
  mine &&
  kind === 'delegation' &&
  reportedAt === null &&
  phaseOf(trip, on) === 'past' &&
  Date.parse(on) - Date.parse(trip.untilOn) <= reminded * 86_400_000

export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
/** A request as its asker or the traveller sees it. */
export type TripRequest = {
  id: string
  tripId: string
  kind: RequestKind
  what: string
  asker: { name: string; organisation: string; office: string }
  /** `lapsed` also where it stands open and the trip has begun or was cancelled. */
  state: RequestState
  answer: string
  createdAt: Date
  mine: boolean
}

/** What a stored request is on this day: nobody can answer once the trip has begun or is off. */
export const requestStateOn = (
  state: RequestState,
  trip: Pick<Trip, 'state' | 'fromOn' | 'untilOn'>,
  on: string,
): RequestState => (state === 'open' && !takesRequests(trip, on) ? 'lapsed' : state)

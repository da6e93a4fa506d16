/** Between the routes of trips and what they are given: forms, ids, and the trip they are about. */
import type { Tx } from '#db/client.server.ts'
import { errorsIn, readForm, type Read } from '#app/foundation/forms/read.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { readWheres } from '#app/directory/presences/form.server.ts'
import { isPlace } from '#app/directory/presences/places.server.ts'
import { writeWhere } from '#app/directory/presences/presence.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { type Destination, find } from './trips.server.ts'
import {
  answerInput,
  entryInput,
  figures,
  reportInput,
  requestInput,
  tripInput,
  type EntryInput,
  type TripInput,
} from './trip-input.ts'
import type { Trip } from './trip.ts'
import { whereTo } from './words.ts'

/** `kind` is asked as `tripKind`: the picker of sectors takes a form's `kind` for an organisation's. */
export type ReadTrip = { ok: true; to: Destination; input: TripInput } | { ok: false; errors: Record<string, string> }

/** A trip's form: where it goes (one country, or a place in it), and what is said of it. `said`: the rules for that. */
export async function readTripForm(tx: Tx, form: FormData, said: typeof tripInput = tripInput): Promise<ReadTrip> {
  const wheres = await readWheres(tx, form)
  const where =
    typeof wheres === 'string'
      ? `presences:errors.${wheres}`
      : wheres.length === 0
        ? 'trips:errors.where'
        : wheres.length > 1
          ? 'trips:errors.whereOne'
          : null
  const parsed = said.safeParse({
    kind: text(form, 'tripKind') || 'trip',
    fromOn: text(form, 'fromOn'),
    untilOn: text(form, 'untilOn') || text(form, 'fromOn'),
    sectors: texts(form, 'sectors'),
    title: text(form, 'title'),
    body: text(form, 'body'),
    language: text(form, 'language') || 'nl',
    visibility: text(form, 'visibility'),
    room: text(form, 'room'),
  })
  const [to] = typeof wheres === 'string' ? [] : wheres
  const wrong =
    where ?? (to.placeId !== null && !(await isPlace(tx, to.placeId, to.country)) ? 'presences:errors.place' : null)
  if (wrong === null && to && parsed.success) return { ok: true, to, input: parsed.data }
  return {
    ok: false,
    errors: {
      ...(wrong === null ? {} : { where: wrong }),
      ...errorsIn(parsed.error?.issues, { names: { kind: 'tripKind' } }),
    },
  }
}

/** What the form of a new trip first holds: the country asked for, the sectors and language of who travels. */
export function startFields(params: URLSearchParams, sectors: string[], language: Language): [string, string][] {
  const country = (params.get('country') ?? '').toUpperCase()
  const where: [string, string][] = isCountry(country)
    ? [
        ['where', country],
        ['whereLabel', whereTo({ country, place: null }, language)],
        ['country', country],
      ]
    : []
  return [
    ...where,
    ['tripKind', params.get('kind') === 'delegation' ? 'delegation' : 'trip'],
    ['visibility', 'network'],
    ['language', language],
    ...sectors.map((code): [string, string] => ['sectors', code]),
  ]
}

/** A trip as the form's fields, to fill it in. */
export const fieldsOf = (trip: Trip, language: Language): [string, string][] => [
  ['version', String(trip.version)],
  ['where', writeWhere({ country: trip.country, placeId: trip.place?.id ?? null })],
  ['whereLabel', whereTo(trip, language)],
  ['country', trip.country],
  ['place', trip.place?.name ?? ''],
  ['tripKind', trip.kind],
  ['fromOn', trip.fromOn],
  ['untilOn', trip.untilOn],
  ...trip.sectors.map((code): [string, string] => ['sectors', code]),
  ['title', trip.title],
  ['body', trip.body],
  ['language', trip.language],
  ['visibility', trip.visibility],
  ['room', trip.room === null ? '' : String(trip.room)],
]

/** An entry of the programme as the form's fields. */
/** The sectors and kind of the acting member's organisation, to begin with. */
export async function tradeOf(tx: Tx): Promise<{ kind: Trade; sectors: string[] }> {
  const [row] = await tx<{ kind: Trade; sectors: string[] }[]>`
    select g.kind, g.sectors from kogge.members m
    join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id where m.id = app.member_id()`
  return row ?? { kind: 'company', sectors: [] }
}
type Trade = 'company' | 'ngo' | 'education' | 'culture' | 'government' | 'association'

/** The trip of an address. Throws 404 where there is none for this reader. */
export async function tripAt(tx: Tx, id: string | undefined): Promise<Trip> {
  const trip = await find(tx, idOf(id))
  if (!trip) throw notFound('trip')
  return trip
}

/** The trip of an address that the reader may change. Throws 404 as above, and for whom it is not theirs to change. */
export async function ownTripAt(tx: Tx, id: string | undefined): Promise<Trip> {
  const trip = await tripAt(tx, id)
  if (!trip.runs) throw notFound('trip')
  return trip
}

/** An entry's form; the day lies within the trip. */
export function readEntryForm(form: FormData, trip: Pick<Trip, 'fromOn' | 'untilOn'>): Read<EntryInput> {
  return readForm(
    entryInput(trip),
    Object.fromEntries(['heldOn', 'begins', 'ends', 'title', 'place', 'body'].map((name) => [name, text(form, name)])),
  )
}

/** Who asks for something on a trip. */
export const readRequest = (form: FormData) =>
  readForm(requestInput, { kind: text(form, 'kind'), what: text(form, 'what') })

/** The traveller's yes or no. */
export const readVerdict = (form: FormData) =>
  readForm(
    answerInput,
    { verdict: text(form, 'verdict'), answer: text(form, 'answer') },
    { otherwise: 'trips:errors.verdict' },
  )

/** What came of it. */
export const readReport = (form: FormData) =>
  readForm(reportInput, Object.fromEntries(['report', ...figures].map((name) => [name, text(form, name)])))

/**
 * What can be done with a programme. SQL runs under row security: who sees the trip reads, the traveller and
 * administrators write.
 */
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import type { Tx } from '#db/client.server.ts'
import { entryFields, moved, placeAmong, type Entry } from './programme.ts'
import type { EntryInput } from './trip-input.ts'
import type { Trip } from './trip.ts'
import { touch } from './trips.server.ts'

const columns = (tx: Tx) => tx`
  e.id, e.held_on as "heldOn", to_char(e.begins, 'HH24:MI') as begins, to_char(e.ends, 'HH24:MI') as ends, e.title,
  e.place, e.body`

/**
 * The programme by day and order. Row security gives it to nobody but who travels along and administrators where the
 * trip is `withheld`.
 */
export async function listEntries(tx: Tx, trip: Pick<Trip, 'id'>): Promise<Entry[]> {
  return tx<
    Entry[]
  >`select ${columns(tx)} from kogge.trip_programme e where e.trip_id = ${trip.id} order by e.held_on, e.position, e.id`
}

/** One entry of the trip; undefined where there is none. */
export const findEntry = async (tx: Tx, trip: Trip, id: string): Promise<Entry | undefined> =>
  (await listEntries(tx, trip)).find((entry) => entry.id === id)

const dayOf = async (tx: Tx, trip: Trip, day: string, without?: string) =>
  (await listEntries(tx, trip)).filter((entry) => entry.heldOn === day && entry.id !== without)

/** Writes the order of a day down. */
async function order(tx: Tx, ids: string[]): Promise<void> {
  await tx`
    update kogge.trip_programme e set position = x.at from unnest(${ids}::uuid[]) with ordinality x(id, at)
    where e.id = x.id`
}

const values = (input: EntryInput) => ({
  held_on: input.heldOn,
  begins: input.begins,
  ends: input.ends,
  title: input.title,
  place: input.place,
  body: input.body,
})

/** A new entry, where its time says. Returns its id. */
export async function addEntry(tx: Tx, trip: Trip, input: EntryInput): Promise<string> {
  const day = await dayOf(tx, trip, input.heldOn)
  const [{ id }] = await tx<
    { id: string }[]
  >`insert into kogge.trip_programme ${tx({ trip_id: trip.id, ...values(input) })} returning id`
  const at = placeAmong(day, input.begins)
  const ids = day.map((entry) => entry.id)
  await order(tx, [...ids.slice(0, at), id, ...ids.slice(at)])
  await touch(tx, trip.id)
  return id
}

/**
 * Rewrites an entry; on another day or at another time it stands where that says. 'missing' where there is none for the
 * reader to change, 'conflict' where the writer has `seen` (second-writer.server.ts) something else than stands there.
 */
export async function reviseEntry(
  tx: Tx,
  trip: Trip,
  id: string,
  input: EntryInput,
  seen?: string,
): Promise<'done' | 'conflict' | 'missing'> {
  await tx`select from kogge.trip_programme where id = ${id} and trip_id = ${trip.id} for update`
  const before = await findEntry(tx, trip, id)
  if (before && seen !== undefined && seen !== seenOf(entryFields(before))) return 'conflict'
  const rows = await tx`
    update kogge.trip_programme set ${tx(values(input))} where id = ${id} and trip_id = ${trip.id} returning id`
  if (!before || rows.length === 0) return 'missing'
  if (before.heldOn !== input.heldOn || before.begins !== input.begins) {
    const day = await dayOf(tx, trip, input.heldOn, id)
    const at = placeAmong(day, input.begins)
    const ids = day.map((entry) => entry.id)
    await order(tx, [...ids.slice(0, at), id, ...ids.slice(at)])
  }
  await touch(tx, trip.id)
  return 'done'
}

/** A step up or down in its day. False where there is no such entry. */
export async function moveEntry(tx: Tx, trip: Trip, id: string, way: 'up' | 'down'): Promise<boolean> {
  const entry = await findEntry(tx, trip, id)
  if (!entry) return false
  await order(
    tx,
    moved(
      (await dayOf(tx, trip, entry.heldOn)).map((each) => each.id),
      id,
      way,
    ),
  )
  return true
}

/** Takes an entry off. False where there is none for the reader to take off. */
export async function removeEntry(tx: Tx, trip: Trip, id: string): Promise<boolean> {
  const rows = await tx`delete from kogge.trip_programme where id = ${id} and trip_id = ${trip.id} returning id`
  if (rows.length > 0) await touch(tx, trip.id)
  return rows.length > 0
}

/**
 * The oracle's word on trips: members of an office see its trips, members of its peers those meant for the network; who
 * travels and the office's administrators write what hangs on a trip; a request is between who asks and who travels.
 */
import { administers, inOwnOffice, isOnesOwn } from '#db/isolation/oracle.ts'
import type { Room } from '#db/isolation/rooms.ts'
import { tripAdditions, tripChanges, tripStanding, tripSweeps } from './attempts.ts'
import { addTrips, tripTables, type TripTable } from './world.ts'
import type { Who } from '#db/isolation/who-acts.ts'
import type { Row, World } from '#db/isolation/world.server.ts'

const tripOf = (world: World, officeId: unknown, id: unknown) =>
  world.rows.trips.find((row) => row.office_id === officeId && row.id === id)
const seesTrip = (who: Who, trip: Row | undefined): boolean =>
  trip !== undefined &&
  (inOwnOffice(who, trip) || (trip.visibility === 'network' && who.peers.has(trip.office_id as string)))
const travels = (who: Who, trip: Row | undefined) =>
  trip !== undefined && inOwnOffice(who, trip) && who.memberId !== null && trip.member_id === who.memberId
const runs = (who: Who, trip: Row | undefined) => trip !== undefined && (administers(who, trip) || travels(who, trip))
/** Place and programme in a country that the office marks are for who travels, travels along, or administers. */
function seesWhere(world: World, who: Who, trip: Row | undefined): boolean {
  if (!trip || !seesTrip(who, trip)) return false
  const marked = world.rows.offices.find((row) => row.id === trip.office_id)!.sensitive_countries as string[]
  return (
    !marked.includes(trip.country as string) ||
    runs(who, trip) ||
    (who.memberId !== null &&
      world.rows.trip_participants.some((row) => row.trip_id === trip.id && row.other_member_id === who.memberId))
  )
}
const requested = (world: World, row: Row) => tripOf(world, row.other_office_id, row.other_trip_id)
const asked = (who: Who, row: Row) => who.memberId !== null && row.member_id === who.memberId

/** Whether a row about trips is theirs to read. Visitors and the identity plane read none of it. */
function seesTripRow(world: World, who: Who, table: TripTable, row: Row): boolean {
  if (who.kind === 'visitor') return false
  switch (table) {
    case 'trips':
      return seesTrip(who, row)
    case 'trip_participants':
      return seesTrip(who, tripOf(world, row.office_id, row.trip_id))
    case 'trip_programme':
      return seesWhere(world, who, tripOf(world, row.office_id, row.trip_id))
    case 'trip_places':
      return seesWhere(world, who, tripOf(world, row.office_id, row.id))
    case 'trip_requests':
      return asked(who, row) || runs(who, requested(world, row))
    case 'trip_notices':
    case 'trip_mutes':
      return isOnesOwn(who, row)
  }
}

/**
 * Columns the worker reads to find out for whom there may be a digest: of trips and requests a few, of the rest
 * nothing.
 */
const workersColumns: Partial<Record<TripTable, string[]>> = {
  trips: ['office_id', 'id', 'state', 'visibility', 'from_on'],
  trip_requests: ['office_id', 'id', 'member_id', 'other_office_id', 'other_trip_id', 'state'],
}

function addsTripRow(world: World, who: Who, table: TripTable, row: Row): boolean {
  switch (table) {
    case 'trips':
      return administers(who, row) || travels(who, row)
    case 'trip_participants':
    case 'trip_programme':
      return runs(who, tripOf(world, row.office_id, row.trip_id))
    case 'trip_places':
      return runs(who, tripOf(world, row.office_id, row.id))
    case 'trip_requests': {
      const trip = requested(world, row)
      return (
        isOnesOwn(who, row) &&
        row.state === 'open' &&
        seesTrip(who, trip) &&
        trip!.state === 'planned' &&
        trip!.member_id !== row.member_id
      )
    }
    case 'trip_notices':
      return isOnesOwn(who, row) && seesTrip(who, requested(world, row))
    case 'trip_mutes':
      return isOnesOwn(who, row)
  }
}

/** Columns of trips' tables that nobody changes. */
const fixed: Partial<Record<TripTable, string[]>> = {
  trips: ['member_id'],
  trip_requests: ['member_id', 'other_office_id', 'other_trip_id', 'what'],
  trip_programme: ['trip_id'],
}

function changesTripRow(world: World, who: Who, table: TripTable, before: Row, after: Row): boolean {
  switch (table) {
    case 'trips':
      return runs(who, before)
    case 'trip_programme':
      return runs(who, tripOf(world, before.office_id, before.trip_id))
    case 'trip_requests':
      // Answered once, by who travels; or ended once, by who asked.
      if (before.state !== 'open') return false
      return (
        (asked(who, before) && ['withdrawn', 'lapsed'].includes(after.state as string)) ||
        (travels(who, requested(world, before)) && ['accepted', 'declined'].includes(after.state as string))
      )
    case 'trip_places':
    case 'trip_participants':
    case 'trip_notices':
    case 'trip_mutes':
      return false
  }
}

function deletesTripRow(world: World, who: Who, table: TripTable, row: Row): boolean {
  switch (table) {
    case 'trips':
    case 'trip_requests':
      return false
    case 'trip_participants':
      return (
        runs(who, tripOf(world, row.office_id, row.trip_id)) ||
        (who.memberId !== null && row.other_member_id === who.memberId)
      )
    case 'trip_programme':
      return runs(who, tripOf(world, row.office_id, row.trip_id))
    case 'trip_places':
      return runs(who, tripOf(world, row.office_id, row.id))
    case 'trip_notices':
    case 'trip_mutes':
      return isOnesOwn(who, row)
  }
}

export const tripRoom: Room = {
  tables: tripTables,
  fill: addTrips,
  sees: seesTripRow,
  adds: addsTripRow,
  changes: changesTripRow,
  deletes: deletesTripRow,
  workersColumns,
  fixed,
  attempts: { changes: tripChanges, sweeps: tripSweeps, additions: tripAdditions, standing: tripStanding },
}

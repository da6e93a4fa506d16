/** The trips of the world in which isolation is tried. */
import type { Row, Table } from '#db/isolation/world.server.ts'

export const tripTables = [
  'trips',
  'trip_places',
  'trip_participants',
  'trip_requests',
  'trip_programme',
  'trip_notices',
  'trip_mutes',
] as const
export type TripTable = (typeof tripTables)[number]

/**
 * In each office four people travel, for the office (a delegation), for the network, or not any more; others of the
 * same office and of every other one asked, were answered, and travel along. The administrator goes to Poland, which
 * one office marks as sensitive; whoever called off has no place. Every member was told of one trip and silenced one
 * country.
 */
export function addTrips(rows: Record<Table, Row[]>, add: (table: Table, row: Row) => Row, uuid: () => string): void {
  const { members, offices } = rows
  const memberOf = (office: unknown, name: string) =>
    members.find((row) => row.office_id === office && String(row.display_name).startsWith(`${name}@`))!
  for (const { id: office_id } of offices) {
    for (const [name, visibility, state] of [
      ['member', 'network', 'planned'],
      ['editor', 'office', 'planned'],
      ['creator', 'network', 'cancelled'],
      ['admin', 'network', 'planned'],
    ] as const) {
      add('trips', {
        office_id: office_id!,
        id: uuid(),
        member_id: memberOf(office_id, name).id!,
        traveller_name: name,
        country: name === 'admin' ? 'PL' : 'KE',
        from_on: '2099-03-01',
        until_on: '2099-03-03',
        visibility,
        state,
        kind: name === 'editor' ? 'delegation' : 'trip',
      })
    }
  }
  const kinds = ['open', 'accepted', 'open'] as const
  for (const trip of rows.trips) {
    if (trip.state === 'planned') add('trip_places', { office_id: trip.office_id!, id: trip.id!, place_id: 1 })
    add('trip_programme', {
      office_id: trip.office_id!,
      id: uuid(),
      trip_id: trip.id!,
      held_on: '2099-03-01',
      title: 'Breakfast',
    })
    for (const [at, { id: office_id }] of offices.entries()) {
      for (const name of ['ambassador', 'editor-waiting']) {
        const asker = memberOf(office_id, name)
        add('trip_requests', {
          office_id: office_id!,
          id: uuid(),
          member_id: asker.id!,
          other_office_id: trip.office_id!,
          other_trip_id: trip.id!,
          kind: name === 'ambassador' ? 'join' : 'take',
          what: 'May I?',
          asker_name: name,
          state: kinds[(at + (name === 'ambassador' ? 0 : 1)) % 3]!,
        })
      }
      add('trip_participants', {
        office_id: trip.office_id!,
        id: uuid(),
        trip_id: trip.id!,
        other_office_id: office_id!,
        other_member_id: memberOf(office_id, 'ambassador').id!,
        name: 'ambassador',
      })
    }
  }
  for (const [at, { office_id, id: member_id }] of members.entries()) {
    const trip = rows.trips[at % rows.trips.length]!
    add('trip_notices', {
      office_id: office_id!,
      id: uuid(),
      member_id: member_id!,
      other_office_id: trip.office_id!,
      other_trip_id: trip.id!,
    })
    add('trip_mutes', { office_id: office_id!, id: uuid(), member_id: member_id!, country: 'KE' })
  }
}

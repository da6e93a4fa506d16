/** Rows about trips that somebody could try to add. Valid in every respect but, mostly, the right to add them. */
import type { Who } from '#db/isolation/who-acts.ts'
import type { TripTable } from './world.ts'
import type { Row, Table, Value, World } from '#db/isolation/world.server.ts'

type Addition = [Table, string, Row]
type Change = (row: Row, world: World) => Row | null
const set =
  (change: Row): Change =>
  () =>
    change
const moveOffice: Change = (row, world) => ({
  office_id: world.rows.offices.find((office) => office.id !== row.office_id)!.id!,
})

/** What can be attempted on an existing row, by table and name. */
export const tripChanges: Record<TripTable, Record<string, Change>> = {
  trips: {
    rename: set({ title: 'taken over' }),
    cancel: set({ state: 'cancelled' }),
    publicise: set({ visibility: 'network' }),
    moveOffice,
    reidentify: set({ id: '00000000-0000-4000-8000-000000000002' }),
    replace: (row, world) => ({
      member_id: world.rows.members.find((other) => other.office_id === row.office_id && other.id !== row.member_id)!
        .id!,
    }),
  },
  trip_places: {
    go: (row, world) => ({
      place_id: world.rows.places.find((other) => other.id !== row.place_id)?.id ?? row.place_id!,
    }),
  },
  trip_participants: { rename: set({ name: 'somebody' }) },
  trip_requests: {
    accept: set({ state: 'accepted' }),
    decline: set({ state: 'declined' }),
    withdraw: set({ state: 'withdrawn' }),
    lapse: set({ state: 'lapsed' }),
    reopen: set({ state: 'open' }),
    comment: set({ answer: 'mine' }),
    rewrite: set({ what: 'taken over' }),
    moveOffice,
  },
  trip_programme: {
    rename: set({ title: 'taken over' }),
    moveOffice,
    hang: (row, world) => ({
      trip_id: world.rows.trips.find((other) => other.office_id === row.office_id && other.id !== row.trip_id)!.id!,
    }),
  },
  trip_notices: { tellAgain: set({ told_at: '2024-01-01' }) },
  trip_mutes: { move: set({ country: 'ZW' }) },
}
/** What a statement without `where` would write. */
export const tripSweeps: Partial<Record<TripTable, Row>> = {
  trips: { title: 'x' },
  trip_requests: { answer: 'x' },
  trip_programme: { title: 'x' },
}

/** All that `who` could try to add in this office, by table and name. */
export function* tripAdditions(world: World, who: Who, office_id: Value): Generator<Addition> {
  const colleague = world.rows.members.find(
    (row) => row.office_id === office_id && row.state === 'active' && row.role === 'editor' && row.id !== who.memberId,
  )!.id!
  const faces = (
    [
      ['self', who.memberId],
      ['colleague', colleague],
    ] as const
  ).filter(([, id]) => id !== null)
  for (const [name, member_id] of faces) {
    yield [
      'trips',
      `announce-${name}`,
      {
        office_id,
        member_id: member_id!,
        traveller_name: 'Me',
        country: 'KE',
        from_on: '2099-01-01',
        until_on: '2099-01-03',
      },
    ]
    yield ['trip_mutes', name, { office_id, member_id: member_id!, country: 'ZW' }]
  }
  for (const trip of world.rows.trips) {
    const mine = trip.member_id === who.memberId ? 'own' : 'theirs'
    const name = `${mine}-${String(trip.visibility)}-${String(trip.state)}`
    if (trip.office_id === office_id) {
      if (!world.rows.trip_places.some((row) => row.id === trip.id))
        yield ['trip_places', `add-${name}`, { office_id, id: trip.id!, place_id: world.rows.places[0]!.id! }]
      yield [
        'trip_participants',
        `add-${name}`,
        { office_id, trip_id: trip.id!, other_office_id: office_id, other_member_id: colleague, name: 'Me' },
      ]
      yield ['trip_programme', `add-${name}`, { office_id, trip_id: trip.id!, held_on: '2099-01-01', title: 'Mine' }]
    }
    const near = trip.office_id === office_id ? 'near' : who.peers.has(trip.office_id as string) ? 'peer' : 'far'
    const other = { other_office_id: trip.office_id!, other_trip_id: trip.id! }
    for (const [face, member_id] of faces) {
      const asking = { office_id, member_id: member_id!, ...other, kind: 'take', what: 'A parcel', asker_name: 'Me' }
      const open = world.rows.trip_requests.some(
        (row) =>
          row.member_id === member_id && row.other_trip_id === trip.id && row.kind === 'take' && row.state === 'open',
      )
      for (const state of open ? [] : ['open', 'accepted'])
        yield ['trip_requests', `${face}-${near}-${name}-${state}`, { ...asking, state }]
      if (!world.rows.trip_notices.some((row) => row.member_id === member_id && row.other_trip_id === trip.id)) {
        yield ['trip_notices', `${face}-${near}-${name}`, { office_id, member_id: member_id!, ...other }]
      }
    }
  }
}

/** How `who` stands towards the trip that a row hangs on. */
export function tripStanding(world: World, who: Who, row: Row): (string | false)[] {
  const id = row.other_trip_id ?? row.trip_id ?? (world.rows.trip_places.includes(row) ? row.id : null)
  if (!id) return []
  const trip = world.rows.trips.find((other) => other.id === id)!
  const mine = who.memberId !== null && trip.member_id === who.memberId
  return [
    String(trip.visibility),
    mine && 'travels',
    trip.office_id === who.officeId ? 'at-home' : who.peers.has(trip.office_id as string) ? 'at-peers' : 'away',
    row.other_member_id != null && row.other_member_id === who.memberId && 'along',
  ]
}

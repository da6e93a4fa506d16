import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Trips, coming along on them, and requests to who travels. */
export const tripData: OwnDataSource = {
  kind: 'trips',
  columns: [
    'trips.member_id',
    'trips.traveller_name',
    'trips.title',
    'trips.body',
    'trips.report',
    'trip_participants.other_member_id',
    'trip_participants.name',
    'trip_participants.organisation',
    'trip_requests.member_id',
    'trip_requests.asker_name',
    'trip_requests.asker_organisation',
    'trip_requests.what',
    'trip_requests.answer',
    'trip_notices.member_id',
    'trip_mutes.member_id',
    'trip_programme.title',
    'trip_programme.body',
    'trip_programme.place',
  ],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_trip_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_trips()`),
}

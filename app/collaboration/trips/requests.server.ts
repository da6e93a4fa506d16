/**
 * Asking to have something taken along or to join a trip, and what comes of it. SQL runs under row security: who asks,
 * who travels.
 */
import type { Tx } from '#db/client.server.ts'
import type { AnswerInput, RequestInput } from './trip-input.ts'
import { hasRoom, requestStateOn, takesRequests, type RequestState, type Trip, type TripRequest } from './trip.ts'

type Row = Omit<TripRequest, 'state'> & { state: RequestState }

const columns = (tx: Tx) => tx`
  r.id, r.other_trip_id as "tripId", r.kind, r.what, r.state, r.answer, r.created_at as "createdAt",
  r.member_id is not distinct from app.member_id() as mine,
  jsonb_build_object('name', r.asker_name, 'organisation', r.asker_organisation, 'office', o.name) as asker`

const shown = (rows: Row[], trip: Trip, on: string): TripRequest[] =>
  rows.map((row) => ({ ...row, state: requestStateOn(row.state, trip, on) }))

/**
 * Requests about a trip that the reader may see: their own; all of them for who travels and for administrators. Open
 * ones first, oldest first.
 */
export async function listRequests(tx: Tx, trip: Trip, on: string): Promise<TripRequest[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)} from kogge.trip_requests r join kogge.offices o on o.id = r.office_id
    where r.other_office_id = ${trip.office.id} and r.other_trip_id = ${trip.id}
    order by r.state <> 'open', r.created_at, r.id`
  return shown(rows, trip, on)
}

/** How many requests wait for the acting member's answer. */
export async function countWaiting(tx: Tx): Promise<number> {
  const [{ n }] = await tx<{ n: number }[]>`
    select count(*)::int as n from kogge.trip_requests r
    join kogge.trips t on t.office_id = r.other_office_id and t.id = r.other_trip_id
    where t.member_id = app.member_id() and r.state = 'open' and t.state = 'planned' and t.from_on > current_date`
  return n
}

/**
 * The acting member asks. Returns the request's id; 'own' for their own trip, 'closed' once it has begun or is off,
 * 'full' where nobody more can join, 'joined' where they travel along already. A second open request of the kind is
 * refused by the database.
 */
export async function ask(
  tx: Tx,
  trip: Trip,
  input: RequestInput,
  on: string,
): Promise<{ id: string } | 'own' | 'closed' | 'full' | 'joined'> {
  if (trip.mine) return 'own'
  if (!takesRequests(trip, on)) return 'closed'
  if (input.kind === 'join' && trip.joined) return 'joined'
  if (input.kind === 'join' && !hasRoom(trip)) return 'full'
  const [row] = await tx<{ id: string }[]>`
    insert into kogge.trip_requests (member_id, other_office_id, other_trip_id, kind, what, asker_name,
      asker_organisation)
    select m.id, ${trip.office.id}, ${trip.id}, ${input.kind}, ${input.what}, m.display_name, coalesce(g.name, '')
    from kogge.members m left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
      and g.state = 'approved'
      and (g.office_id = ${trip.office.id} or g.audience <> 'office')
    where m.id = app.member_id() returning id`
  return row
}

/** One request of a trip with who asked, for who travels; undefined where there is none. */
export async function findRequest(
  tx: Tx,
  trip: Trip,
  id: string,
  on: string,
): Promise<(TripRequest & { memberId: string; officeId: string; officeSlug: string }) | undefined> {
  const [row] = await tx<(Row & { memberId: string; officeId: string; officeSlug: string })[]>`
    select ${columns(tx)}, r.member_id as "memberId", r.office_id as "officeId", o.slug as "officeSlug"
    from kogge.trip_requests r join kogge.offices o on o.id = r.office_id
    where r.id = ${id} and r.other_office_id = ${trip.office.id} and r.other_trip_id = ${trip.id}`
  return row && { ...row, ...shown([row], trip, on)[0] }
}

/**
 * The traveller answers; whoever may join travels along from now on. 'full' where there is no room any more, 'gone'
 * where the request was answered, taken back or has lapsed.
 */
export async function answer(
  tx: Tx,
  trip: Trip,
  id: string,
  input: AnswerInput,
  on: string,
): Promise<'done' | 'full' | 'gone'> {
  // One after the other, so that the last place is given once.
  await tx`select from kogge.trips where id = ${trip.id} and office_id = app.office_id() for update`
  const [{ along }] = await tx<{ along: number }[]>`
    select count(*)::int as along from kogge.trip_participants
    where office_id = ${trip.office.id} and trip_id = ${trip.id}`
  const request = await findRequest(tx, trip, id, on)
  if (!request || request.state !== 'open' || !trip.mine) return 'gone'
  const joins = request.kind === 'join' && input.verdict === 'accepted'
  if (joins && !hasRoom({ room: trip.room, along })) return 'full'
  const rows = await tx`
    update kogge.trip_requests set state = ${input.verdict}, answer = ${input.answer}, answered_at = now()
    where id = ${id} and state = 'open' returning id`
  if (rows.length === 0) return 'gone'
  if (joins) {
    await tx`
      insert into kogge.trip_participants (trip_id, other_office_id, other_member_id, name, organisation)
      values (${trip.id}, ${request.officeId}, ${request.memberId}, ${request.asker.name},
        ${request.asker.organisation}) on conflict do nothing`
  }
  return 'done'
}

/** The asker takes an open request back. False where it is not open or not theirs. */
export async function withdraw(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.trip_requests set state = 'withdrawn'
    where id = ${id} and member_id = app.member_id() and state = 'open' returning id`
  return rows.length > 0
}

export type Lapsed = {
  id: string
  tripId: string
  kind: TripRequest['kind']
  traveller: string
  country: string
  fromOn: string
  untilOn: string
}

/**
 * The acting member's requests that nobody answered before the trip began (or that ended with it), of which they were
 * not told yet.
 */
export async function listLapsed(tx: Tx): Promise<Lapsed[]> {
  return tx<Lapsed[]>`
    select r.id, t.id as "tripId", r.kind, t.traveller_name as traveller, t.country, t.from_on as "fromOn",
      t.until_on as "untilOn"
    from kogge.trip_requests r join kogge.trips t on t.office_id = r.other_office_id and t.id = r.other_trip_id
    where r.member_id = app.member_id() and r.state = 'open' and (t.from_on <= current_date or t.state = 'cancelled')
    order by t.from_on, r.id`
}

/** The asker has been told that these ended unanswered. */
export async function markLapsed(tx: Tx, ids: string[]): Promise<void> {
  await tx`
    update kogge.trip_requests set state = 'lapsed'
    where id = any (${ids}::uuid[]) and member_id = app.member_id() and state = 'open'`
}

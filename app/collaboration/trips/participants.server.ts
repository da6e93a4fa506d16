/** Who travels along with a trip. */
import type { Tx } from '#db/client.server.ts'
import type { Trip } from './trip.ts'

export type Participant = { id: string; name: string; organisation: string; office: string; mine: boolean }

/** Everybody who travels along, in the order in which they came. */
export async function listParticipants(tx: Tx, trip: Trip): Promise<Participant[]> {
  return tx<Participant[]>`
    select p.id, p.name, p.organisation, o.name as office,
      p.other_member_id is not distinct from app.member_id() as mine
    from kogge.trip_participants p join kogge.offices o on o.id = p.other_office_id
    where p.office_id = ${trip.office.id} and p.trip_id = ${trip.id} order by p.created_at, p.id`
}

/** Active members of the own office who do not travel along yet: those the organiser can add. */
export async function addable(tx: Tx, trip: Trip): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select m.id, m.display_name as name from kogge.members m
    where m.office_id = app.office_id() and m.state = 'active' and m.id <> ${trip.traveller.memberId}
      and not exists (select from kogge.trip_participants p
        where p.office_id = m.office_id and p.trip_id = ${trip.id} and p.other_member_id = m.id)
    order by lower(m.display_name), m.id`
}

/**
 * A member of the own office travels along: the participant's id. 'missing' where there is no such active member,
 * 'full' where there is no room.
 */
export async function addParticipant(
  tx: Tx,
  trip: Trip,
  memberId: string,
): Promise<{ id: string } | 'full' | 'missing'> {
  await tx`select from kogge.trips where id = ${trip.id} and office_id = app.office_id() for update`
  const [{ along }] = await tx<{ along: number }[]>`
    select count(*)::int as along from kogge.trip_participants
    where office_id = ${trip.office.id} and trip_id = ${trip.id}`
  if (trip.room !== null && along >= trip.room) return 'full'
  const [added] = await tx<{ id: string }[]>`
    insert into kogge.trip_participants (trip_id, other_office_id, other_member_id, name, organisation)
    select ${trip.id}, m.office_id, m.id, m.display_name, coalesce(g.name, '')
    from kogge.members m left join kogge.organisations g on g.office_id = m.office_id and g.id = m.organisation_id
      and g.state = 'approved'
      and (${trip.visibility} = 'office' or g.audience <> 'office')
    where m.office_id = app.office_id() and m.id = ${memberId} and m.state = 'active'
      and m.id <> ${trip.traveller.memberId}
    on conflict do nothing returning id`
  return added ?? 'missing'
}

/**
 * Somebody travels along no more: taken off by the organiser, or by themselves. False where there is no such row for
 * the reader.
 */
export async function removeParticipant(tx: Tx, trip: Trip, id: string): Promise<boolean> {
  const rows = await tx`
    delete from kogge.trip_participants where office_id = ${trip.office.id} and trip_id = ${trip.id} and id = ${id}
    returning id`
  return rows.length > 0
}

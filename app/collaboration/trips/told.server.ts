/**
 * Who hears of trips, asked of the database: the office's people for a trip's page, oneself for the digest and the own
 * pages.
 */
import type { Tx } from '#db/client.server.ts'
import { whoIsTold, type Announced, type Listener, type Told } from './told.ts'
import type { Trip } from './trip.ts'
import { byIds } from './trips.server.ts'

/** Active members of the own office as listeners; one of them, or one country, where given. */
async function listeners(tx: Tx, only: { memberId?: string; country?: string }): Promise<Listener[]> {
  return tx<Listener[]>`
    select m.id as "memberId", m.office_id as "officeId", app.peers() as peers,
      coalesce((select jsonb_agg(jsonb_build_object('country', p.country, 'sectors', p.sectors)) from kogge.presences p
        where p.office_id = m.office_id and p.organisation_id = m.organisation_id and p.state = 'published'
          and (${only.country ?? null}::text is null or p.country = ${only.country ?? null}::text)), '[]') as interests,
      array(select d.country::text from kogge.ambassadors a
        join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
        where a.office_id = m.office_id and a.member_id = m.id and app.answers(a.until_on)) as desks
    from kogge.members m
    where m.office_id = app.office_id() and m.state = 'active'
      and (${only.memberId ?? null}::uuid is null or m.id = ${only.memberId ?? null}::uuid)
    order by m.id`
}

const announced = (trip: Trip): Announced => ({
  officeId: trip.office.id,
  memberId: trip.traveller.memberId,
  country: trip.country,
  sectors: trip.sectors,
  visibility: trip.visibility,
})

/** How many members of the own office hear of this trip, and how many of them for their sectors. */
export async function countTold(tx: Tx, trip: Trip): Promise<{ all: number; bySector: number }> {
  const told = whoIsTold(announced(trip), await listeners(tx, { country: trip.country }))
  return { all: told.length, bySector: told.filter(({ why }) => why === 'sector').length }
}

export type Heard = { trip: Trip; told: Told }

/**
 * Coming trips that the acting member is to hear of, those in their sectors first, then by date. `untold`: only those
 * not told yet, outside muted countries.
 */
export async function listForMe(tx: Tx, memberId: string, { untold = false } = {}): Promise<Heard[]> {
  const [me] = await listeners(tx, { memberId })
  const countries = me ? [...new Set([...me.interests.map(({ country }) => country), ...me.desks])] : []
  if (countries.length === 0) return []
  const rows = await tx<{ id: string }[]>`
    select t.id from kogge.trips t
    where t.state = 'planned' and t.from_on > current_date and t.country = any (${countries}::text[])
      and (not ${untold} or not exists (select from kogge.trip_notices n
        where n.member_id = app.member_id() and n.other_office_id = t.office_id and n.other_trip_id = t.id)
        and t.country <> all (select country from kogge.trip_mutes where member_id = app.member_id()))`
  const trips = await byIds(
    tx,
    rows.map(({ id }) => id),
  )
  const heard = trips.flatMap((trip) => whoIsTold(announced(trip), [me]).map((told) => ({ trip, told })))
  return [...heard.filter(({ told }) => told.why === 'sector'), ...heard.filter(({ told }) => told.why !== 'sector')]
}

/** Countries that the acting member is in, looks at or answers for. */
export async function listMyCountries(tx: Tx, memberId: string): Promise<string[]> {
  const [me] = await listeners(tx, { memberId })
  return me ? [...new Set([...me.interests.map(({ country }) => country), ...me.desks])].sort() : []
}

/** The member has been told of these trips. */
export async function markTripsTold(tx: Tx, ids: string[]): Promise<void> {
  await tx`
    insert into kogge.trip_notices (member_id, other_office_id, other_trip_id)
    select app.member_id(), t.office_id, t.id from kogge.trips t where t.id = any (${ids}::uuid[])
    on conflict do nothing`
}

/** Countries whose trips the member wants no mail about. */
export async function listMutedTrips(tx: Tx): Promise<string[]> {
  const rows = await tx<
    { country: string }[]
  >`select country from kogge.trip_mutes where member_id = app.member_id() order by country`
  return rows.map(({ country }) => country)
}

/** No mail about trips to this country any more, or again. True in any case: the wish holds. */
export async function setTripsMuted(tx: Tx, country: string, muted: boolean): Promise<true> {
  if (muted)
    await tx`
      insert into kogge.trip_mutes (member_id, country) values (app.member_id(), ${country}) on conflict do nothing`
  else await tx`delete from kogge.trip_mutes where member_id = app.member_id() and country = ${country}`
  return true
}

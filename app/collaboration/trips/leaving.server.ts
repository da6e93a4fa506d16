/**
 * What becomes of the trips of whoever leaves the office. A trigger gives their delegations to the longest
 * administrator (migration 0020, app.pass_delegations).
 */
import type { Tx } from '#db/client.server.ts'
import { mailCancelled, mailPassed } from './mails.server.ts'
import { byIds, cancel } from './trips.server.ts'

/**
 * Calls off the coming trips of this member of the office acted in, and tells everybody concerned, also who leads their
 * delegations from now on. The member themselves or an administrator does it; for others it does nothing.
 */
export async function callOffTrips(tx: Tx, memberId: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select id from kogge.trips
    where office_id = app.office_id() and member_id = ${memberId} and state = 'planned' and until_on >= current_date`
  const trips = await byIds(
    tx,
    rows.map(({ id }) => id),
  )
  for (const trip of trips.filter(({ kind }) => kind === 'trip'))
    if (await cancel(tx, trip.id)) await mailCancelled(tx, trip)
  const [leader] = await tx<{ id: string; name: string }[]>`
    select id, display_name as name from kogge.members
    where office_id = app.office_id() and id = app.next_leader(app.office_id(), ${memberId})`
  if (leader)
    for (const trip of trips.filter(({ kind, runs }) => kind === 'delegation' && runs))
      await mailPassed(tx, trip, leader)
}

/**
 * The end of a membership, with what hangs on it: the coming trips of who goes are called off, and everybody concerned
 * is told.
 */
import type { Tx } from '#db/client.server.ts'
import { enter } from '#db/door.server.ts'
import { callOffTrips } from '#app/collaboration/trips/leaving.server.ts'
import { end } from '#app/directory/members/members.server.ts'

/**
 * An administrator ends a membership. False where there is none. Throws members_last_admin_stays for the last
 * administrator.
 */
export async function endMembership(tx: Tx, id: string): Promise<boolean> {
  await callOffTrips(tx, id)
  return end(tx, id)
}

/** The person leaves an office, or takes a request back. Throws members_last_admin_stays for the last administrator. */
export async function leave(tx: Tx, userId: string, office: string): Promise<void> {
  const { memberId, officeSlug } = await enter(tx, userId, office)
  if (memberId && officeSlug === office) await callOffTrips(tx, memberId)
  await tx`select app.leave_office(${office})`
}

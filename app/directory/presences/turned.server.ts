/**
 * Publications that a migration turned, until their people say that it is right
 * (docs/decisions/places-and-students.md).
 */
import type { Tx } from '#db/client.server.ts'
import type { Presence } from './presence.ts'

/** Whether its people have yet to look at what was turned. For its editors: nobody else is told. */
export async function isTurned(tx: Tx, { id }: Pick<Presence, 'id'>): Promise<boolean> {
  const [row] = await tx`select from kogge.presences where id = ${id} and turned_on is not null`
  return row !== undefined
}

/** Colleagues in the actor's own office who can be named as the contact of a presence. */
import type { Tx } from '#db/client.server.ts'

/** Active members of the own office by name; the id is the membership’s. */
export async function listContacts(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select id, display_name as name from kogge.members where office_id = app.office_id() and state = 'active' order by lower(display_name), id`
}

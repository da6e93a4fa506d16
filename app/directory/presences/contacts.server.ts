/** Whom somebody who edits a presence can name as its contact, and who is named. */
import type { Tx } from '#db/client.server.ts'

/** Active members of the own office by name; the id is the membership’s. */
export async function listContacts(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select id, display_name as name from kogge.members where office_id = app.office_id() and state = 'active'
    order by lower(display_name), id`
}

/**
 * Who in the office answers for it, for members of that office only, and where it is sensitive for those who edit it;
 * undefined otherwise.
 */
export async function contactOf(
  tx: Tx,
  officeId: string,
  id: string,
): Promise<{ id: string; name: string } | undefined> {
  const [contact] = await tx<{ id: string; name: string }[]>`
    select m.id, m.display_name as name from kogge.presences p
    left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id
    join kogge.members m on m.office_id = p.office_id and m.id = coalesce(p.contact_member_id, d.contact_member_id)
    where p.office_id = ${officeId} and p.id = ${id}`
  return contact
}

/** What the page shows on which an organisation is edited. */
import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { listAssociations, listAssociationsOf } from './associations.server.ts'
import { listBlocks } from './blocks.server.ts'
import { getEditable } from './editable.server.ts'
import { fieldsOf } from './form.server.ts'

/** The organisation with its fields, memberships and blocks. Throws 404 or 403 as getEditable does. */
export async function editPage(
  tx: Tx,
  actor: Pick<Actor, 'role' | 'organisationId'> & { officeId: string },
  slug: string | undefined,
) {
  const organisation = await getEditable(tx, actor, slug)
  return {
    organisation,
    values: fieldsOf(organisation),
    memberships: await listAssociationsOf(tx, actor.officeId, organisation.id),
    blocks: await listBlocks(tx, organisation.id),
    associations: (await listAssociations(tx, actor.officeId)).filter(({ id }) => id !== organisation.id),
  }
}

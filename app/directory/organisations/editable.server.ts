import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { forbidden, notFound } from '#app/foundation/http/answers.server.ts'
import type { Organisation } from './organisation.ts'
import { find } from './organisations.server.ts'

type Acting = Pick<Actor, 'role' | 'organisationId'>

/** Whether this actor, in their own office, edits this organisation: its editor, or an administrator. */
export const mayEdit = (actor: Acting, organisation: { id: string }): boolean =>
  actor.role === 'admin' || actor.organisationId === organisation.id

/**
 * The organisation, for somebody who edits it. Throws 404 where the reader cannot see it, 403 where they may only read.
 */
export async function getEditable(
  tx: Tx,
  actor: Acting & { officeId: string },
  slug: string | undefined,
): Promise<Organisation> {
  const organisation = await find(tx, actor.officeId, slug ?? '')
  if (!organisation) throw notFound('organisation')
  if (!mayEdit(actor, organisation)) throw forbidden('editors')
  return organisation
}

import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import type { OrganisationState } from './organisation.ts'

export type Mine = { id: string; slug: string; name: string; state: OrganisationState }

/** The organisations somebody looks after: the one they edit, and those they registered that wait. */
export async function listMine(tx: Tx, actor: Pick<Actor, 'organisationId' | 'memberId'>): Promise<Mine[]> {
  return tx<Mine[]>`
    select id, slug, name, state from kogge.organisations
    where office_id = app.office_id()
      and (id = ${actor.organisationId} or (created_by = ${actor.memberId} and state not in ('approved', 'archived')))
    order by id <> coalesce(${actor.organisationId}::uuid, id), lower(name)`
}

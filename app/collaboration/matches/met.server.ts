/** Whom an organisation meets already: a match that leads to what is under way is no news. */
import type { Tx } from '#db/client.server.ts'

/**
 * The organisations with which an introduction of this one is under way or was made, by id, whichever of the two asked;
 * as far as the reader sees it. Who asked without their name is left out.
 */
export async function metBy(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct case when i.other_organisation_id = ${organisationId} then m.organisation_id
      else i.other_organisation_id end as id
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.members m on m.office_id = c.office_id and m.id = c.asker_id
    where i.state not in ('declined', 'expired', 'withdrawn')
      and ((i.other_organisation_id = ${organisationId} and not i.anonymous and m.organisation_id is not null)
        or (m.organisation_id = ${organisationId} and i.other_organisation_id is not null))`
  return rows.map(({ id }) => id)
}

/** What is useful to do next for a member for whom nothing waits. */
import type { Tx } from '#db/client.server.ts'
import type { InboxReader } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'

/**
 * `publish`: their organisation says nowhere where it is active. `seek`: it says nowhere what it looks for. `belong`:
 * they have no organisation. `look`: all of that is done. `figures`: they read along.
 */
export type Next = { step: 'publish' | 'seek' | 'belong' | 'look' | 'figures'; path: string }

/** The first of the steps that is not done. */
export async function nextStep(tx: Tx, { office, organisationId }: InboxReader, reads = false): Promise<Next> {
  if (reads) return { step: 'figures', path: paths.report(office) }
  if (!organisationId) return { step: 'belong', path: paths.newOrganisation(office) }
  const [{ slug, active, seeks }] = await tx<{ slug: string; active: boolean; seeks: boolean }[]>`
    select o.slug, exists (select from kogge.presences p where p.office_id = o.office_id and p.organisation_id = o.id
        and p.state = 'published' and p.standing = 'active') as active,
      exists (select from kogge.presences p where p.office_id = o.office_id and p.organisation_id = o.id
        and p.state = 'published' and (p.standing = 'looking' or p.seeks <> '{}')) as seeks
    from kogge.organisations o where o.office_id = app.office_id() and o.id = ${organisationId}`
  if (!active) return { step: 'publish', path: paths.newPresence(office, slug) }
  if (!seeks) return { step: 'seek', path: paths.newInterest(office, slug) }
  return { step: 'look', path: paths.search(office, '?scope=network') }
}

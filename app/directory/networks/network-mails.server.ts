/**
 * What a suspension and its end say to the administrators on both sides: the office's own, and those of the offices it
 * was searched by.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { MembershipState } from './network.ts'

/**
 * Tells them where the change is a suspension or its end; other changes say nothing. Who else is a member hears of it
 * after the change.
 */
export async function tellSuspension(
  tx: Tx,
  network: { id: string; slug: string; name: string },
  office: string,
  change: { from: MembershipState; state: MembershipState; reason: string },
): Promise<void> {
  const turn =
    change.state === 'suspended'
      ? 'suspended'
      : change.from === 'suspended' && change.state === 'member'
        ? 'lifted'
        : null
  if (!turn) return
  const sides = await tx<{ id: string; slug: string; name: string; own: boolean }[]>`
    select o.id, o.slug, o.name, o.slug = ${office} as own from kogge.network_members m
    join kogge.offices o on o.id = m.office_id
    where m.network_id = ${network.id} and o.archived_at is null and (o.slug = ${office} or m.state = 'member')
    order by o.name`
  const about = sides.find(({ own }) => own)
  if (!about) return
  for (const { id, slug, own } of sides) {
    await queueMail(tx, {
      to: { adminsOf: id },
      template: 'networkTurn',
      values: {
        path: own ? paths.adminNetworks(slug) : paths.network(network.slug),
        network: network.name,
        office: about.name,
        message: change.reason,
        context: own ? turn : `${turn}Elsewhere`,
      },
    })
  }
}

/** Networks in the inbox: those that invited the office, for its administrators. */
import { mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'

export const networkInbox: InboxSource = {
  kind: 'network',
  count: (tx, { admin }) =>
    admin
      ? tx`select count(*) from kogge.network_members where office_id = app.office_id() and state = 'invited'`
      : tx`select 0`,
  async read(tx, { office, admin }) {
    if (!admin) return []
    const invitations = await tx<{ id: string; name: string; since: string }[]>`
      select m.id, n.name, m.state_since as since from kogge.network_members m
      join kogge.networks n on n.id = m.network_id
      where m.office_id = app.office_id() and m.state = 'invited' order by m.state_since, m.id limit ${mostRead}`
    return invitations.map(({ id, name, since }): InboxItem => ({
      place: 'waiting',
      id,
      due: null,
      since,
      path: paths.adminNetworks(office),
      say: ({ t }) => ({
        title: t('inbox:network.invited', { network: name }),
        detail: [],
        action: t('inbox:network.invitedAction'),
      }),
    }))
  },
}

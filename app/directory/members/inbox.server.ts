/** Membership in the inbox: for administrators who asks to join; for everybody the offices that have not answered. */
import { mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { columns, tables, type Member } from './members.server.ts'
import { readWanted } from './wanted.ts'

export const memberInbox: InboxSource = {
  kind: 'member',
  count: (tx, { admin }) =>
    admin
      ? tx`select count(*) from kogge.members where office_id = app.office_id() and state = 'requested'`
      : tx`select 0`,
  async read(tx, { office, admin }) {
    const requests = admin
      ? await tx<Member[]>`
          select ${columns(tx)} from ${tables(tx)} where m.office_id = app.office_id() and m.state = 'requested'
          order by m.state_since, m.id limit ${mostRead}`
      : []
    const own = await tx<Asked[]>`
      select m.id, f.slug, f.name, m.state_since::date::text as since from kogge.members m
      join kogge.offices f on f.id = m.office_id
      where m.user_id = app.user_id() and m.state = 'requested' and f.archived_at is null order by m.state_since, m.id
      limit ${mostRead}`
    return [...requests.map((request) => requestItem(request, office)), ...own.map(askedItem)]
  },
}

/** An office that the reader asked to let them in. */
type Asked = { id: string; slug: string; name: string; since: string }

function requestItem({ id, name, since, wanted, wantedName }: Member, office: string): InboxItem {
  const named = readWanted(wanted)
  return {
    place: 'waiting',
    id,
    due: null,
    since,
    path: paths.adminMembers(office),
    say: ({ t }) => ({
      title: t('inbox:member.join', { name }),
      detail: [named.how === 'new' ? named.name : wantedName],
      action: t('inbox:member.joinAction'),
    }),
  }
}

const askedItem = ({ id, slug, name, since }: Asked): InboxItem => ({
  place: 'expected',
  id,
  due: null,
  since,
  path: paths.join(slug),
  say: ({ t }) => ({
    title: t('inbox:member.mine', { office: name }),
    detail: [],
    action: t('inbox:member.mineAction'),
  }),
})

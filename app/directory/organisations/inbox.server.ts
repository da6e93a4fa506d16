/**
 * Organisations in the inbox: for administrators those to approve and what changed of them, for its people the own one
 * that is not approved yet, and who is new in the office.
 */
import { mostNews, mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'

type Turn = 'approve' | 'changed' | 'mine' | 'new'
type Row = {
  turn: Turn
  id: string
  slug: string
  name: string
  field: 'name' | 'website' | 'registration'
  since: string
}

const places = { approve: 'waiting', changed: 'waiting', mine: 'expected', new: 'new' } as const

export const organisationInbox: InboxSource = {
  kind: 'organisation',
  count: (tx, { admin }) =>
    admin
      ? tx`select (select count(*) from kogge.organisations where office_id = app.office_id() and state = 'pending')
          + (select count(*) from kogge.organisation_changes where office_id = app.office_id() and seen_at is null)`
      : tx`select 0`,
  async read(tx, { office, admin, organisationId, since }) {
    const pending = await tx<Row[]>`
      select ${admin ? 'approve' : 'mine'} as turn, id, slug, name, created_at::date::text as since
      from kogge.organisations
      where office_id = app.office_id() and state = 'pending' and (${admin} or id = ${organisationId}::uuid)
      order by created_at, id limit ${mostRead}`
    const changed = admin
      ? await tx<Row[]>`
          select 'changed' as turn, h.id, o.slug, o.name, h.field, h.changed_at::date::text as since
          from kogge.organisation_changes h
          join kogge.organisations o on o.office_id = h.office_id and o.id = h.organisation_id
          where h.office_id = app.office_id() and h.seen_at is null order by h.changed_at, h.id limit ${mostRead}`
      : []
    const recent = await tx<Row[]>`
      select 'new' as turn, id, slug, name, created_at::date::text as since from kogge.organisations
      where office_id = app.office_id() and state = 'approved'
        and created_at >= ${since}::date and id is distinct from ${organisationId}::uuid
      order by created_at desc, id limit ${mostNews}`
    return [...pending, ...changed, ...recent].map((row) => itemOf(row, office))
  },
}

function itemOf({ turn, id, slug, name, field, since }: Row, office: string): InboxItem {
  return {
    place: places[turn],
    id,
    due: null,
    since,
    path:
      turn === 'approve' || turn === 'changed' ? paths.adminOrganisations(office) : paths.organisation(office, slug),
    say: ({ t }) => ({
      title: t(`inbox:organisation.${turn}`, { organisation: name }),
      detail: [turn === 'changed' ? t(`inbox:organisation.field.${field}`) : null],
      action: t(`inbox:organisation.${turn}Action`),
    }),
  }
}

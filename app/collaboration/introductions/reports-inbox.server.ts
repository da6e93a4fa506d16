/** Reports of abuse in the inbox of administrators. */
import { mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'

export const reportInbox: InboxSource = {
  kind: 'report',
  count: (tx, { admin }) =>
    admin ? tx`select count(*) from kogge.abuse_reports where closed_at is null` : tx`select 0`,
  async read(tx, { office, admin }) {
    if (!admin) return []
    const open = await tx<{ id: string; reporter: string; by: string; since: string }[]>`
      select r.id, r.reporter_name as reporter, o.name as by, r.reported_at::date::text as since
      from kogge.abuse_reports r join kogge.offices o on o.id = r.office_id where r.closed_at is null
      order by r.reported_at, r.id limit ${mostRead}`
    return open.map(({ id, reporter, by, since }): InboxItem => ({
      place: 'waiting',
      id,
      due: null,
      since,
      path: paths.adminReports(office),
      say: ({ t }) => ({
        title: t('inbox:report.open', { name: reporter }),
        detail: [by],
        action: t('inbox:report.openAction'),
      }),
    }))
  },
}

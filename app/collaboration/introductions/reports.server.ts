/** Reports of abuse around an introduction, for the administrators of both offices. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { find } from './find.server.ts'
import type { AbuseReport, ReportInput } from './report.ts'

/**
 * Reports it, and tells the administrators of the reader's office and of who asked. 'missing' where the reader has no
 * hand in it; a second report about the same one changes nothing.
 */
export async function report(tx: Tx, id: string, { reason, words }: ReportInput): Promise<'done' | 'missing'> {
  if (!(await find(tx, id))) return 'missing'
  const offices = await tx<{ id: string; slug: string; name: string; by: string }[]>`
    with made as (
      insert into kogge.abuse_reports (other_office_id, introduction_id, reporter_id, reporter_name, reason, words)
      select x.office_id, x.id, m.id, m.display_name, ${reason}, ${words} from kogge.members m
        cross join (select office_id, id from kogge.introductions where id = ${id} union select office_id, id
          from kogge.sealed_letters where id = ${id}) x
      where m.office_id = app.office_id() and m.id = app.member_id() on conflict do nothing
      returning office_id, other_office_id, reporter_name)
    select o.id, o.slug, o.name, made.reporter_name as by from made
    join kogge.offices o on o.id in (made.office_id, made.other_office_id)`
  for (const office of offices)
    await queueMail(tx, {
      to: { adminsOf: office.id },
      template: 'abuseReported',
      values: { office: office.name, name: office.by, message: words, path: paths.adminReports(office.slug) },
    })
  return 'done'
}

/** What was reported, what is open first, the newest first. For administrators; row security shows others their own. */
export const listReports = (tx: Tx) => tx<AbuseReport[]>`
  select r.id, r.introduction_id as introduction, r.reporter_name as reporter, o.name as office, r.reason, r.words,
    r.reported_at::date::text as on, r.closed_at::date::text as "closedOn", r.closed_name as "closedBy",
    r.closed_note as "closedNote"
  from kogge.abuse_reports r join kogge.offices o on o.id = r.office_id
  order by r.closed_at is not null, r.reported_at desc, r.id limit 200`

/** Closes it, with a word on what was done. False where it is closed already, or not the reader's to close. */
export async function closeReport(tx: Tx, id: string, note: string): Promise<boolean> {
  const { count } = await tx`
    update kogge.abuse_reports set closed_at = now(), closed_note = ${note},
      closed_name = (select display_name from kogge.members where office_id = app.office_id() and id = app.member_id())
    where id = ${id} and closed_at is null`
  return count > 0
}

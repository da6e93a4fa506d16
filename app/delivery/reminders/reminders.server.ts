/**
 * The gentle reminder: who has not been heard of for six months is asked by mail whether their profile is still true,
 * at most once in six months. That it was sent is written in the transaction that queues it, so that two workers send
 * one.
 */
import type { Sql, Tx } from '#db/client.server.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { monthsBefore, silentAfterMonths } from '#app/directory/ambassadors/ambassador.ts'
import { lastSign } from '#app/directory/ambassadors/coverage.server.ts'

/** An ambassador of an office (slug) who may be due. */
export type Due = { userId: string; memberId: string; office: string }

/** Silent on `day`, not away, and not asked for six months. */
const due = (tx: Tx, day: string) => {
  const edge = monthsBefore(day, silentAfterMonths)
  return tx`(a.until_on is null or a.until_on > ${day}) and (a.paused_until is null or a.paused_until <= ${day})
    and ${lastSign(tx)} < ${edge} and (a.reminded_on is null or a.reminded_on < ${edge})`
}

/**
 * Everybody to be reminded on this day (YYYY-MM-DD): active members with a confirmed address. `sql` is kogge_indexer's.
 */
export async function listDue(sql: Sql, day: string): Promise<Due[]> {
  return sql<Due[]>`
    select m.user_id as "userId", m.id as "memberId", o.slug as office
    from kogge.ambassadors a join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
      and m.state = 'active'
    join kogge.offices o on o.id = a.office_id and o.archived_at is null
    join identity.users u on u.id = m.user_id and u.email_confirmed_at is not null
    where ${due(sql as unknown as Tx, day)} order by o.slug, a.id`
}

async function mail(
  tx: Tx,
  {
    userId,
    officeSlug,
    officeName,
    context,
  }: { userId: string; officeSlug: string; officeName: string; context: '' | 'asked' },
): Promise<void> {
  await queueMail(tx, {
    to: { person: userId },
    template: 'ambassadorReminder',
    values: { path: paths.stillTrueByMail(digestToken(userId), officeSlug), office: officeName, context },
  })
}

/** Reminds one of them, as themselves. False where they have been heard of, or reminded, since they were listed. */
export async function remind({ userId, memberId, office: slug }: Due, day: string): Promise<boolean> {
  return onBehalfOf(userId, slug, { write: true })(async (tx, { office, own }) => {
    if (!own) return false
    const rows = await tx`
      update kogge.ambassadors a set reminded_on = ${day}
      where a.office_id = app.office_id() and a.member_id = ${memberId} and ${due(tx, day)} returning a.id`
    if (rows.length === 0) return false
    await mail(tx, { userId, officeSlug: office!.slug, officeName: office!.name, context: '' })
    return true
  })
}

/**
 * An administrator reminds somebody of the own office now; at most once in a week. False where that is too soon, or
 * there is nobody.
 */
export async function remindNow(tx: Tx, id: string, office: { slug: string; name: string }): Promise<boolean> {
  const [row] = await tx<{ userId: string }[]>`
    update kogge.ambassadors a set reminded_on = current_date from kogge.members m
    where a.office_id = app.office_id() and a.id = ${id} and m.office_id = a.office_id and m.id = a.member_id
      and m.state = 'active'
      and app.answers(a.until_on) and (a.reminded_on is null or a.reminded_on < current_date - 7)
    returning m.user_id as "userId"`
  if (!row) return false
  await mail(tx, { userId: row.userId, officeSlug: office.slug, officeName: office.name, context: 'asked' })
  return true
}

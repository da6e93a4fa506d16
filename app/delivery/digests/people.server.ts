/**
 * For whom there may be a digest to make. Read as kogge_indexer; what is in it is read as the person (news.server.ts).
 */
import type { Sql } from '#db/client.server.ts'
import type { Frequency } from '#app/identity/account.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { isDue } from './due.ts'

/** Somebody with a confirmed address, and the offices whose news they may want: slugs, oldest membership first. */
export type Addressee = {
  userId: string
  email: string
  language: Language
  offices: string[]
  /** The day of their last digest. */
  last: string | null
}
type Row = Addressee & { frequency: Frequency }

/**
 * Active members who may be told something: editors of an organisation, administrators, ambassadors, whoever asked
 * something that has not ended, who travels or did lately, and who keeps a search that is not paused; while trips are
 * coming or something is asked of the network, whoever belongs to an organisation; and whose requests about trips
 * ended unanswered; members without an organisation who say what they look at.
 */
const rows = (sql: Sql, only: { userId?: string; office?: string }) => sql<Row[]>`
  select u.id as "userId", u.email, u.language, coalesce(s.frequency, 'daily') as frequency,
    (select max(d.sent_on) from mail.digests d where d.user_id = u.id) as last,
    array_agg(o.slug order by m.created_at, m.id) as offices
  from kogge.members m
  join kogge.offices o on o.id = m.office_id
  join identity.users u on u.id = m.user_id
  left join identity.digest_settings s on s.user_id = u.id
  where m.state = 'active' and o.archived_at is null and u.email_confirmed_at is not null
    and (m.role = 'admin' or (m.organisation_id is not null and m.role = 'editor')
      or exists (select from kogge.ambassadors a where a.office_id = m.office_id and a.member_id = m.id)
      or app.has_something_open(m.office_id, m.id)
      or exists (select from kogge.saved_searches k
        where k.office_id = m.office_id and k.member_id = m.id and not k.paused)
      or exists (select from kogge.seekers s where s.office_id = m.office_id and s.member_id = m.id and not s.muted)
      or ((m.organisation_id is not null or exists (select from kogge.ambassadors a
        where a.office_id = m.office_id and a.member_id = m.id))
        and exists (select from kogge.trips t where t.state = 'planned' and t.from_on > current_date
          and (t.office_id = m.office_id
            or (t.visibility = 'network' and t.office_id = any (app.peers_of(m.office_id))))))
      or (m.organisation_id is not null and app.questions_reach(m.office_id))
      or exists (select from kogge.trip_requests r
        join kogge.trips t on t.office_id = r.other_office_id and t.id = r.other_trip_id
        where r.office_id = m.office_id and r.member_id = m.id and r.state = 'open'
          and (t.from_on <= current_date or t.state = 'cancelled')))
    and (${only.userId ?? null}::uuid is null or u.id = ${only.userId ?? null})
  group by u.id, s.frequency
  having ${only.office ?? null}::text is null or bool_or(o.slug = ${only.office ?? null})
  order by u.id`

/** Everybody who may get one on this day, in one office only where one is named. */
export async function listDue(sql: Sql, day: string, office?: string): Promise<Addressee[]> {
  return (await rows(sql, { office })).filter(({ frequency, last }) => isDue(frequency, last, day))
}

/** The same for one person; null where they get none on this day. */
export async function findDue(sql: Sql, day: string, userId: string): Promise<Addressee | null> {
  const [row] = await rows(sql, { userId })
  return row && isDue(row.frequency, row.last, day) ? row : null
}

/** The id behind an address, or null. */
export async function findByEmail(sql: Sql, email: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from identity.users where email = ${email.trim().toLowerCase()}`
  return row?.id ?? null
}

/** Whether there is an office of this slug. */
export async function officeExists(sql: Sql, slug: string): Promise<boolean> {
  return (await sql`select from kogge.offices where slug = ${slug}`).length > 0
}

/** Forgets days that no rule asks about any more. */
export async function forgetDays(sql: Sql, day: string): Promise<void> {
  await sql`delete from mail.digests where sent_on < ${day}::date - 40`
  await sql`select app.forget_done_forms()`
  await sql`select app.forget_enquiries()`
}

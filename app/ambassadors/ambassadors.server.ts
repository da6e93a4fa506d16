/** What can be done with ambassadors. Anybody may read them; administrators appoint. */
import { createHash } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import type { Ambassador, AmbassadorInput } from './ambassador.ts'

const columns = (tx: Tx) => tx`
  a.id, a.name, a.languages, a.help, a.since_on as since, a.until_on as until,
  array(select d.country::text from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id order by d.country) as countries`

/** Those who answer for the office today, by name; for one country where it is given. */
export async function listAnswering(tx: Tx, officeId: string, country: string | null = null): Promise<Omit<Ambassador, 'memberId'>[]> {
  return tx<Omit<Ambassador, 'memberId'>[]>`
    select ${columns(tx)} from kogge.ambassadors a
    where a.office_id = ${officeId} and (a.until_on is null or a.until_on > current_date)
      and (${country}::text is null or exists (select from kogge.ambassador_desks d
        where d.office_id = a.office_id and d.ambassador_id = a.id and d.country = ${country}::text))
    order by lower(a.name), a.id`
}

/** All of the own office, those who answer first, then those who did. */
export async function list(tx: Tx): Promise<Ambassador[]> {
  return tx<Ambassador[]>`
    select ${columns(tx)}, a.member_id as "memberId" from kogge.ambassadors a where a.office_id = app.office_id()
    order by (a.until_on is not null and a.until_on <= current_date), lower(a.name), a.id`
}

/** One of the own office, also one who answers no more; undefined where there is none. */
export async function find(tx: Tx, id: string): Promise<Ambassador | undefined> {
  const [row] = await tx<Ambassador[]>`
    select ${columns(tx)}, a.member_id as "memberId" from kogge.ambassadors a where a.office_id = app.office_id() and a.id = ${id}`
  return row
}

/** Active members of the own office who answer for no desk now. */
export async function candidates(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select m.id, m.display_name as name from kogge.members m
    where m.office_id = app.office_id() and m.state = 'active' and not exists (select from kogge.ambassadors a
      where a.office_id = m.office_id and a.member_id = m.id and (a.until_on is null or a.until_on > current_date))
    order by lower(m.display_name), m.id`
}

async function staff(tx: Tx, id: string, countries: string[]): Promise<void> {
  await tx`delete from kogge.ambassador_desks where office_id = app.office_id() and ambassador_id = ${id} and country <> all (${countries})`
  await tx`
    insert into kogge.ambassador_desks (ambassador_id, country) select ${id}, unnest(${countries}::text[])
    on conflict (office_id, ambassador_id, country) do nothing`
}

/** Appoints an active member, again where they were one before; a plain member's role becomes ambassador. Undefined where there is no such member. */
export async function appoint(tx: Tx, memberId: string, input: AmbassadorInput): Promise<string | undefined> {
  const [member] = await tx<{ name: string }[]>`
    select display_name as name from kogge.members where office_id = app.office_id() and id = ${memberId} and state = 'active'`
  if (!member) return undefined
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.ambassadors (member_id, name, languages, help) values (${memberId}, ${member.name}, ${input.languages}, ${tx.json(input.help)})
    on conflict (office_id, member_id) do update set name = excluded.name, languages = excluded.languages, help = excluded.help,
      since_on = current_date, until_on = null
    returning id`
  await staff(tx, id, input.countries)
  await tx`update kogge.members set role = 'ambassador' where office_id = app.office_id() and id = ${memberId} and role = 'member'`
  return id
}

/** What an ambassador's form has been filled with, in short: another value means that somebody has changed it since. */
export function seenOf({ countries, languages, help }: Pick<Ambassador, 'countries' | 'languages' | 'help'>): string {
  const sorted = [[...countries].sort(), [...languages].sort(), Object.entries(help).sort()]
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16)
}

/**
 * Other desks, languages or words for one who is still as the writer has `seen` (`seenOf`). 'conflict' where somebody wrote in between:
 * nothing is changed then. 'missing' where there is no such ambassador.
 */
export async function revise(tx: Tx, id: string, seen: string, input: AmbassadorInput): Promise<'done' | 'conflict' | 'missing'> {
  // Locked first: what is read next is what the writer before has left.
  await tx`select from kogge.ambassadors where office_id = app.office_id() and id = ${id} for update`
  const now = await find(tx, id)
  if (!now) return 'missing'
  if (seenOf(now) !== seen) return 'conflict'
  await tx`update kogge.ambassadors set languages = ${input.languages}, help = ${tx.json(input.help)} where office_id = app.office_id() and id = ${id}`
  await staff(tx, id, input.countries)
  return 'done'
}

/** Ends it today. The desks stay on record; somebody with no other role is a plain member again. */
export async function end(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx<{ member: string }[]>`
    update kogge.ambassadors set until_on = current_date
    where office_id = app.office_id() and id = ${id} and (until_on is null or until_on > current_date) returning member_id as member`
  if (rows.length === 0) return false
  await tx`update kogge.members set role = 'member' where office_id = app.office_id() and id = ${rows[0].member} and role = 'ambassador'`
  return true
}

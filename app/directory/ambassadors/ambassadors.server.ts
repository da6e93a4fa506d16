/**
 * What administrators do with ambassadors: appoint, revise, put first, end. Anybody may read them (people.server.ts).
 */
import { createHash } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import type { Ambassador } from './ambassador.ts'
import type { AmbassadorInput } from './ambassador-input.ts'
import { endCallsFor } from './calls.server.ts'

const columns = (tx: Tx) => tx`
  a.id, a.member_id as "memberId", a.name, a.languages, a.sectors, a.help, a.help_not as "helpNot", a.about,
  a.organisation_id as "organisationId", a.available_days as days, a.paused_until as "pausedUntil",
  a.open_limit as "openLimit", a.confirmed_on as "confirmedOn", a.reminded_on as "remindedOn",
  a.since_on as since, a.until_on as until,
  (select p.hash from kogge.ambassador_photos p where p.office_id = a.office_id and p.ambassador_id = a.id) as photo,
  array(select d.country::text from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id
    order by d.country) as countries,
  coalesce((select jsonb_agg(jsonb_build_object('country', d.country, 'rank', d.rank, 'years', d.years)
    order by d.country)
    from kogge.ambassador_desks d where d.office_id = a.office_id and d.ambassador_id = a.id), '[]') as places`
const answers = (tx: Tx) => tx`app.answers(a.until_on)`

/** All of the own office, those who answer first, then those who did. */
export async function list(tx: Tx): Promise<Ambassador[]> {
  return tx<Ambassador[]>`
    select ${columns(tx)} from kogge.ambassadors a where a.office_id = app.office_id()
    order by not ${answers(tx)}, lower(a.name), a.id`
}

/** One of the own office, also one who answers no more; undefined where there is none. */
export async function find(tx: Tx, id: string): Promise<Ambassador | undefined> {
  const [row] = await tx<
    Ambassador[]
  >`select ${columns(tx)} from kogge.ambassadors a where a.office_id = app.office_id() and a.id = ${id}`
  return row
}

/** This member of the own office as ambassador, while they answer; undefined where they are none. */
export async function findOf(tx: Tx, memberId: string): Promise<Ambassador | undefined> {
  const [row] = await tx<Ambassador[]>`
    select ${columns(tx)} from kogge.ambassadors a
    where a.office_id = app.office_id() and a.member_id = ${memberId} and ${answers(tx)}`
  return row
}

/** Active members of the own office who answer for no desk now; those first who have the role already. */
export async function candidates(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select m.id, m.display_name as name from kogge.members m
    where m.office_id = app.office_id() and m.state = 'active'
      and not exists (select from kogge.ambassadors a
        where a.office_id = m.office_id and a.member_id = m.id and ${answers(tx)})
    order by m.role <> 'ambassador', lower(m.display_name), m.id`
}

/** Whose account an active member of the own office is; undefined where there is no such member. */
export async function personOf(tx: Tx, memberId: string): Promise<string | undefined> {
  const [row] = await tx<{ user: string }[]>`
    select user_id as user from kogge.members
    where office_id = app.office_id() and id = ${memberId} and state = 'active'`
  return row?.user
}

/** These desks and no others. Whoever comes new to one is asked last there. */
async function staff(tx: Tx, id: string, countries: string[]): Promise<void> {
  await tx`
    delete from kogge.ambassador_desks
    where office_id = app.office_id() and ambassador_id = ${id} and country <> all (${countries})`
  await tx`
    insert into kogge.ambassador_desks (ambassador_id, country, rank)
    select ${id}, c.country, coalesce((
      select max(d.rank) from kogge.ambassador_desks d
      join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
      where d.office_id = app.office_id() and d.country = c.country and a.id <> ${id} and ${answers(tx)}), 0) + 1
    from unnest(${countries}::text[]) as c(country)
    on conflict (office_id, ambassador_id, country) do nothing`
}

/**
 * Appoints an active member, again where they were one before; a plain member's role becomes ambassador. The calls for
 * desks that are new to them end: `calls` names the countries whose call was running. Undefined where there is no such
 * member.
 */
export async function appoint(
  tx: Tx,
  memberId: string,
  input: AmbassadorInput,
): Promise<{ id: string; calls: string[] } | undefined> {
  const [member] = await tx<{ name: string }[]>`
    select display_name as name from kogge.members
    where office_id = app.office_id() and id = ${memberId} and state = 'active'`
  if (!member) return undefined
  const before = (await findOf(tx, memberId))?.countries ?? []
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.ambassadors as a (member_id, name, languages, sectors, help)
    values (${memberId}, ${member.name}, ${input.languages}, ${input.sectors}, ${tx.json(input.help)})
    on conflict (office_id, member_id) do update set name = excluded.name, languages = excluded.languages,
      sectors = excluded.sectors, help = excluded.help,
      confirmed_on = case when ${answers(tx)} then a.confirmed_on else current_date end,
      since_on = case when ${answers(tx)} then a.since_on else current_date end, until_on = null
    returning id`
  await staff(tx, id, input.countries)
  await tx`
    update kogge.members set role = 'ambassador'
    where office_id = app.office_id() and id = ${memberId} and role = 'member'`
  return {
    id,
    calls: await endCallsFor(
      tx,
      input.countries.filter((country) => !before.includes(country)),
    ),
  }
}

/** What an ambassador's form has been filled with, in short: another value means that somebody has changed it since. */
export function seenOf({
  countries,
  languages,
  sectors,
  help,
}: Pick<Ambassador, 'countries' | 'languages' | 'sectors' | 'help'>): string {
  return digestOf([[...countries].sort(), [...languages].sort(), [...sectors].sort(), Object.entries(help).sort()])
}
export const digestOf = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)

/**
 * Other desks, sectors, languages or words for one who is still as the writer has `seen` (`seenOf`). 'conflict' where
 * somebody wrote in between: nothing is changed then. 'missing' where there is no such ambassador. 'call ended' where
 * it is done and somebody was sought for a desk that is new to them.
 */
export async function revise(
  tx: Tx,
  id: string,
  seen: string,
  input: AmbassadorInput,
): Promise<'done' | 'call ended' | 'conflict' | 'missing'> {
  // Locked first: what is read next is what the writer before has left.
  await tx`select from kogge.ambassadors where office_id = app.office_id() and id = ${id} for update`
  const now = await find(tx, id)
  if (!now) return 'missing'
  if (seenOf(now) !== seen) return 'conflict'
  await tx`
    update kogge.ambassadors set languages = ${input.languages}, sectors = ${input.sectors},
      help = ${tx.json(input.help)}
    where office_id = app.office_id() and id = ${id}`
  await staff(tx, id, input.countries)
  const ended = await endCallsFor(
    tx,
    input.countries.filter((country) => !now.countries.includes(country)),
  )
  return ended.length > 0 ? 'call ended' : 'done'
}

/** Who shares a desk of the own office, the first one first. */
export async function atDesk(tx: Tx, country: string): Promise<Ambassador[]> {
  return tx<Ambassador[]>`
    select ${columns(tx)} from kogge.ambassadors a
    join kogge.ambassador_desks k on k.office_id = a.office_id and k.ambassador_id = a.id and k.country = ${country}
    where a.office_id = app.office_id() and ${answers(tx)} order by k.rank, a.since_on, lower(a.name), a.id`
}

/**
 * Puts one of those who share a desk one place forward; the others keep their order. False where they are first
 * already, or not there.
 */
export async function moveForward(tx: Tx, country: string, id: string): Promise<boolean> {
  // Whoever moves somebody at the same desk waits.
  await tx`
    select from kogge.ambassador_desks where office_id = app.office_id() and country = ${country} order by id
      for update`
  const order = (await atDesk(tx, country)).map((each) => each.id)
  const at = order.indexOf(id)
  if (at < 1) return false
  order.splice(at - 1, 0, ...order.splice(at, 1))
  await tx`
    update kogge.ambassador_desks d set rank = o.place from unnest(${order}::uuid[]) with ordinality as o(id, place)
    where d.office_id = app.office_id() and d.country = ${country} and d.ambassador_id = o.id`
  return true
}

/** Ends it today. The desks stay on record; somebody with no other role is a plain member again. */
export async function end(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx<{ member: string }[]>`
    update kogge.ambassadors a set until_on = current_date
    where a.office_id = app.office_id() and a.id = ${id} and ${answers(tx)} returning a.member_id as member`
  if (rows.length === 0) return false
  await tx`
    update kogge.members set role = 'member'
    where office_id = app.office_id() and id = ${rows[0].member} and role = 'ambassador'`
  return true
}

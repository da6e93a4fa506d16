/**
 * Whose turn it is: the owner of a case, chosen by who-is-asked.ts. The database keeps the turns (app.keep_turns) and
 * sees to it that nobody who has ended owns anything (app.owner_answers).
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import type { TurnReason } from './case.ts'
import { termFor, type Term } from './term.server.ts'
import { whoIsAsked, type Candidate } from './who-is-asked.ts'

export type Turn = { ambassador: string | null; reason: TurnReason; askedOn: string; untilOn: string | null }
export type DeskAmbassador = Candidate & { name: string; userId: string }

/**
 * Everybody who answers at this desk of the own office, in the order of the desk. Their open work is counted as far as
 * they want any.
 */
export async function deskAmbassadors(tx: Tx, country: string): Promise<DeskAmbassador[]> {
  return tx<DeskAmbassador[]>`
    select a.id, a.name, a.member_id as "memberId", m.user_id as "userId", d.rank, a.sectors, a.languages,
      a.available_days as "availableDays", a.paused_until as "pausedUntil", a.until_on as until,
      a.open_limit as "openLimit",
      (select count(*)::int from (select from kogge.cases c
        where c.office_id = a.office_id and c.owner_id = a.id and c.state = 'waiting'
        limit a.open_limit) w) as "openWork"
    from kogge.ambassadors a join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
      and d.country = ${country}
    join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
    where a.office_id = app.office_id() and app.answers(a.until_on) order by d.rank, a.id`
}

/** The next to be asked at this desk, or null: the administrators. `before`: ambassadors who had their turn. */
export async function nextAt(
  tx: Tx,
  country: string,
  asked: { sectors: string[]; language: string; askerId: string | null; before?: string[] },
  on = today(),
): Promise<DeskAmbassador | null> {
  return whoIsAsked(await deskAmbassadors(tx, country), { before: [], ...asked }, on)
}

/**
 * Who is asked once the present owner's time is over, as far as it is known today; of another office's case only that
 * office knows.
 */
export type NextInLine = 'ambassador' | 'admins' | 'elsewhere'
export async function nextInLine(tx: Tx, id: string): Promise<'ambassador' | 'admins'> {
  const [asked] = await tx<
    { country: string; sectors: string[]; language: string; askerId: string | null; owner: string | null }[]
  >`
    select country::text, sectors, language, asker_id as "askerId", owner_id as owner from kogge.cases
    where office_id = app.office_id() and id = ${id}`
  const before = [...(await askedBefore(tx, id)), ...(asked.owner ? [asked.owner] : [])]
  return (await nextAt(tx, asked.country, { ...asked, before })) ? 'ambassador' : 'admins'
}

/**
 * Gives it to an owner (null: the administrators), who has got, or gets, a mail about it, and the whole of `term`; the
 * office's from today where none is given.
 */
export async function give(tx: Tx, id: string, ownerId: string | null, reason: TurnReason, term?: Term): Promise<void> {
  const { due, remind } = term ?? (await termFor(tx, null, today()))
  await tx`
    update kogge.cases set owner_id = ${ownerId}, owner_told = true, turn_reason = ${reason}, due_on = ${due},
      remind_on = ${remind}
    where office_id = app.office_id() and id = ${id} and state <> 'ended'`
}

/** Ambassadors who had their turn since it was last asked: reopening begins anew. */
export async function askedBefore(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct t.ambassador_id as id from kogge.turns t
    where t.office_id = app.office_id() and t.case_id = ${id} and t.ambassador_id is not null
      and t.asked_at >= coalesce((select max(f.asked_at) from kogge.turns f
        where f.office_id = t.office_id and f.case_id = ${id} and f.reason = 'asked'), '-infinity')`
  return rows.map((row) => row.id)
}

/** Who was asked, the first one first. `ambassador` null: the administrators. */
export async function listTurns(tx: Tx, id: string): Promise<Turn[]> {
  return tx<Turn[]>`
    select a.name as ambassador, t.reason, t.asked_at::date::text as "askedOn", t.until_at::date::text as "untilOn"
    from kogge.turns t left join kogge.ambassadors a on a.office_id = t.office_id and a.id = t.ambassador_id
    where t.case_id = ${id} order by t.asked_at, t.id`
}

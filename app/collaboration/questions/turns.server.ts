/**
 * Whose turn it is: the owner of a question or of an introduction, chosen by who-is-asked.ts. The database keeps the
 * turns (app.keep_turns) and sees to it that nobody who has ended owns anything (app.owner_answers).
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { dueFor, type Question, type TurnReason } from './question.ts'
import { whoIsAsked, type Candidate } from './who-is-asked.ts'

/** A question, or an introduction, by its kind. */
export type Thing = { kind: 'questions' | 'introductions'; id: string }
export type Turn = {
  ambassador: string | null
  reason: TurnReason
  note: string
  askedOn: string
  untilOn: string | null
}
export type DeskAmbassador = Candidate & { name: string; userId: string }

/** What counts as open work: questions that nobody answered, and introductions that are not yet made. */
const openWork = (tx: Tx, ambassador: ReturnType<Tx>) => tx`(
  (select count(*) from kogge.questions q where q.office_id = app.office_id() and q.owner_id = ${ambassador} and q.state = 'open' and q.answered_at is null)
  + (select count(*) from kogge.introductions i where i.office_id = app.office_id() and i.owner_id = ${ambassador} and i.state in ('asked', 'accepted')))::int`

/** Everybody who answers at this desk of the own office, in the order of the desk. */
export async function deskAmbassadors(tx: Tx, country: string): Promise<DeskAmbassador[]> {
  return tx<DeskAmbassador[]>`
    select a.id, a.name, a.member_id as "memberId", m.user_id as "userId", d.rank, a.sectors, a.languages, a.available_days as "availableDays",
      a.paused_until as "pausedUntil", a.until_on as until, a.open_limit as "openLimit", ${openWork(tx, tx`a.id`)} as "openWork"
    from kogge.ambassadors a join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id and d.country = ${country}
    join kogge.members m on m.office_id = a.office_id and m.id = a.member_id
    where a.office_id = app.office_id() and (a.until_on is null or a.until_on > current_date) order by d.rank, a.id`
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
 * Who is asked once the present owner's time is over, as far as it is known today; of another office's question only
 * that office knows.
 */
export type NextInLine = 'ambassador' | 'admins' | 'elsewhere'
export async function nextInLine(
  tx: Tx,
  question: Pick<Question, 'id' | 'country' | 'sectors' | 'asker' | 'owner'> & { language: string },
): Promise<'ambassador' | 'admins'> {
  const before = [
    ...(await askedBefore(tx, { kind: 'questions', id: question.id })),
    ...(question.owner ? [question.owner.id] : []),
  ]
  return (await nextAt(tx, question.country, { ...question, askerId: question.asker.id, before }))
    ? 'ambassador'
    : 'admins'
}

/**
 * Gives it to an owner (null: the administrators), who has got, or gets, a mail about it. `note` is for the desk alone.
 */
export async function give(
  tx: Tx,
  { kind, id }: Thing,
  ownerId: string | null,
  why: { reason: TurnReason; note?: string },
  on = today(),
): Promise<void> {
  await tx`
    update kogge.${tx(kind)} set owner_id = ${ownerId}, owner_told = true, turn_reason = ${why.reason}, due_on = ${dueFor(ownerId, on)}
    where office_id = app.office_id() and id = ${id} and due_on is not null`
  if (!why.note) return
  await tx`
    insert into kogge.turn_notes (id, country, note) select u.id, t.country, ${why.note} from kogge.turns u join kogge.${tx(kind)} t on t.office_id = u.office_id and t.id = ${turnOf(tx, kind)}
    where u.office_id = app.office_id() and t.id = ${id} and u.until_at is null on conflict do nothing`
}

/** What the turn `u` is of. */
const turnOf = (tx: Tx, kind: Thing['kind']) => (kind === 'questions' ? tx`u.question_id` : tx`u.introduction_id`)

/** Ambassadors who had their turn since it was last asked: reopening begins anew. */
export async function askedBefore(tx: Tx, { kind, id }: Thing): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct t.ambassador_id as id from kogge.turns t
    where t.office_id = app.office_id() and ${kind === 'questions' ? tx`t.question_id` : tx`t.introduction_id`} = ${id} and t.ambassador_id is not null
      and t.asked_at >= coalesce((select max(f.asked_at) from kogge.turns f where f.office_id = t.office_id and f.reason = 'asked'
        and ${kind === 'questions' ? tx`f.question_id` : tx`f.introduction_id`} = ${id}), '-infinity')`
  return rows.map((row) => row.id)
}

/**
 * Who was asked, the first one first. `ambassador` null: the administrators. `note` is '' for whoever is not of the
 * desk.
 */
export async function listTurns(tx: Tx, { kind, id }: Thing): Promise<Turn[]> {
  return tx<Turn[]>`
    select a.name as ambassador, t.reason, coalesce(n.note, '') as note, t.asked_at::date::text as "askedOn", t.until_at::date::text as "untilOn"
    from kogge.turns t left join kogge.ambassadors a on a.office_id = t.office_id and a.id = t.ambassador_id left join kogge.turn_notes n on n.office_id = t.office_id and n.id = t.id
    where ${kind === 'questions' ? tx`t.question_id` : tx`t.introduction_id`} = ${id} order by t.asked_at, t.id`
}

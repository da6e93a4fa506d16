/**
 * The verbs of cases that their nouns use. Row security decides who sees and changes one; the database keeps the turns
 * and sees to it that nobody who has ended owns anything (db/migrations/0036_cases.sql).
 */
import type { Tx } from '#db/client.server.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import type { Case, Kind } from './case.ts'
import type { Term } from './term.server.ts'

/** What `Case` says, of the case `c`, its office `o` and its owner `a`: caseTables joins them. */
export const caseColumns = (tx: Tx) => tx`
  c.id, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as office, c.country::text, c.sectors, c.audience,
  json_build_object('id', c.asker_id, 'name', c.asker_name) as asker,
  case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as owner,
  c.asked_at::date::text as "askedOn", c.due_on as "dueOn"`
export const caseTables = (tx: Tx) => tx`
  kogge.cases c join kogge.offices o on o.id = c.office_id
  left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id`

/** The reader's `Hand` in the case `c` with the owner `a`, as json. */
export const handIn = (tx: Tx) => tx`json_build_object(
  'asker', c.office_id = app.office_id() and c.asker_id is not distinct from app.member_id(),
  'admin', c.office_id = app.office_id() and app.is_admin(),
  'owner', c.office_id = app.office_id() and a.member_id is not distinct from app.member_id())`

/**
 * Whether the case `c` waits for the reader: as the ambassador whose turn it is, or as an administrator where it is
 * nobody's.
 */
export const waitsForMe = (tx: Tx) => tx`(c.office_id = app.office_id() and c.state = 'waiting' and (
  exists (select from kogge.ambassadors mine
    where mine.office_id = c.office_id and mine.id = c.owner_id and mine.member_id = app.member_id())
  or (c.owner_id is null and app.is_admin())))`

/** How many cases of this kind wait for the reader. */
export async function countForMe(tx: Tx, kind: Kind): Promise<number> {
  const [{ count }] = await tx<
    { count: number }[]
  >`select count(*)::int as count from kogge.cases c where c.kind = ${kind} and ${waitsForMe(tx)}`
  return count
}

/** The office in which a case of the own office stands, who asked (the membership), and until when its owner has. */
export async function placeOfCase(
  tx: Tx,
  id: string,
): Promise<{ officeId: string; office: string; slug: string; asker: string; due: string }> {
  const [row] = await tx<{ officeId: string; office: string; slug: string; asker: string; due: string }[]>`
    select o.id as "officeId", o.name as office, o.slug, c.asker_id as asker, c.due_on as due from kogge.cases c
    join kogge.offices o on o.id = c.office_id
    where c.office_id = app.office_id() and c.id = ${id}`
  return row
}

/** Which kind of case this is; undefined where the reader sees none. */
export async function kindOfCase(tx: Tx, id: string): Promise<Kind | undefined> {
  const [row] = await tx<{ kind: Kind }[]>`select kind from kogge.cases where id = ${id}`
  return row?.kind
}

/** Days that who asked has to say more, once they have been heard. */
const askerDays = 30

/**
 * Opens a case that the acting member asks, whose first turn is this ambassador's (null: the administrators'), who gets
 * a mail by its noun. Returns its id, which is the noun's as well.
 */
export async function openCase(
  tx: Tx,
  asked: Pick<Case, 'country' | 'sectors' | 'audience'> & { kind: Kind; language: string },
  ownerId: string | null,
  { due, remind }: Term,
): Promise<string> {
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.cases (kind, country, sectors, language, audience, asker_id, asker_name, owner_id, owner_told,
      due_on, remind_on)
    select ${asked.kind}, ${asked.country}, ${asked.sectors}, ${asked.language}, ${asked.audience}, m.id,
      m.display_name, ${ownerId}::uuid, true, ${due}::date, ${remind}::date
    from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id() returning id`
  return id
}

/** How a case stands: with a term for who must act, with a day for who was heard, or over. */
export type Stand = ({ state: 'waiting' } & Term) | { state: 'heard'; due: string } | { state: 'ended'; due: null }

/** Says how it stands now, and until when. */
export async function moveCase(tx: Tx, id: string, now: Stand): Promise<void> {
  const remind = now.state === 'waiting' ? now.remind : null
  await tx`update kogge.cases set state = ${now.state}, due_on = ${now.due}, remind_on = ${remind} where id = ${id}`
}

/** Whoever has the turn has been reminded of it. */
export async function markReminded(tx: Tx, id: string): Promise<void> {
  await tx`update kogge.cases set remind_on = null where office_id = app.office_id() and id = ${id}`
}

/**
 * Opens again what has ended: nobody's turn yet, heard where it was heard before. Who asked, or who is asked next, has
 * the day from `on`.
 */
export async function reopenCase(tx: Tx, id: string, on: string): Promise<void> {
  await tx`
    update kogge.cases set state = case when heard_at is null then 'waiting' else 'heard' end,
      due_on = ${daysAfter(on, askerDays)}, owner_id = null, turn_reason = 'asked'
    where office_id = app.office_id() and id = ${id} and state = 'ended'`
}

/** Members who ask to become ambassador, and what administrators answer. An application is between the two. */
import type { Tx } from '#db/client.server.ts'
import type { ApplicationInput } from './ambassador-input.ts'

export type ApplicationState = 'open' | 'accepted' | 'declined' | 'withdrawn'
export type Application = ApplicationInput & {
  id: string
  memberId: string
  userId: string
  name: string
  state: ApplicationState
  decisionNote: string
  askedOn: string
  decidedOn: string | null
}

const columns = (tx: Tx) => tx`
  p.id, p.member_id as "memberId", m.user_id as "userId", m.display_name as name, p.countries, p.sectors, p.languages,
  p.why, p.state, p.decision_note as "decisionNote",
  p.created_at::date::text as "askedOn", p.decided_at::date::text as "decidedOn"`
const tables = (tx: Tx) =>
  tx`kogge.ambassador_applications p join kogge.members m on m.office_id = p.office_id and m.id = p.member_id`

/** Those of the own office that wait for an answer, the oldest first; of members who have left none. */
export async function listWaiting(tx: Tx): Promise<Application[]> {
  return tx<Application[]>`
    select ${columns(tx)} from ${tables(tx)}
    where p.office_id = app.office_id() and p.state = 'open' and m.state = 'active' order by p.created_at, p.id`
}

/** One that waits; undefined where there is none. */
export async function findWaiting(tx: Tx, id: string): Promise<Application | undefined> {
  const [row] = await tx<Application[]>`
    select ${columns(tx)} from ${tables(tx)}
    where p.office_id = app.office_id() and p.id = ${id} and p.state = 'open' and m.state = 'active'`
  return row
}

/** A member's latest application, whatever became of it. */
export async function latestOf(tx: Tx, memberId: string): Promise<Application | undefined> {
  const [row] = await tx<Application[]>`
    select ${columns(tx)} from ${tables(tx)} where p.office_id = app.office_id() and p.member_id = ${memberId}
    order by p.created_at desc, p.id desc limit 1`
  return row
}

/** Asks for the actor, or says an open application otherwise. `asked` where it is a new one. */
export async function apply(tx: Tx, memberId: string, input: ApplicationInput): Promise<'asked' | 'changed'> {
  const fields = { countries: input.countries, sectors: input.sectors, languages: input.languages, why: input.why }
  const changed = await tx`
    update kogge.ambassador_applications set ${tx(fields)}, updated_at = now()
    where office_id = app.office_id() and member_id = ${memberId} and state = 'open' returning id`
  if (changed.length > 0) return 'changed'
  await tx`insert into kogge.ambassador_applications ${tx({ ...fields, member_id: memberId })}`
  return 'asked'
}

/** Takes the own open application back. False where there is none. */
export async function withdraw(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx`
    update kogge.ambassador_applications set state = 'withdrawn', updated_at = now()
    where office_id = app.office_id() and member_id = ${memberId} and state = 'open' returning id`
  return rows.length > 0
}

/** An administrator's answer. False where the application waits no more. */
export async function decide(
  tx: Tx,
  by: { memberId: string },
  id: string,
  state: 'accepted' | 'declined',
  note = '',
): Promise<boolean> {
  const rows = await tx`
    update kogge.ambassador_applications
    set state = ${state}, decision_note = ${note}, decided_by = ${by.memberId}, decided_at = now()
    where office_id = app.office_id() and id = ${id} and state = 'open' returning id`
  return rows.length > 0
}

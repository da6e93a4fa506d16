/** Introductions as their reader may see them. Row security decides which those are, in whichever office. */
import type { Tx } from '#db/client.server.ts'
import { caseColumns, caseTables, handIn } from '#app/collaboration/cases/cases.server.ts'
import type { Introduction, OutcomeInput, Part } from './introduction.ts'
import { listSealed } from './sealed.server.ts'

type Row = Omit<Introduction, 'part' | 'outcome'> & {
  part: Omit<Part, 'carries'>
  outcome: string | null
  outcomeNote: string
  outcomeOn: string | null
}

const columns = (tx: Tx) => tx`
  ${caseColumns(tx)}, case when q.id is not null then json_build_object('id', q.id, 'title', q.title) end as question,
  case when i.introducer_id is not null then json_build_object('id', i.introducer_id, 'name', i.introducer_name,
    'office', io.name) end as introducer,
  i.wish, i.brings, i.direct, i.anonymous, null as sealed,
  case when s.id is not null then json_build_object('id', s.id, 'office', o.slug,
    'country', s.country) end as "ownPresence",
  case when g.id is null then null else json_build_object('name', g.name, 'slug', g.slug,
    'office', og.slug) end as other,
  i.presence_id as "presenceId", i.contact, i.state, i.accepted_name as "acceptedBy",
  case when i.accepted_by is not null then i.decided_at::date::text end as "acceptedOn",
  i.decline_note as "declineNote", c.heard_at::date::text as "introducedOn", i.outcome, i.outcome_note as "outcomeNote",
  i.outcome_on as "outcomeOn",
  ${handIn(tx)}::jsonb || jsonb_build_object(
    'introducer', coalesce(i.introducer_office_id = app.office_id() and i.introducer_id = app.member_id(), false),
    'accepted', coalesce(i.accepted_office_id = app.office_id() and i.accepted_by = app.member_id(), false),
    'other', coalesce(i.other_office_id = app.office_id()
      and (app.is_admin() or i.other_organisation_id = app.organisation_id()), false)) as part`
const tables = (tx: Tx) => tx`
  ${caseTables(tx)} join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
  left join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id
  left join kogge.offices io on io.id = i.introducer_office_id
  left join kogge.presences s on s.office_id = i.office_id and s.id = i.own_presence_id
  left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
  left join kogge.offices og on og.id = g.office_id`

const introductionOf = ({ outcome, outcomeNote, outcomeOn, part, ...row }: Row): Introduction => ({
  ...row,
  part: { ...part, carries: part.owner || part.introducer || part.admin },
  outcome: outcome && outcomeOn ? { kind: outcome as OutcomeInput['outcome'], note: outcomeNote, on: outcomeOn } : null,
})

/**
 * Those in which the reader has a hand, open ones first. `whose` narrows to what they asked for, or what waits for
 * them.
 */
export async function list(tx: Tx, whose: 'all' | 'mine' | 'forMe' = 'all', limit = 200): Promise<Introduction[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)} from ${tables(tx)}
    order by c.state = 'ended', c.asked_at desc, c.id limit ${limit}`
  // What ended comes last, the newest first.
  const all = [...rows.map(introductionOf), ...(await listSealed(tx))].sort(
    (one, other) =>
      Number(one.dueOn === null) - Number(other.dueOn === null) || other.askedOn.localeCompare(one.askedOn),
  )
  if (whose === 'mine') return all.filter(({ part }) => part.asker)
  return whose === 'forMe' ? all.filter(waitsForReader) : all
}

/** Whether the reader is the one who has to do something now. */
function waitsForReader({ state, part, owner }: Introduction): boolean {
  const carries = part.owner || part.introducer || (part.admin && !owner)
  if (state === 'asked') return carries || part.other
  return state === 'weighed' || state === 'accepted' ? carries : state === 'introduced' && part.asker
}

/** One in which the reader has a hand, locked where it is to be changed; undefined where there is none. */
export async function find(tx: Tx, id: string, lock = false): Promise<Introduction | undefined> {
  if (lock) await tx`select from kogge.cases where id = ${id} for update`
  const [row] = await tx<Row[]>`select ${columns(tx)} from ${tables(tx)} where c.id = ${id}`
  return row ? introductionOf(row) : (await listSealed(tx, id))[0]
}

/**
 * Enquiries as the office reads them: those of its desks, as their cases are seen; of an organisation, those that were
 * put to it. Row security decides.
 */
import type { Tx } from '#db/client.server.ts'
import { caseColumns, caseTables, handIn, waitsForMe } from '#app/collaboration/cases/cases.server.ts'
import type { Hand } from '#app/collaboration/cases/case.ts'
import { stepsFor, type Enquiry, type EnquiryStep } from './enquiry.ts'

type Row = Omit<Enquiry, 'part'> & { asker: unknown; other: boolean; untried: boolean; hand: Hand }

const columns = (tx: Tx) => tx`
  ${caseColumns(tx)}, c.asker_name as name, c.language, e.about, e.message, e.may_pass as "mayPass", e.state, e.answer,
  e.answered_by as "answeredBy", e.answered_at::date::text as "answeredOn", e.reply,
  e.replied_at::date::text as "repliedOn", e.ending, e.refusal, e.presence_id as "presenceId",
  case when g.id is null then null else json_build_object('id', g.id, 'slug', g.slug,
    'name', g.name) end as organisation,
  coalesce(e.office_id = app.office_id() and e.organisation_id = app.organisation_id(), false) as other,
  e.decided_at is null as untried,
  ${handIn(tx)}::jsonb as hand`
const tables = (tx: Tx) => tx`
  ${caseTables(tx)} join kogge.enquiries e on e.office_id = c.office_id and e.id = c.id
  left join kogge.organisations g on g.office_id = e.office_id and g.id = e.organisation_id`

function enquiryOf({ asker: _, other, untried, hand, ...row }: Row): Enquiry {
  const carries = hand.owner || hand.admin
  const puts = carries && row.mayPass && row.organisation !== null && untried
  return { ...row, part: { ...hand, asker: false, carries, puts, other, visitor: false } }
}

/** Of the own office, open ones first; `forMe`: what waits for the reader, as owner or for their organisation. */
export async function list(tx: Tx, whose: 'all' | 'forMe', limit = 200): Promise<Enquiry[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)} from ${tables(tx)}
    where c.office_id = app.office_id() and (${whose} = 'all' or (e.state <> 'put' and ${waitsForMe(tx)})
      or (e.state = 'put' and e.organisation_id = app.organisation_id()))
    order by c.state = 'ended', case when c.state = 'ended' then null else c.due_on end, c.asked_at desc, c.id
    limit ${limit}`
  return rows.map(enquiryOf)
}

/** One of the own office that the reader sees, locked where it is to be changed; undefined where there is none. */
export async function find(tx: Tx, id: string, lock = false): Promise<Enquiry | undefined> {
  if (lock) await tx`select from kogge.cases where office_id = app.office_id() and id = ${id} for update`
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from ${tables(tx)} where c.office_id = app.office_id() and c.id = ${id}`
  return row && enquiryOf(row)
}

/** The enquiry, locked, where this step is the reader's to take now. */
export async function at(tx: Tx, id: string, step: EnquiryStep): Promise<Enquiry | 'late' | 'missing'> {
  const enquiry = await find(tx, id, true)
  if (!enquiry) return 'missing'
  return stepsFor(enquiry).includes(step) ? enquiry : 'late'
}

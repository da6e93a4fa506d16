/**
 * What can be done with results. They are written by functions of the database that know who has a hand in what they
 * belong to; row security decides who reads them.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { isOutcomeDay, stepsFor } from '#app/collaboration/introductions/introduction.ts'
import { find } from '#app/collaboration/introductions/find.server.ts'
import { sayOutcome } from '#app/collaboration/introductions/introductions.server.ts'
import { paths } from '#app/paths.ts'
import { askToken } from './ask-link.server.ts'
import { higher, type DecisionInput, type Result, type ResultInput, type Side, type Thing } from './result.ts'

/**
 * The other side's name as far as the reader sees it: '' for an organisation that they cannot see, null where there is
 * no other side.
 */
export const otherName = (tx: Tx) => tx`
  case when r.other_organisation_id is not null then coalesce((select g.name from kogge.organisations g
    where g.office_id = r.other_office_id and g.id = r.other_organisation_id), '')
    else nullif(r.other_name, '') end`

const columns = (tx: Tx) => tx`
  r.id, r.rung, r.happened_on as "on", r.country::text, r.band, r.note, r.state, r.reporter_name as reporter,
  ${otherName(tx)} as other, r.decided_name as "decidedBy",
  r.decided_note as "decidedNote", r.reach, coalesce(r.case_id, r.trip_id) as "ofId",
  case when r.trip_id is not null then 'trips' when exists (select from kogge.introductions i
    where i.office_id = r.office_id and i.id = r.case_id) then 'introductions'
    else 'questions' end as "of",
  app.member_id() is not null and r.state = 'reported' and r.other_office_id = app.office_id()
    and (r.other_member_id is not distinct from app.member_id()
      or (r.other_organisation_id is not null
        and (app.is_admin() or r.other_organisation_id is not distinct from app.organisation_id()))) as decidable,
  coalesce(r.state = 'reported' and r.reporter_office_id = app.office_id() and r.reporter_id = app.member_id(),
    false) as "ownOpen"`

/** All that the reader may see of what came of this, the latest first. */
export const listResults = (tx: Tx, { id }: Thing): Promise<Result[]> => tx<Result[]>`
  select ${columns(tx)} from kogge.results r where ${id} in (r.case_id, r.trip_id)
  order by r.happened_on desc, r.reported_at desc, r.id`

/** One that the reader may see; undefined where there is none. */
export async function findResult(tx: Tx, id: string): Promise<Result | undefined> {
  const [row] = await tx<Result[]>`select ${columns(tx)} from kogge.results r where r.id = ${id}`
  return row
}

const caseOf = ({ of, id }: Thing) => (of === 'trips' ? null : id)
const tripOf = ({ of, id }: Thing) => (of === 'trips' ? id : null)

/** Who has a hand in it; nobody for whom it is none of their business. */
export const sidesOf = (tx: Tx, thing: Thing): Promise<Side[]> => tx<Side[]>`
  select s.office_id || ':' || coalesce(s.member_id, s.organisation_id) as key, s.part,
    case when s.organisation_id is null then s.name else coalesce(g.name, '') end as name, s.mine
  from app.sides_of(${caseOf(thing)}, ${tripOf(thing)}) s
  left join kogge.organisations g on g.office_id = s.office_id and g.id = s.organisation_id order by s.part, s.name`

/** What it is called where the reader sees it, and from which day on something can have come of it. */
export async function aboutOf(tx: Tx, thing: Thing): Promise<{ title: string; since: string } | undefined> {
  const [row] =
    thing.of === 'trips'
      ? await tx<{ title: string; since: string }[]>`
          select concat_ws(', ', nullif(title, ''), traveller_name) as title, from_on as since from kogge.trips
          where id = ${thing.id} and state <> 'cancelled'`
      : thing.of === 'questions'
        ? await tx<{ title: string; since: string }[]>`
          select q.title, c.asked_at::date::text as since from kogge.questions q
          join kogge.cases c on c.office_id = q.office_id and c.id = q.id where q.id = ${thing.id}`
        : await tx<{ title: string; since: string }[]>`
          select concat_ws(' – ', c.asker_name, coalesce(g.name, nullif(i.contact, ''))) as title,
            coalesce(c.heard_at, c.asked_at)::date::text as since
          from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
          left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
          where i.id = ${thing.id} and i.state in ('introduced', 'done', 'expired')`
  return row
}

/** `confirmed`: the other side had said it before. `there`: it was said already. */
export type Reported = 'reported' | 'confirmed' | 'there' | 'early' | 'late'

/**
 * The reader says what came of it, and the other side, where there is one, is asked by mail to confirm. An introduction
 * ends with it, and carries the highest rung. 'early' where its day is before there was anything to come of; 'late'
 * where an introduction did not take place.
 */
export async function report(tx: Tx, thing: Thing, input: ResultInput, on = today()): Promise<Reported> {
  if (thing.of === 'introductions') {
    const introduction = await find(tx, thing.id, true)
    if (!introduction || !stepsFor(introduction).includes('outcome')) return 'late'
    if (!isOutcomeDay(introduction, input.on)) return 'early'
    const outcome = higher(input.rung, introduction.outcome?.kind ?? null)
    if (outcome !== introduction.outcome?.kind)
      await sayOutcome(tx, thing.id, { outcome, note: input.note, on: input.on })
  } else {
    const about = await aboutOf(tx, thing)
    if (!about) return 'late'
    if (input.on < about.since) return 'early'
  }
  const [office, other] = input.other === '' ? [null, null] : input.other.split(':')
  const [{ id, state }] = await tx<{ id: string; state: 'reported' | 'confirmed' | 'there' }[]>`
    select * from app.report_result(${caseOf(thing)}, ${tripOf(thing)}, ${office}, ${other}, ${input.rung}, ${input.on},
      ${input.band}, ${input.note}, ${input.reach})`
  if (state === 'reported') await askToConfirm(tx, id, on)
  return state
}

/** Asks those of the other side, each by a link of their own. */
async function askToConfirm(tx: Tx, id: string, on: string): Promise<void> {
  const asks = await tx<
    { ask: string; member: string; office: string }[]
  >`select ask, member_id as member, office from app.ask_to_confirm(${id}, ${on})`
  for (const { ask, member, office } of asks)
    await queueMail(tx, {
      to: { member },
      template: 'resultToConfirm',
      about: id,
      values: { path: paths.resultByMail(office, askToken(ask)) },
    })
}

/**
 * The other side confirms or contradicts; whoever said it gets a mail. False where it is not theirs to say, or was said
 * already.
 */
export async function decide(tx: Tx, id: string, { answer, note, reach }: DecisionInput): Promise<boolean> {
  const result = await findResult(tx, id)
  const [{ done }] = await tx<
    { done: boolean }[]
  >`select app.decide_result(${id}, ${answer === 'yes'}, ${note}, ${reach}) as done`
  if (!done || !result) return false
  const [to] = await tx<{ member: string; office: string }[]>`
    select r.reporter_id as member, o.slug as office from kogge.results r
    join kogge.offices o on o.id = r.reporter_office_id where r.id = ${id}`
  if (to)
    await queueMail(tx, {
      to: { member: to.member },
      template: 'resultDecided',
      about: id,
      values: {
        path: paths.results(to.office, result.of, result.ofId),
        context: answer === 'yes' ? 'confirmed' : 'contradicted',
      },
    })
  return true
}

/** Whoever said it takes it back, while nobody has answered. False where that is no longer so. */
export async function takeBack(tx: Tx, id: string): Promise<boolean> {
  const [{ done }] = await tx<{ done: boolean }[]>`select app.take_result_back(${id}) as done`
  return done
}

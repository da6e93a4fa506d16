/**
 * What can be done with introductions. Row security lets those read and write one who have a hand in it, in whichever
 * office they are.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { dueFor } from '#app/collaboration/cases/case.ts'
import { caseColumns, caseTables, handIn, moveCase, openCase } from '#app/collaboration/cases/cases.server.ts'
import { deskAmbassadors, nextAt } from '#app/collaboration/cases/turns.server.ts'
import { tellOwner } from './case.server.ts'
import {
  isInWords,
  isOutcomeDay,
  outcomeDays,
  stepsFor,
  type Introduction,
  type OutcomeInput,
  type Part,
  type Step,
} from './introduction.ts'

type Row = Omit<Introduction, 'part' | 'outcome'> & {
  part: Omit<Part, 'carries'>
  outcome: string | null
  outcomeNote: string
  outcomeOn: string | null
}

const columns = (tx: Tx) => tx`
  ${caseColumns(tx)}, json_build_object('id', q.id, 'title', q.title) as question,
  json_build_object('id', i.introducer_id, 'name', i.introducer_name, 'office', io.name) as introducer,
  case when g.id is null then null else json_build_object('name', g.name, 'slug', g.slug, 'office', og.slug) end as other,
  i.presence_id as "presenceId", i.contact, i.state, i.accepted_name as "acceptedBy",
  case when i.accepted_by is not null then i.decided_at::date::text end as "acceptedOn", i.decline_note as "declineNote",
  c.heard_at::date::text as "introducedOn", i.outcome, i.outcome_note as "outcomeNote", i.outcome_on as "outcomeOn",
  ${handIn(tx)}::jsonb || jsonb_build_object(
    'introducer', i.introducer_office_id = app.office_id() and i.introducer_id is not distinct from app.member_id(),
    'other', coalesce(i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id()), false)) as part`
const tables = (tx: Tx) => tx`
  ${caseTables(tx)} join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
  left join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id join kogge.offices io on io.id = i.introducer_office_id
  left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id left join kogge.offices og on og.id = g.office_id`

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
  const all = rows.map(introductionOf)
  if (whose === 'mine') return all.filter(({ part }) => part.asker)
  return whose === 'forMe' ? all.filter(waitsForReader) : all
}

/** Whether the reader is the one who has to do something now. */
const waitsForReader = (each: Introduction): boolean =>
  (each.state === 'asked' &&
    (each.part.other || each.part.owner || each.part.introducer || (each.part.admin && !each.owner))) ||
  (each.state === 'accepted' && (each.part.owner || each.part.introducer || (each.part.admin && !each.owner))) ||
  (each.state === 'introduced' && each.part.asker)

/** One in which the reader has a hand, locked where it is to be changed; undefined where there is none. */
export async function find(tx: Tx, id: string, lock = false): Promise<Introduction | undefined> {
  if (lock) await tx`select from kogge.cases where id = ${id} for update`
  const [row] = await tx<Row[]>`select ${columns(tx)} from ${tables(tx)} where c.id = ${id}`
  return row && introductionOf(row)
}

type OfferRow = {
  questionId: string
  officeId: string
  introducerOffice: string
  introducer: string
  introducerName: string
  country: string
  sectors: string[]
  language: string
  presenceId: string | null
  contact: string
  otherOffice: string | null
  otherSlug: string | null
  otherOfficeName: string | null
  organisation: string | null
}

/**
 * The asker asks for what an answer to their question offers. The answer's author owns it where they answer for the
 * desk, else the next of the desk. Undefined where there is no such offer, or it was asked for before.
 */
export async function request(tx: Tx, answerId: string, on = today()): Promise<string | undefined> {
  const [offer] = await tx<OfferRow[]>`
    select c.id as "questionId", c.office_id as "officeId", n.office_id as "introducerOffice", n.member_id as introducer, n.author_name as "introducerName",
      c.country::text, c.sectors, c.language, n.presence_id as "presenceId", n.contact, p.office_id as "otherOffice", po.slug as "otherSlug", po.name as "otherOfficeName",
      g.id as organisation
    from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id and c.office_id = app.office_id() and c.asker_id = app.member_id()
    left join kogge.presences p on p.id = n.presence_id and p.state = 'published'
    left join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id left join kogge.offices po on po.id = p.office_id
    where n.id = ${answerId} and (g.id is not null or n.contact <> '')
      and not exists (select from kogge.introductions i where i.office_id = c.office_id and i.answer_id = n.id)
    for update of c`
  if (!offer) return undefined
  const [me] = await tx<{ id: string | null }[]>`select app.member_id() as id`
  const author = (await deskAmbassadors(tx, offer.country)).find(({ memberId }) => memberId === offer.introducer)
  const owner = author ?? (await nextAt(tx, offer.country, { ...offer, askerId: me.id }, on))
  const { id, due } = await openCase(tx, { ...offer, kind: 'introduction', audience: 'desk' }, owner?.id ?? null, on)
  await tx`
    insert into kogge.introductions (id, question_id, answer_id, introducer_office_id, introducer_id, introducer_name, other_office_id, other_organisation_id, presence_id, contact)
    values (${id}, ${offer.questionId}, ${answerId}, ${offer.introducerOffice}, ${offer.introducer}, ${offer.introducerName}, ${offer.otherOffice},
      ${offer.organisation}, ${offer.organisation ? offer.presenceId : null}, ${offer.contact})`
  await tellOwner(tx, id, owner)
  const told = { template: 'introductionAsked', about: id } as const
  if (offer.organisation) {
    await queueMail(tx, {
      to: { editorsOf: offer.organisation },
      ...told,
      values: { office: offer.otherOfficeName!, due, path: paths.introduction(offer.otherSlug!, id) },
    })
  }
  if (offer.introducerOffice !== offer.officeId) {
    const [office] = await tx<
      { slug: string; name: string }[]
    >`select slug, name from kogge.offices where id = ${offer.introducerOffice}`
    await queueMail(tx, {
      to: { member: offer.introducer },
      ...told,
      values: { office: office.name, due, path: paths.introduction(office.slug, id) },
    })
  }
  return id
}

export type Outcome = 'done' | 'late' | 'missing'

/** The introduction, locked, where this step is the reader's to take now. */
async function at(tx: Tx, id: string, step: Step): Promise<Introduction | 'late' | 'missing'> {
  const introduction = await find(tx, id, true)
  if (!introduction) return 'missing'
  return stepsFor(introduction).includes(step) ? introduction : 'late'
}

/**
 * Yes: whoever says so, for the organisation or on its behalf, lets the asker have their address. The asker hears it,
 * and so does whoever is to introduce them now, where that is somebody else.
 */
export async function accept(tx: Tx, id: string, on = today()): Promise<Outcome> {
  const found = await at(tx, id, 'accept')
  if (typeof found === 'string') return found
  const due = dueFor(found.owner?.id ?? null, on)
  await tx`
    update kogge.introductions set state = 'accepted', decided_at = now(), accepted_office_id = app.office_id(),
      accepted_by = app.member_id(), accepted_name = (select display_name from kogge.members where office_id = app.office_id() and id = app.member_id())
    where id = ${id}`
  await moveCase(tx, id, { state: 'waiting', due })
  await queueMail(tx, {
    to: { member: found.asker.id },
    template: 'introductionAccepted',
    about: id,
    values: { due, path: paths.introduction(found.office.slug, id) },
  })
  if (found.part.owner) return 'done'
  const [owner] = await tx<
    { member: string }[]
  >`select member_id as member from kogge.ambassadors where office_id = ${found.office.id} and id = ${found.owner?.id ?? null}`
  const to = owner ?? { adminsOf: found.office.id }
  await queueMail(tx, {
    to,
    template: 'introductionToMake',
    about: id,
    values: { due, path: paths.introductionStep(found.office.slug, id, 'introduce') },
  })
  return 'done'
}

/** No, with a word to whoever asked, who gets a mail. */
export async function decline(tx: Tx, id: string, note: string): Promise<Outcome> {
  const found = await at(tx, id, 'decline')
  if (typeof found === 'string') return found
  await tx`update kogge.introductions set state = 'declined', decided_at = now(), decline_note = ${note} where id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  await queueMail(tx, {
    to: { member: found.asker.id },
    template: 'introductionDeclined',
    about: id,
    values: { office: found.office.name, message: note, path: paths.introduction(found.office.slug, id) },
  })
  return 'done'
}

/**
 * Brings both together: each gets a mail with the other's address, to which both agreed by asking and by accepting. Of
 * somebody in words whoever agreed for them gets it, to bring them in.
 */
export async function introduce(tx: Tx, id: string, words: string, on = today()): Promise<Outcome> {
  const found = await at(tx, id, 'introduce')
  if (typeof found === 'string') return found
  await tx`update kogge.introductions set state = 'introduced' where id = ${id}`
  await moveCase(tx, id, { state: 'heard', due: daysAfter(on, outcomeDays) })
  const [{ accepted, acceptedSlug, introducer, office }] = await tx<
    { accepted: string; acceptedSlug: string; introducer: string; office: string }[]
  >`
    select i.accepted_by as accepted, o.slug as "acceptedSlug", (select display_name from kogge.members where office_id = app.office_id() and id = app.member_id()) as introducer,
      (select name from kogge.offices where id = app.office_id()) as office
    from kogge.introductions i join kogge.offices o on o.id = i.accepted_office_id where i.id = ${id}`
  const spoken = isInWords(found)
  const [told, values] = [{ template: 'introduced', about: id } as const, { office, introducer, message: words }]
  await queueMail(tx, {
    to: { member: found.asker.id },
    ...told,
    values: {
      ...values,
      to: 'asker',
      context: spoken ? 'asker' : '',
      with: accepted,
      path: paths.introduction(found.office.slug, id),
    },
  })
  await queueMail(tx, {
    to: { member: accepted },
    ...told,
    values: {
      ...values,
      to: 'other',
      context: spoken ? 'bringer' : '',
      with: found.asker.id,
      path: paths.introduction(acceptedSlug, id),
    },
  })
  return 'done'
}

/** What came of it; said again, it replaces what was said before. 'early' where its day is before the introduction. */
export async function sayOutcome(tx: Tx, id: string, { outcome, note, on }: OutcomeInput): Promise<Outcome | 'early'> {
  const found = await at(tx, id, 'outcome')
  if (typeof found === 'string') return found
  if (!isOutcomeDay(found, on)) return 'early'
  await tx`update kogge.introductions set state = 'done', outcome = ${outcome}, outcome_note = ${note}, outcome_on = ${on} where id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  return 'done'
}

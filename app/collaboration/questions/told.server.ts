/**
 * Mails about questions and introductions: only to somebody who must answer, and to the asker when an answer has come.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { nextInLine, type Thing } from './turns.server.ts'

type Told = {
  officeId: string
  slug: string
  office: string
  due: string
  country: string
  sectors: string[]
  language: string
  asker: { id: string; name: string }
  owner: { id: string; name: string } | null
}

/**
 * Tells the new owner, or the administrators where it is null, that it waits for them, by when, and what happens after
 * that day.
 */
export async function tellOwner(tx: Tx, { kind, id }: Thing, owner: { memberId: string } | null): Promise<void> {
  const [row] = await tx<Told[]>`
    select o.id as "officeId", o.slug, o.name as office, t.due_on as due, q.country::text, q.sectors, q.language, json_build_object('id', q.asked_by, 'name', q.asker_name) as asker,
      case when t.owner_id is not null then json_build_object('id', t.owner_id, 'name', '') end as owner
    from kogge.${tx(kind)} t join kogge.offices o on o.id = t.office_id
    join kogge.questions q on q.office_id = t.office_id and q.id = ${kind === 'questions' ? tx`t.id` : tx`t.question_id`}
    where t.office_id = app.office_id() and t.id = ${id}`
  if (!row) return
  const to = owner ? { member: owner.memberId } : { adminsOf: row.officeId }
  const { office, due, slug } = row
  if (kind === 'introductions')
    return queueMail(tx, {
      to,
      template: 'introductionOwned',
      about: id,
      values: { office, due, path: paths.introduction(slug, id) },
    })
  const next = owner ? await nextInLine(tx, { id, ...row }) : 'nobody'
  await queueMail(tx, {
    to,
    template: 'questionAsked',
    about: id,
    values: { office, due, next, path: paths.question(slug, id) },
  })
}

/**
 * Tells the network of a question that was asked of it: ambassadors for the country in the other offices, and who
 * administers an office that sits in it. Each person once, however often this is called; not who asked, and not who is
 * asked first.
 */
export async function tellNetwork(tx: Tx, id: string): Promise<void> {
  const [row] = await tx<{ office: string; officeId: string; country: string; except: string[] }[]>`
    select o.name as office, o.id as "officeId", q.country::text, array_remove(array[q.asked_by, a.member_id], null) as except
    from kogge.questions q join kogge.offices o on o.id = q.office_id left join kogge.ambassadors a on a.office_id = q.office_id and a.id = q.owner_id
    where q.office_id = app.office_id() and q.id = ${id} and q.audience = 'network' and cardinality(app.peers()) > 0`
  if (!row) return
  const { office, officeId, country, except } = row
  await queueMail(tx, {
    to: { networkOf: officeId, country, question: id, except },
    template: 'questionInNetwork',
    about: id,
    values: { office, context: 'desk', path: '' },
  })
}

/** Tells the asker, who may be of another office than who answered, of this answer to their question. */
export async function tellAsker(tx: Tx, questionId: string, answerId: string): Promise<void> {
  const [row] = await tx<{ slug: string; office: string; asker: string }[]>`
    select o.slug, o.name as office, q.asked_by as asker from kogge.questions q join kogge.offices o on o.id = q.office_id where q.id = ${questionId}`
  await queueMail(tx, {
    to: { member: row.asker },
    template: 'questionAnswered',
    about: answerId,
    values: { office: row.office, path: paths.question(row.slug, questionId) },
  })
}

/** Mails about questions and introductions: only to somebody who must answer, and to the asker when an answer has come. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { noteOf, type Thing } from './turns.server.ts'

/** Tells the new owner, or the administrators where it is null, what waits for them, by when, and what was written when it was passed on. */
export async function tellOwner(tx: Tx, { kind, id }: Thing, owner: { memberId: string } | null): Promise<void> {
  const [row] = await tx<{ officeId: string; slug: string; office: string; title: string; body: string; asker: string; country: string; due: string; contact: string }[]>`
    select o.id as "officeId", o.slug, o.name as office, q.title, q.body, ${kind === 'questions' ? tx`''` : tx`t.contact`} as contact, q.asker_name as asker, t.country::text, t.due_on as due
    from kogge.${tx(kind)} t join kogge.offices o on o.id = t.office_id
    join kogge.questions q on q.office_id = t.office_id and q.id = ${kind === 'questions' ? tx`t.id` : tx`t.question_id`}
    where t.office_id = app.office_id() and t.id = ${id}`
  if (!row) return
  const note = await noteOf(tx, { kind, id })
  const to = owner ? { member: owner.memberId } : { adminsOf: row.officeId }
  const values = { office: row.office, asker: row.asker, title: row.title, country: row.country, due: row.due }
  if (kind === 'questions') await queueMail(tx, { to, template: 'questionAsked', values: { ...values, message: row.body, note, context: note ? 'passed' : '', path: paths.question(row.slug, id) } })
  else {
    const about = { message: note, organisation: row.contact, context: row.contact ? 'words' : '' }
    await queueMail(tx, { to, template: 'introductionOwned', values: { ...values, ...about, path: paths.introduction(row.slug, id) } })
  }
}

/** Tells the asker, who may be of another office than who answered, what the answer is, and to whom it offers an introduction ('' to nobody). */
export async function tellAsker(tx: Tx, questionId: string, { author, body, offered }: { author: string; body: string; offered: string }): Promise<void> {
  const [row] = await tx<{ slug: string; office: string; title: string; asker: string }[]>`
    select o.slug, o.name as office, q.title, q.asked_by as asker from kogge.questions q join kogge.offices o on o.id = q.office_id where q.id = ${questionId}`
  await queueMail(tx, {
    to: { member: row.asker }, template: 'questionAnswered',
    values: {
      office: row.office, name: author, title: row.title, message: body, organisation: offered, context: offered ? 'offer' : '', path: paths.question(row.slug, questionId),
    },
  })
}

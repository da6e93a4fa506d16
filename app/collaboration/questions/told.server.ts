/** Mails about questions: to the network of which it was asked, and to the asker when an answer has come. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'

/**
 * Tells the network of a question that was asked of it: ambassadors for the country in the other offices, and who
 * administers an office that sits in it. Each person once, however often this is called; not who asked, and not who is
 * asked first.
 */
export async function tellNetwork(tx: Tx, id: string): Promise<void> {
  const [row] = await tx<{ office: string; officeId: string; country: string; except: string[] }[]>`
    select o.name as office, o.id as "officeId", c.country::text,
      array_remove(array[c.asker_id, a.member_id], null) as except
    from kogge.cases c join kogge.offices o on o.id = c.office_id
    left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id
    where c.office_id = app.office_id() and c.id = ${id} and c.audience = 'network' and cardinality(app.peers()) > 0`
  if (!row) return
  const { office, officeId, country, except } = row
  await queueMail(tx, {
    to: { found: { office: officeId, country, question: id, except } },
    template: 'questionInNetwork',
    about: id,
    values: { office, context: 'desk', path: '' },
  })
}

/** Tells the asker, who may be of another office than who answered, of this answer to their question. */
export async function tellAsker(tx: Tx, questionId: string, answerId: string): Promise<void> {
  const [row] = await tx<{ slug: string; office: string; asker: string }[]>`
    select o.slug, o.name as office, c.asker_id as asker from kogge.cases c join kogge.offices o on o.id = c.office_id
    where c.id = ${questionId}`
  await queueMail(tx, {
    to: { member: row.asker },
    template: 'questionAnswered',
    about: answerId,
    values: { office: row.office, path: paths.question(row.slug, questionId) },
  })
}

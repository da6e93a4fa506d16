/** Asking for what an answer to one's question offers. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { openCase } from '#app/collaboration/cases/cases.server.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { deskAmbassadors, nextAt } from '#app/collaboration/cases/turns.server.ts'
import { isThere } from '#app/collaboration/cases/who-is-asked.ts'
import { tellOther, tellOwner } from './case.server.ts'

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
  organisation: string | null
}

/**
 * The asker asks for what an answer to their question offers. The answer's author owns it where they answer for the
 * desk, else the next of the desk. Undefined where there is no such offer, or it was asked for before.
 */
export async function request(tx: Tx, answerId: string, on = today()): Promise<string | undefined> {
  const [offer] = await tx<OfferRow[]>`
    select c.id as "questionId", c.office_id as "officeId", n.office_id as "introducerOffice",
      n.member_id as introducer, n.author_name as "introducerName",
      c.country::text, c.sectors, c.language, n.presence_id as "presenceId", n.contact, p.office_id as "otherOffice",
      g.id as organisation
    from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
      and c.office_id = app.office_id() and c.asker_id = app.member_id()
    left join kogge.presences p on p.id = n.presence_id and p.state = 'published'
    left join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id
    where n.id = ${answerId} and (g.id is not null or n.contact <> '')
      and not exists (select from kogge.introductions i where i.office_id = c.office_id and i.answer_id = n.id)
    for update of c`
  if (!offer) return undefined
  const [me] = await tx<{ id: string | null }[]>`select app.member_id() as id`
  const author = (await deskAmbassadors(tx, offer.country)).find(
    (one) => one.memberId === offer.introducer && isThere(one, on),
  )
  const owner = author ?? (await nextAt(tx, offer.country, { ...offer, askerId: me.id }, on))
  // The other side is asked at once, by the working days of where it is; else whoever sees to it.
  const term = await termFor(tx, null, on, offer.organisation && offer.otherOffice)
  const id = await openCase(tx, { ...offer, kind: 'introduction', audience: 'desk' }, owner?.id ?? null, term)
  await tx`
    insert into kogge.introductions (id, question_id, answer_id, introducer_office_id, introducer_id, introducer_name,
      other_office_id, other_organisation_id, presence_id, contact)
    values (${id}, ${offer.questionId}, ${answerId}, ${offer.introducerOffice}, ${offer.introducer},
      ${offer.introducerName}, ${offer.otherOffice},
      ${offer.organisation}, ${offer.organisation ? offer.presenceId : null}, ${offer.contact})`
  await tellOwner(tx, id, owner)
  if (offer.organisation) await tellOther(tx, id)
  if (offer.introducerOffice !== offer.officeId) {
    const [office] = await tx<
      { slug: string; name: string }[]
    >`select slug, name from kogge.offices where id = ${offer.introducerOffice}`
    await queueMail(tx, {
      to: { member: offer.introducer },
      template: 'introductionAsked',
      about: id,
      values: { office: office.name, due: term.due, path: paths.introduction(office.slug, id) },
    })
  }
  return id
}

/** An enquiry as a case: who is told that they are to act, and how it ends by itself. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { placeOfCase } from '#app/collaboration/cases/cases.server.ts'
import type { CaseKind } from '#app/collaboration/cases/kind.server.ts'
import { paths } from '#app/paths.ts'

export const enquiryCase: CaseKind = {
  kind: 'enquiry',
  path: (office, id) => paths.enquiry(office, id),
  tell: tellOwner,
  remind,
  async end(tx, id, from) {
    // Who had an answer and says no more needs no other mail.
    const state = from === 'waiting' ? 'expired' : 'done'
    await tx`update kogge.enquiries set state = ${state} where office_id = app.office_id() and id = ${id}`
    await closeLink(tx, id)
    if (from !== 'waiting') return
    const { office, slug } = await placeOfCase(tx, id)
    await queueMail(tx, {
      to: { sender: id },
      template: 'enquiryUnanswered',
      values: { office, path: paths.office(slug) },
    })
  },
}

/** Reminds the owner, or the administrators, before the day; the organisation's editors while it is theirs to say. */
async function remind(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  const [{ put }] = await tx<{ put: string | null }[]>`
    select case when state = 'put' then organisation_id end as put from kogge.enquiries
    where office_id = app.office_id() and id = ${id}`
  await queueMail(tx, {
    to: put ? { editorsOf: put } : owner ? { member: owner.memberId } : { adminsOf: officeId },
    template: 'enquiryReminder',
    about: id,
    values: { office, due, path: paths.enquiry(slug, id) },
  })
}

/** Tells the owner, or the administrators where it is null, that it waits for them, and by when. */
export async function tellOwner(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  await queueMail(tx, {
    to: owner ? { member: owner.memberId } : { adminsOf: officeId },
    template: 'enquiryOwned',
    about: id,
    values: { office, due, path: paths.enquiry(slug, id) },
  })
  // Behind the office's own address no member is known: it hears that something waits, not what.
  if (!owner)
    await queueMail(tx, {
      to: { contactOf: officeId },
      template: 'enquiryWaits',
      values: { office, due, path: paths.enquiry(slug, id) },
    })
}

/** The page of the answer's mail takes no answer any more. */
export async function closeLink(tx: Tx, id: string): Promise<void> {
  await tx`
    update kogge.enquiry_senders set link_hash = null, link_ends_at = null
    where office_id = app.office_id() and id = ${id}`
}

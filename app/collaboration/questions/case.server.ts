/** A question as a case: who is told that it is theirs, and how it ends by itself. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { placeOfCase } from '#app/collaboration/cases/cases.server.ts'
import type { CaseKind } from '#app/collaboration/cases/kind.server.ts'
import { nextInLine } from '#app/collaboration/cases/turns.server.ts'
import { paths } from '#app/paths.ts'

export const questionCase: CaseKind = {
  kind: 'question',
  path: (office, id) => paths.question(office, id),
  tell: tellOwner,
  remind,
  async end(tx, id, from) {
    const ending = from === 'waiting' ? 'nobody' : 'silent'
    await tx`update kogge.questions set ending = ${ending} where office_id = app.office_id() and id = ${id}`
  },
}

/** Reminds the owner, or the administrators, before the day; what happens after it is said as well. */
async function remind(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  await queueMail(tx, {
    to: owner ? { member: owner.memberId } : { adminsOf: officeId },
    template: 'questionReminder',
    about: id,
    values: { office, due, next: owner ? await nextInLine(tx, id) : 'nobody', path: paths.question(slug, id) },
  })
}

/**
 * Tells the new owner, or the administrators where it is null, that it waits for them, by when, and what happens after
 * that day.
 */
export async function tellOwner(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  const next = owner ? await nextInLine(tx, id) : 'nobody'
  await queueMail(tx, {
    to: owner ? { member: owner.memberId } : { adminsOf: officeId },
    template: 'questionAsked',
    about: id,
    values: { office, due, next, path: paths.question(slug, id) },
  })
}

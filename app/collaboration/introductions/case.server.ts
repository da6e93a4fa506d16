/** An introduction as a case: who is told that it is theirs to make, and how it ends by itself. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { placeOfCase } from '#app/collaboration/cases/cases.server.ts'
import type { CaseKind } from '#app/collaboration/cases/kind.server.ts'
import { paths } from '#app/paths.ts'

export const introductionCase: CaseKind = {
  kind: 'introduction',
  path: (office, id) => paths.introduction(office, id),
  tell: tellOwner,
  async end(tx, id) {
    await tx`update kogge.introductions set state = 'expired' where office_id = app.office_id() and id = ${id}`
  },
}

/** Tells the new owner, or the administrators where it is null, that it waits for them, and by when. */
export async function tellOwner(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  await queueMail(tx, {
    to: owner ? { member: owner.memberId } : { adminsOf: officeId },
    template: 'introductionOwned',
    about: id,
    values: { office, due, path: paths.introduction(slug, id) },
  })
}

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
  async end(tx, id, from) {
    await tx`update kogge.introductions set state = 'expired' where office_id = app.office_id() and id = ${id}`
    // Who asked hears that nobody answered. Who was introduced, and did not say what came of it, knows more than we do.
    if (from === 'waiting') await tellUnanswered(tx, id)
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

async function tellUnanswered(tx: Tx, id: string): Promise<void> {
  const [{ asker, office, slug }] = await tx<{ asker: string; office: string; slug: string }[]>`
    select c.asker_id as asker, o.name as office, o.slug from kogge.cases c join kogge.offices o on o.id = c.office_id
    where c.office_id = app.office_id() and c.id = ${id}`
  await queueMail(tx, {
    to: { member: asker },
    template: 'introductionEnded',
    about: id,
    values: { office, path: paths.introduction(slug, id) },
  })
}

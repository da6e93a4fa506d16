/** An introduction as a case: who is told that they are to act, and how it ends by itself. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { placeOfCase } from '#app/collaboration/cases/cases.server.ts'
import type { CaseKind } from '#app/collaboration/cases/kind.server.ts'
import { paths } from '#app/paths.ts'

export const introductionCase: CaseKind = {
  kind: 'introduction',
  path: (office, id) => paths.introduction(office, id),
  tell: tellOwner,
  remind,
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

/**
 * Whoever must act is reminded: the other side where it is asked, and whoever sees to it in any case.
 */
async function remind(tx: Tx, id: string, owner: { memberId: string } | null): Promise<void> {
  const { officeId, office, slug, due } = await placeOfCase(tx, id)
  const [other] = await tx<{ organisation: string; slug: string; office: string }[]>`
    select i.other_organisation_id as organisation, o.slug, o.name as office
    from kogge.introductions i join kogge.offices o on o.id = i.other_office_id
    where i.office_id = app.office_id() and i.id = ${id} and i.state = 'asked' and i.other_organisation_id is not null`
  const told = { template: 'introductionReminder', about: id } as const
  if (other)
    await queueMail(tx, {
      to: { editorsOf: other.organisation },
      ...told,
      values: { office: other.office, due, path: paths.introduction(other.slug, id) },
    })
  await queueMail(tx, {
    to: owner ? { member: owner.memberId } : { adminsOf: officeId },
    ...told,
    values: { office, due, path: paths.introduction(slug, id) },
  })
}

/** Asks the other side's editors whether they agree. */
export async function tellOther(tx: Tx, id: string): Promise<void> {
  const [other] = await tx<{ organisation: string; slug: string; office: string; due: string }[]>`
    select i.other_organisation_id as organisation, o.slug, o.name as office, c.due_on as due
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    join kogge.offices o on o.id = i.other_office_id
    where i.office_id = app.office_id() and i.id = ${id}`
  const { organisation, slug, office, due } = other
  await queueMail(tx, {
    to: { editorsOf: organisation },
    template: 'introductionAsked',
    about: id,
    values: { office, due, path: paths.introduction(slug, id) },
  })
}

async function tellUnanswered(tx: Tx, id: string): Promise<void> {
  const { asker, office, slug } = await placeOfCase(tx, id)
  await queueMail(tx, {
    to: { member: asker },
    template: 'introductionEnded',
    about: id,
    values: { office, path: paths.introduction(slug, id) },
  })
}

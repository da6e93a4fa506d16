/**
 * Two organisations that found each other interesting: both are told, once, without being asked first. The interest of
 * the other side alone is told to nobody.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { Pair } from './verdicts.server.ts'

type Noted = { ours: string; theirs: string; organisation: string; presence: string; office: string }

/** Notes it where the other side has said so too, and tells both sides' editors. True where it is new. */
export async function noteMutual(tx: Tx, { presenceId, otherPresenceId }: Pair): Promise<boolean> {
  const [noted] = await tx<Noted[]>`select * from app.note_mutual(${presenceId}, ${otherPresenceId})`
  if (!noted) return false
  const [own] = await tx<{ organisation: string; other: string; office: string }[]>`
    select m.organisation_id as organisation, m.other_presence_id as other, o.slug as office
    from kogge.mutual_interests m join kogge.offices o on o.id = m.office_id
    where m.office_id = app.office_id() and m.id = ${noted.ours}`
  await queueMail(tx, {
    to: { editorsOf: own.organisation },
    template: 'matchMutual',
    about: noted.ours,
    values: { path: paths.meet(own.office, own.other, presenceId) },
  })
  await queueMail(tx, {
    to: { editorsOf: noted.organisation },
    template: 'matchMutual',
    about: noted.theirs,
    values: { path: paths.meet(noted.office, presenceId, noted.presence) },
  })
  return true
}

/**
 * The organisations that this one and they find interesting, by id: while both say so, and neither has blocked the
 * other. For those who edit it; none for everybody else.
 */
export async function mutualWith(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`select id from app.mutual_with(${organisationId}) as id`
  return rows.map(({ id }) => id)
}

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
    from kogge.mutual_interests m join kogge.offices o on o.id = m.office_id where m.office_id = app.office_id() and m.id = ${noted.ours}`
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

/** The organisations that this one and they found interesting, by id. For those who edit it. */
export async function mutualWith(tx: Tx, organisationId: string): Promise<Set<string>> {
  const rows = await tx<{ id: string }[]>`
    select m.other_organisation_id as id from kogge.mutual_interests m
    where m.office_id = app.office_id() and m.organisation_id = ${organisationId} and exists (
      select from kogge.match_verdicts v where v.office_id = m.office_id and v.organisation_id = m.organisation_id
        and v.other_office_id = m.other_office_id and v.other_organisation_id = m.other_organisation_id and v.verdict = 'interesting')`
  return new Set(rows.map(({ id }) => id))
}

/**
 * What editors changed of an organisation after it was approved: its name, website or registration. The database writes
 * the lines down (organisations_note_change) and keeps them from everybody but the office's administrators.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'

export const changedFields = ['name', 'website', 'registration'] as const
/**
 * From what was approved to what is, with who changed it last and on what day. '' is "none"; a registration is
 * `register:number`.
 */
export type OrganisationChange = {
  id: string
  field: (typeof changedFields)[number]
  was: string
  became: string
  by: string | null
  on: string
  organisation: { slug: string; name: string }
}

const unseen = (tx: Tx) => tx`c.office_id = app.office_id() and c.seen_at is null`

/** The changes of the own office that no administrator has seen, the latest first. */
export async function listChanges(tx: Tx): Promise<OrganisationChange[]> {
  return tx<OrganisationChange[]>`
    select c.id, c.field, c.was, c.became, m.display_name as by, c.changed_at::date::text as on,
      json_build_object('slug', o.slug, 'name', o.name) as organisation
    from kogge.organisation_changes c
    join kogge.organisations o on o.office_id = c.office_id and o.id = c.organisation_id
    left join kogge.members m on m.office_id = c.office_id and m.id = c.member_id
    where ${unseen(tx)} order by c.changed_at desc, c.id limit 200`
}

/** An administrator has seen it and leaves it so. False where it was seen or set right already. */
export async function markSeen(tx: Tx, id: string): Promise<boolean> {
  return (
    (
      await tx`
        update kogge.organisation_changes c set seen_at = now() where ${unseen(tx)} and c.id = ${id} returning c.id`
    ).length > 0
  )
}

type Undone = Pick<OrganisationChange, 'field' | 'was' | 'became'> & {
  organisation: string
  slug: string
  member: string | null
  at: { slug: string; name: string }
}

/**
 * What was before comes back, and whoever changed it is told; the database takes the line away, as for every change by
 * an administrator. False where it was seen or set right already.
 */
export async function undoChange(tx: Tx, id: string): Promise<boolean> {
  const [change] = await tx<Undone[]>`
    select c.organisation_id as organisation, c.field, c.was, c.became, c.member_id as member, g.slug,
      json_build_object('slug', o.slug, 'name', o.name) as at
    from kogge.organisation_changes c
    join kogge.organisations g on g.office_id = c.office_id and g.id = c.organisation_id
    join kogge.offices o on o.id = c.office_id where ${unseen(tx)} and c.id = ${id}`
  if (!change) return false
  const [registry, ...number] = change.was.split(':')
  const before =
    change.field === 'registration'
      ? { registry: registry || null, registration_number: number.join(':') || null }
      : { [change.field]: change.was || null }
  const rows = await tx`
    update kogge.organisations set ${tx(before)}, version = version + 1, updated_at = now()
    where office_id = app.office_id() and id = ${change.organisation} returning id`
  if (rows.length === 0) return false
  const { field, was, became, at, member } = change
  if (member)
    await queueMail(tx, {
      to: { member },
      template: 'organisationRestored',
      about: change.organisation,
      values: { path: paths.organisation(at.slug, change.slug), office: at.name, field, was, became },
    })
  return true
}

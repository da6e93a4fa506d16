/**
 * Which associations an organisation belongs to. Memberships have dates, because texts of different years name
 * different members.
 */
import type { Tx } from '#db/client.server.ts'

export type Membership = { id: string; slug: string; name: string; sinceOn: string | null; untilOn: string | null }

/** The associations an organisation is or was a member of, present ones first. */
export async function listAssociationsOf(tx: Tx, officeId: string, organisationId: string): Promise<Membership[]> {
  return tx<Membership[]>`
    select m.id, a.slug, a.name, m.since_on as "sinceOn", m.until_on as "untilOn"
    from kogge.association_memberships m
    join kogge.organisations a on a.office_id = m.office_id and a.id = m.association_id
    where m.office_id = ${officeId} and m.organisation_id = ${organisationId}
    order by coalesce(m.until_on < current_date, false), a.name, m.since_on nulls first`
}

/** The members, past and present, of an association. */
export async function listMembersOf(tx: Tx, officeId: string, associationId: string): Promise<Membership[]> {
  return tx<Membership[]>`
    select m.id, o.slug, o.name, m.since_on as "sinceOn", m.until_on as "untilOn"
    from kogge.association_memberships m
    join kogge.organisations o on o.office_id = m.office_id and o.id = m.organisation_id
    where m.office_id = ${officeId} and m.association_id = ${associationId} and o.state = 'approved'
    order by coalesce(m.until_on < current_date, false), o.name`
}

/** The office's associations, to choose from. */
export async function listAssociations(tx: Tx, officeId: string): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }[]>`
    select id, name from kogge.organisations
    where office_id = ${officeId} and kind = 'association' and state = 'approved' order by lower(name)`
}

/** Notes a membership, once however often it is said. Dates are YYYY-MM-DD or null where unknown. */
export async function join(
  tx: Tx,
  organisationId: string,
  associationId: string,
  sinceOn: string | null,
  untilOn: string | null,
): Promise<void> {
  await tx`
    insert into kogge.association_memberships (organisation_id, association_id, since_on, until_on)
    select ${organisationId}, ${associationId}, ${sinceOn}::date, ${untilOn}::date
    where not exists (
      select from kogge.association_memberships
      where office_id = app.office_id() and organisation_id = ${organisationId} and association_id = ${associationId}
        and since_on is not distinct from ${sinceOn}::date and until_on is not distinct from ${untilOn}::date)`
}

/** Takes back a membership that was noted by mistake. One that ended is given an end date instead. */
export async function strike(tx: Tx, organisationId: string, id: string): Promise<void> {
  await tx`
    delete from kogge.association_memberships
    where office_id = app.office_id() and organisation_id = ${organisationId} and id::text = ${id}`
}

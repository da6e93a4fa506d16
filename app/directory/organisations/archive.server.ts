/**
 * Into the archive and back. Row security lets editors do it to their organisation and administrators to any of their
 * office.
 */
import type { Tx } from '#db/client.server.ts'

/**
 * The organisation and what it publishes are hidden; nothing is lost. False where it is not approved, or not theirs.
 */
export async function archive(tx: Tx, id: string): Promise<boolean> {
  return (
    (
      await tx`
    update kogge.organisations set state = 'archived', updated_at = now()
    where office_id = app.office_id() and id = ${id} and state = 'approved' returning id`
    ).length > 0
  )
}

/**
 * Back as it was, with everything it published, to the same readers and on the same days. False where it is not
 * archived, or not theirs.
 */
export async function bringBack(tx: Tx, id: string): Promise<boolean> {
  return (
    (
      await tx`
    update kogge.organisations set state = 'approved', updated_at = now()
    where office_id = app.office_id() and id = ${id} and state = 'archived' and archived_at is not null
      and erased_at is null returning id`
    ).length > 0
  )
}

/** Archived organisations of the own office that the reader may see, by name. `since` is YYYY-MM-DD. */
export async function listArchived(tx: Tx): Promise<{ slug: string; name: string; since: string }[]> {
  return tx<{ slug: string; name: string; since: string }[]>`
    select slug, name, archived_at::date::text as since from kogge.organisations
    where office_id = app.office_id() and state = 'archived' and archived_at is not null and erased_at is null
    order by lower(name), id limit 500`
}

/**
 * Erases it: its name, texts, contacts and logo go, and what it published is in nobody's list any more. It does not
 * come back. False where it is not theirs, or erased already. `sayFormer` (delivery/privacy) says before what stands
 * where its name stood.
 */
export async function eraseOrganisation(tx: Tx, id: string): Promise<boolean> {
  const [{ erased }] = await tx<{ erased: boolean }[]>`select app.erase_organisation(${id}) as erased`
  return erased
}

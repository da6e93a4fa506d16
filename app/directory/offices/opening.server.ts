/** From a draft that only its own people see to an office that is open to everybody. */
import type { Tx } from '#db/client.server.ts'

/** An office as the platform lists it. */
export type PlatformOffice = {
  slug: string
  name: string
  city: string
  country: string
  createdOn: string
  invited: number
  accepted: number
  networks: number
  archivedOn: string | null
  /** Its administrator has not opened it yet. */
  draft: boolean
}

/** All offices for the platform, with how many of its invitations to administer are open and accepted. */
export async function listForPlatform(tx: Tx): Promise<PlatformOffice[]> {
  return tx<PlatformOffice[]>`
    select o.slug, o.name, o.city, o.country, o.created_at::date::text as "createdOn",
      (select count(*) from kogge.invitations i
        where i.office_id = o.id and i.role = 'admin' and i.accepted_at is null and i.revoked_at is null
        and i.expires_at > now())::int as invited,
      (select count(*) from kogge.invitations i
        where i.office_id = o.id and i.role = 'admin' and i.accepted_at is not null)::int as accepted,
      (select count(*) from kogge.network_members n where n.office_id = o.id and n.state = 'member')::int as networks,
      o.archived_at::date::text as "archivedOn", o.opened_at is null as draft
    from kogge.offices o order by o.archived_at is not null, o.name, o.slug`
}

/** Opens the actor's own office. False where it is open already. */
export async function openOffice(tx: Tx): Promise<boolean> {
  const rows = await tx`
    update kogge.offices set opened_at = now(), updated_at = now() where id = app.office_id() and opened_at is null
    returning id`
  return rows.length > 0
}

/** Who looks at which office: what every verb is told of its reader. The door finds it out (door.server.ts). */
import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'

/**
 * The office looked at, and who looks: `actor` is null for a visitor. `own` says that they act in the office they look
 * at.
 */
export type Reader = { office: ViewedOffice | null; actor: Actor | null; own: boolean; admin: boolean }
/**
 * `version` goes up with every change of its settings; `archivedOn` is YYYY-MM-DD, and nobody is a member there then;
 * `draft`: only its own people see it.
 */
export type ViewedOffice = {
  id: string
  slug: string
  name: string
  city: string
  country: string
  lat: number
  lon: number
  version: number
  archivedOn?: string | null
  draft?: boolean
  /** The hash of its arms; null without any. */
  arms?: string | null
  /** Its administrators administer it with a second factor only. */
  adminsNeedSecondFactor?: boolean
}

/** The office of this address, or null where none is looked at. 404 where there is no such office. */
export async function viewed(tx: Tx, slug: string | null | undefined): Promise<ViewedOffice | null> {
  if (slug == null) return null
  const [office] = await tx<ViewedOffice[]>`
    select id, slug, name, city, country, lat, lon, version, archived_at::date::text as "archivedOn",
      opened_at is null as draft, admins_need_second_factor as "adminsNeedSecondFactor",
    (select a.hash from kogge.office_arms a where a.office_id = offices.id) as arms from kogge.offices
    where slug = ${slug}`
  if (!office) throw notFound('office')
  return office
}

/** Who looks at this office. */
export function readerOf(office: ViewedOffice | null, actor: Actor | null): Reader {
  const own = office !== null && actor !== null && actor.officeId === office.id
  return { office, actor, own, admin: own && actor?.role === 'admin' }
}

/** Meeting whom somebody travels for: by what their organisation publishes. */
import type { Tx } from '#db/client.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import type { Trip } from './trip.ts'

/**
 * The listing by which one asks to meet whom the trip is for: theirs in the country they travel to, else another one of
 * theirs, as far as the reader sees it. Undefined where there is none.
 */
export async function listingOf(tx: Tx, { organisation, country }: Trip): Promise<Presence | undefined> {
  if (!organisation) return undefined
  const [row] = await tx<{ id: string }[]>`
    select p.id from kogge.presences p
    join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    join kogge.offices f on f.id = p.office_id
    where f.slug = ${organisation.office} and o.slug = ${organisation.slug} and p.state = 'published'
      and p.audience <> 'hidden'
    order by p.country = ${country} desc, p.standing = 'active' desc, p.confirmed_on desc, p.id limit 1`
  return row && (await byIds(tx, [row.id]))[0]
}

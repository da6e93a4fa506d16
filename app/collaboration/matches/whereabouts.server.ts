/** In which office a presence is that somebody names by its id alone. */
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'

/**
 * The slug of the presence's office, found from wherever the reader may stand: in each of their own offices, and in
 * none in particular. Null where they see it from nowhere. `doorAt` is the way through the door for an office's slug.
 */
export async function whereIs(
  doorAt: (slug: string | null) => ThroughDoor,
  presenceId: string,
): Promise<string | null> {
  const seenFrom = (slug: string | null) =>
    doorAt(slug)(async (tx) => {
      const [found] = await tx<{ slug: string }[]>`
      select f.slug from kogge.presences p join kogge.offices f on f.id = p.office_id where p.id = ${presenceId}`
      return found?.slug ?? null
    })
  const own = await doorAt(null)(async (tx, { actor }) =>
    actor
      ? tx<{ slug: string }[]>`
    select o.slug from kogge.members m join kogge.offices o on o.id = m.office_id
    where m.user_id = ${actor.userId} and m.state = 'active' order by m.created_at`
      : [],
  )
  for (const slug of [...own.map((office) => office.slug), null]) {
    const found = await seenFrom(slug)
    if (found) return found
  }
  return null
}

/**
 * Who holds a link of a digest, and what they hear less of. They are not signed in; the link says who they are
 * (app/identity/digest-link.server.ts).
 */
import type { Tx } from '#db/client.server.ts'
import { enterAsMember } from '#db/door.server.ts'
import type { Frequency } from '#app/identity/account.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { frequencyOf } from '#app/identity/frequency.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { findSaved, listSaved, setPaused } from '#app/discovery/saved/saved.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { listMuted, setMuted } from '#app/collaboration/matches/mutes.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { pool } from '#app/pools.server.ts'
import { find } from '#app/directory/presences/presences.server.ts'
import { areQuestionsMuted, setQuestionsMuted } from '#app/collaboration/questions/heard.server.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { listMutedTrips, setTripsMuted } from '#app/collaboration/trips/told.server.ts'
import { readDigestToken } from '#app/identity/digest-link.server.ts'

/**
 * A thing of the mail: all matches of one presence, what one kept search finds, trips to one country, or questions of
 * the network.
 */
export type Thing =
  | { kind: 'questions' }
  | { kind: 'matches'; presence: Presence }
  | { kind: 'searches'; name: string }
  | { kind: 'trips'; country: string }
/** Something they hear no more of, in the office `office` (slug). */
export type Quiet = Thing & { id: string; office: string; officeName: string }

/** Whose link this is. Throws 404, with a sentence about the link, where it was changed or the person is gone. */
export async function holderOf(token: string | undefined): Promise<{ id: string; frequency: Frequency }> {
  const id = readDigestToken(token)
  if (!id) throw notFound('digest')
  return inIdentity(async (tx) => {
    const [there] = await tx`select from identity.users where id = ${id}`
    if (!there) throw notFound('digest')
    return { id, frequency: await frequencyOf(tx, id) }
  })
}

type Named = { kind?: string; slug?: string; id?: string }

async function thingOf(tx: Tx, officeId: string, kind: string | undefined, id: string): Promise<Thing | null> {
  if (kind === 'searches') {
    const search = await findSaved(tx, id)
    return search && { kind, name: search.name }
  }
  if (kind === 'trips') return isCountry(id) ? { kind, country: id } : null
  if (kind === 'questions') return { kind }
  const presence = kind === 'matches' ? await find(tx, officeId, id) : undefined
  return presence ? { kind: 'matches', presence } : null
}

/** What a link of the mail is about. Throws 404 where it is gone, or the person is no member there any more. */
export async function thingFor(userId: string, { kind, slug, id }: Named): Promise<Thing> {
  const thing = await onBehalfOf(
    userId,
    slug ?? '',
  )(async (tx, { own, office }) => (own ? thingOf(tx, office!.id, kind, id ?? '') : null))
  if (!thing) throw notFound('digest')
  return thing
}

/** No mail about it any more, or again. Throws 404 as above. */
export async function setQuiet(userId: string, { kind, slug, id }: Named, quiet: boolean): Promise<void> {
  const done = await onBehalfOf(userId, slug ?? '', { write: true })(
    async (tx, { own }) =>
      own &&
      (kind === 'questions'
        ? setQuestionsMuted(tx, quiet)
        : kind === 'searches'
          ? setPaused(tx, id, quiet)
          : kind === 'trips'
            ? isCountry(id ?? '') && setTripsMuted(tx, id!, quiet)
            : kind === 'matches' && setMuted(tx, id ?? '', quiet)),
  )
  if (!done) throw notFound('digest')
}

/** Everything they hear no more of, office by office. */
export async function listQuiet(userId: string): Promise<Quiet[]> {
  const offices = await enterAsMember(
    pool('kogge_member'),
    userId,
    null,
    { readOnly: true },
    (tx) => tx<{ slug: string; name: string }[]>`
    select o.slug, o.name from kogge.members m join kogge.offices o on o.id = m.office_id
    where m.user_id = ${userId} and m.state = 'active' and o.archived_at is null order by o.name`,
  )
  const found: Quiet[] = []
  for (const { slug, name } of offices) {
    found.push(
      ...(await onBehalfOf(
        userId,
        slug,
      )(async (tx, { own, office }) => {
        if (!own) return []
        const at = { office: slug, officeName: name }
        const presences = await Promise.all((await listMuted(tx)).map((id) => find(tx, office!.id, id)))
        const searches = (await listSaved(tx)).filter(({ paused }) => paused)
        return [
          ...presences.flatMap((presence) =>
            presence ? [{ ...at, kind: 'matches' as const, presence, id: presence.id }] : [],
          ),
          ...(await listMutedTrips(tx)).map((country) => ({ ...at, kind: 'trips' as const, country, id: country })),
          ...((await areQuestionsMuted(tx)) ? [{ ...at, kind: 'questions' as const, id: 'all' }] : []),
          ...searches.map((search) => ({ ...at, kind: 'searches' as const, name: search.name, id: search.id })),
        ]
      })),
    )
  }
  return found
}

/**
 * Who holds a link of a digest, and what they hear less of. They are not signed in; the link says who they are
 * (app/identity/digest-link.server.ts).
 */
import { enterAsMember } from '#db/door.server.ts'
import type { Frequency } from '#app/identity/account.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { frequencyOf } from '#app/identity/frequency.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { pool } from '#app/pools.server.ts'
import { digestSources } from '#app/rooms.server.ts'
import type { Words } from '#app/identity/digest-source.ts'
import { readDigestToken } from '#app/identity/digest-link.server.ts'

/** A thing of the mail, `name` in the reader's words, such as all matches of one presence. */
export type Thing = { kind: string; name: string }
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

const lessOf = (kind: string | undefined) => digestSources.find((source) => source.kind === kind)?.less

/** What a link of the mail is about. Throws 404 where it is gone, or the person is no member there any more. */
export async function thingFor(userId: string, { kind, slug, id }: Named, words: Words): Promise<Thing> {
  const name = await onBehalfOf(
    userId,
    slug ?? '',
  )(async (tx, { own, office }) => (own ? lessOf(kind)?.name(tx, office!.id, id ?? '', words) : null))
  if (!kind || !name) throw notFound('digest')
  return { kind, name }
}

/** No mail about it any more, or again. Throws 404 as above. */
export async function setQuiet(userId: string, { kind, slug, id }: Named, quiet: boolean): Promise<void> {
  const done = await onBehalfOf(userId, slug ?? '', { write: true })(
    async (tx, { own }) => own && (await lessOf(kind)?.set(tx, id ?? '', quiet)),
  )
  if (!done) throw notFound('digest')
}

/** Everything they hear no more of, office by office. */
export async function listQuiet(userId: string, words: Words): Promise<Quiet[]> {
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
        const quiet: Quiet[] = []
        for (const { kind, less } of digestSources)
          for (const each of (await less?.list(tx, office!.id, words)) ?? [])
            quiet.push({ ...each, kind, office: slug, officeName: name })
        return quiet
      })),
    )
  }
  return found
}

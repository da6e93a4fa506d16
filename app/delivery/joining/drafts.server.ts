/**
 * What somebody prepares who waits to be let in: the fields of the organisation's form and of the forms of what it does
 * abroad, as they were typed. Row security shows them to nobody else (docs/decisions/drafts-of-who-waits.md).
 */
import { asPerson, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { redirect } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { mine, type Member } from '#app/directory/members/members.server.ts'
import { find } from '#app/directory/offices/offices.server.ts'

export type DraftKind = 'organisation' | 'presences'
export type Fields = [string, string][]
export type Draft = { id: string; kind: DraftKind; fields: Fields }
/** More than this nobody prepares in earnest. */
export const mostDrafts = 20

type Waiting = { office: { id: string; slug: string; name: string }; member: Member }

/** Somebody who waits to be let into this office. Members go to their own page, everybody else to where one asks. */
export async function asWaiting<T>(
  request: Request,
  slug: string | undefined,
  work: (tx: Tx, waiting: Waiting) => Promise<T>,
): Promise<T> {
  if (request.method !== 'GET' && request.method !== 'HEAD') await requireConfirmed(request)
  return asPerson(request, async (tx, actor) => {
    const office = await find(tx, slug ?? '')
    if (!office) throw notFound('office')
    const member = await mine(tx, actor.userId, office.id)
    if (member?.state === 'active') throw redirect(paths.mine(office.slug))
    if (member?.state !== 'requested') throw redirect(paths.join(office.slug))
    return work(tx, { office, member })
  })
}

/** The person's own drafts at an office, the organisation first, then in the order they were begun. */
export async function listDrafts(tx: Tx, memberId: string): Promise<Draft[]> {
  return tx<
    Draft[]
  >`select id, kind, fields from kogge.drafts where member_id = ${memberId} order by kind = 'organisation' desc, id`
}

/** Keeps a draft: anew, or in the place of the one with this id. False where there are too many, or it is gone. */
export async function keepDraft(
  tx: Tx,
  memberId: string,
  kind: DraftKind,
  fields: Fields,
  id: string | null,
): Promise<boolean> {
  const kept = tx.json(fields.filter(([name]) => !machinery.has(name)))
  if (id)
    return (
      (
        await tx`
          update kogge.drafts set fields = ${kept}, written_at = now() where member_id = ${memberId} and id = ${id}
          returning id`
      ).length > 0
    )
  const [{ count }] = await tx<
    { count: number }[]
  >`select count(*)::int from kogge.drafts where member_id = ${memberId}`
  if (count >= mostDrafts) return false
  await tx`insert into kogge.drafts (member_id, kind, fields) values (${memberId}, ${kind}, ${kept})`
  return true
}
/** Fields of a form that are about its sending, not about what is said. */
const machinery = new Set(['version', 'once', 'key', 'form'])

/** Takes a draft away for good. */
export async function removeDraft(tx: Tx, memberId: string, id: string): Promise<void> {
  await tx`delete from kogge.drafts where member_id = ${memberId} and id = ${id}`
}

/** Says for which organisation they ask, without asking anew (`wanted.ts`). */
export async function want(tx: Tx, memberId: string, wanted: string): Promise<void> {
  await tx`select app.want_organisation(${memberId}, ${wanted})`
}

/** Takes out the drafts of somebody who was let in, for their office's administrator or for themselves. */
export async function takeDrafts(tx: Tx, memberId: string, kind: DraftKind): Promise<FormData[]> {
  const rows = await tx<{ fields: Fields }[]>`select fields from app.take_drafts(${memberId}, ${kind})`
  return rows.map(({ fields }) => formOfDraft(fields))
}

/** A draft's fields as the form that was sent. */
export function formOfDraft(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

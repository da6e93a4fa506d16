/** What an administrator decides about organisations that others offered. Until then nobody else sees them. */
import type { Tx } from '#db/client.server.ts'
import type { OrganisationKind, Registry, Texts } from '#app/taxonomy/vocabulary.ts'

/** `by` is who offered it, `since` the day (YYYY-MM-DD) it was last written. */
export type Waiting = {
  id: string
  slug: string
  name: string
  kind: OrganisationKind
  summary: Texts
  website: string | null
  registry: Registry | null
  registrationNumber: string | null
  by: string | null
  since: string
  sameName: string[]
}

/**
 * Organisations of the own office that wait, the oldest first; with the names of approved ones that are spelled alike.
 */
export async function listWaiting(tx: Tx): Promise<Waiting[]> {
  return tx<Waiting[]>`
    select o.id, o.slug, o.name, o.kind, o.summary, o.website, o.registry,
      o.registration_number as "registrationNumber", m.display_name as by, o.updated_at::date::text as since,
      array(select a.name from kogge.organisations a
        where a.office_id = o.office_id and a.state = 'approved' and a.id <> o.id
        and public.similarity(lower(a.name), lower(o.name)) > 0.5 order by a.name limit 5) as "sameName"
    from kogge.organisations o left join kogge.members m on m.office_id = o.office_id and m.id = o.created_by
    where o.office_id = app.office_id() and o.state = 'pending' order by o.updated_at, o.id`
}

/** Rejected ones with the note, the latest first. */
export async function listRejected(
  tx: Tx,
): Promise<{ id: string; slug: string; name: string; note: string; since: string }[]> {
  return tx<{ id: string; slug: string; name: string; note: string; since: string }[]>`
    select id, slug, name, coalesce(decision_note, '') as note, updated_at::date::text as since from kogge.organisations
    where office_id = app.office_id() and state = 'rejected' order by updated_at desc, id limit 50`
}

/**
 * `creator`: the membership of whoever offered it, and `userId` whose that is; null where nobody did, or they have
 * left.
 */
export type Decided = { id: string; slug: string; creator: string | null; userId: string | null }
const decided = (tx: Tx) => tx`organisations.id, organisations.slug,
  (select m.id from kogge.members m
    where m.office_id = organisations.office_id and m.id = organisations.created_by and m.state = 'active') as creator,
  (select m.user_id from kogge.members m
    where m.office_id = organisations.office_id and m.id = organisations.created_by and m.state = 'active') as "userId"`

/**
 * Approves: the organisation and what it publishes are seen as its visibility says. Whoever offered it becomes its
 * editor, where they edit nothing yet. Undefined where it no longer waits; `creator` is whom to tell.
 */
export async function approve(tx: Tx, id: string): Promise<Decided | undefined> {
  const [row] = await tx<Decided[]>`
    update kogge.organisations set state = 'approved', decision_note = null, updated_at = now()
    where office_id = app.office_id() and id = ${id} and state in ('pending', 'rejected')
    returning ${decided(tx)}`
  if (!row) return undefined
  await tx`
    update kogge.members set role = case when role = 'member' then 'editor' else role end, organisation_id = ${id}
    where office_id = app.office_id() and id = ${row.creator} and state = 'active' and organisation_id is null`
  return row
}

/** Rejects with a note for whoever offered it; they may write it again and offer it again. */
export async function reject(tx: Tx, id: string, note: string): Promise<Decided | undefined> {
  const [row] = await tx<Decided[]>`
    update kogge.organisations set state = 'rejected', decision_note = ${note}, updated_at = now()
    where office_id = app.office_id() and id = ${id} and state = 'pending'
    returning ${decided(tx)}`
  return row
}

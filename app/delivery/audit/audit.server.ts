/**
 * Reading what was done. Row security decides which lines; names are looked up in the identity plane, so that whoever
 * erased themselves has none.
 */
import type { Tx } from '#db/client.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import type { Act } from '#app/identity/acts.ts'
import { kindsOf, pageSize, type AuditFilter } from './filter.ts'

/** The lines that fit the filter, the latest first; one more than asked for says that there are others. */
export async function listActs(tx: Tx, filter: AuditFilter, limit = pageSize): Promise<{ acts: Act[]; more: boolean }> {
  const { group, person, from, until, page } = filter
  const acts = await tx<Act[]>`
    select a.id, a.kind, a.noted_at as at, a.actor_id as actor, a.subject_id as subject, a.was, a.became,
      case when o.id is null then null else json_build_object('slug', o.slug, 'name', o.name) end as office,
      coalesce(g.name, n.name) as thing
    from kogge.acts a left join kogge.offices o on o.id = a.office_id
      left join kogge.organisations g on g.office_id = a.office_id and g.id = a.thing_id
      left join kogge.networks n on n.id = a.thing_id
    where (${group}::text is null or a.kind = any (${group ? kindsOf(group) : []}))
      and (${person}::uuid is null or ${person} in (a.actor_id, a.subject_id))
      and (${from} = '' or a.noted_at >= (nullif(${from}, '')::date)::timestamp at time zone 'Europe/Amsterdam')
      and (${until} = '' or a.noted_at < (nullif(${until}, '')::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by a.noted_at desc, a.id desc limit ${limit + 1} offset ${(page - 1) * limit}`
  return { acts: acts.slice(0, limit), more: acts.length > limit }
}

/** Ids of the people whom lines of this year name, for the filter. */
export async function peopleOf(tx: Tx): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select distinct p.id from kogge.acts a cross join lateral (values (a.actor_id), (a.subject_id)) p (id)
    where p.id is not null limit 1000`
  return rows.map(({ id }) => id)
}

/** Names of people by id; whoever erased themselves is not among them. */
export async function namesOf(ids: string[]): Promise<Record<string, string>> {
  const rows = await inIdentity(
    (tx) => tx<{ id: string; name: string }[]>`select id, name from identity.users where id = any (${ids}::uuid[])`,
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

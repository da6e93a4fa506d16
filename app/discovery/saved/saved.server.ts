/**
 * What can be done with kept searches. Row security shows each member their own, in the office they act in; nothing
 * here says whose rows they are.
 */
import { isId } from '#app/foundation/http/id.ts'
import type { Tx } from '#db/client.server.ts'
import { mostSaved, type SavedSearch } from './saved.ts'

const columns = (tx: Tx) => tx`id, name, query, paused, told_at as "toldAt"`

/** The member's own, by name. */
export async function listSaved(tx: Tx): Promise<SavedSearch[]> {
  return tx<SavedSearch[]>`select ${columns(tx)} from kogge.saved_searches order by lower(name), id`
}

/** One of the member's own, or null. */
export async function findSaved(tx: Tx, id: string | undefined): Promise<SavedSearch | null> {
  if (!isId(id)) return null
  const [search] = await tx<SavedSearch[]>`select ${columns(tx)} from kogge.saved_searches where id = ${id}`
  return search ?? null
}

/** The member's own of this (canonical) query, or null. */
async function findSavedAs(tx: Tx, query: string): Promise<SavedSearch | null> {
  const [search] = await tx<
    SavedSearch[]
  >`select ${columns(tx)} from kogge.saved_searches where query = ${query} order by id limit 1`
  return search ?? null
}

/**
 * Keeps a search: the one that is there where the same query is kept already. `toldAt` (now where not given, never
 * later) is from when on mails tell of what is published. 'full' where the member keeps as many as one may.
 */
export async function keep(
  tx: Tx,
  search: { name: string; query: string; paused?: boolean; toldAt?: Date },
): Promise<SavedSearch | 'full'> {
  const there = await findSavedAs(tx, search.query)
  if (there) return there
  const [made] = await tx<SavedSearch[]>`
    insert into kogge.saved_searches (member_id, name, query, paused, told_at)
    select app.member_id(), ${search.name}, ${search.query}, ${search.paused ?? false},
      least(now(), ${search.toldAt ?? null}::timestamptz)
    where (select count(*) from kogge.saved_searches) < ${mostSaved}
    returning ${columns(tx)}`
  return made ?? 'full'
}

/** False where it is not the member's own. */
export async function rename(tx: Tx, id: string, name: string): Promise<boolean> {
  const rows = await tx`update kogge.saved_searches set name = ${name} where id = ${id} returning id`
  return rows.length > 0
}

/** Leaves a search out of mails, or takes it in again from now on. False where it is not the member's own. */
export async function setPaused(tx: Tx, id: string | undefined, paused: boolean): Promise<boolean> {
  if (!isId(id)) return false
  const rows = await tx`
    update kogge.saved_searches
    set paused = ${paused}, told_at = case when paused and not ${paused} then now() else told_at end
    where id = ${id} returning id`
  return rows.length > 0
}

/** Deletes it and answers what it was, so that it can be brought back; null where it is not the member's own. */
export async function remove(tx: Tx, id: string | undefined): Promise<SavedSearch | null> {
  if (!isId(id)) return null
  const [gone] = await tx<SavedSearch[]>`delete from kogge.saved_searches where id = ${id} returning ${columns(tx)}`
  return gone ?? null
}

/** Mails have told of what these found and was published until then. */
export async function markTold(tx: Tx, ids: string[], until: Date): Promise<void> {
  if (ids.length > 0)
    await tx`update kogge.saved_searches set told_at = greatest(told_at, ${until}) where id = any (${ids}::uuid[])`
}

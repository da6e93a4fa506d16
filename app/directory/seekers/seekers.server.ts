/** What a member keeps about what they look at. Row security lets nobody but them read or write it. */
import type { Tx } from '#db/client.server.ts'
import type { Seeker } from './seeker.ts'
import type { SeekerInput } from './seeker-input.ts'

/** So many listings are remembered as told; of older ones the index has newer. */
const remembered = 500

/** The acting member's own; undefined where they keep none. */
export async function findMine(tx: Tx): Promise<Seeker | undefined> {
  const [seeker] = await tx<Seeker[]>`
    select s.id, m.display_name as name, s.roles, s.countries, s.sectors, s.brings, s.muted
    from kogge.seekers s join kogge.members m on m.office_id = s.office_id and m.id = s.member_id
    where s.office_id = app.office_id() and s.member_id = app.member_id()`
  return seeker
}

/** Keeps it, in the place of what was kept before. */
export async function keep(tx: Tx, { roles, countries, sectors, brings }: SeekerInput): Promise<void> {
  await tx`
    insert into kogge.seekers (member_id, roles, countries, sectors, brings)
    values (app.member_id(), ${roles}, ${countries}, ${sectors}, ${brings})
    on conflict (office_id, member_id) do update
      set roles = excluded.roles, countries = excluded.countries, sectors = excluded.sectors, brings = excluded.brings,
        changed_at = now()`
}

/** Erases it; what goes with introductions that were asked for stays with those. */
export async function erase(tx: Tx): Promise<void> {
  await tx`delete from kogge.seekers where office_id = app.office_id() and member_id = app.member_id()`
}

/** No mail about who fits, or again. False where they keep none. */
export async function setMuted(tx: Tx, muted: boolean): Promise<boolean> {
  const set = await tx`
    update kogge.seekers set muted = ${muted} where office_id = app.office_id() and member_id = app.member_id()`
  return set.count > 0
}

/** Ids of listings that a digest told them of. */
export async function listTold(tx: Tx): Promise<string[]> {
  const [row] = await tx<{ told: string[] }[]>`
    select told from kogge.seekers where office_id = app.office_id() and member_id = app.member_id()`
  return row?.told ?? []
}

/** They have been told of these. */
export async function markTold(tx: Tx, presenceIds: string[]): Promise<void> {
  const told = [...(await listTold(tx)), ...presenceIds].slice(-remembered)
  await tx`
    update kogge.seekers set told = ${told}::uuid[] where office_id = app.office_id() and member_id = app.member_id()`
}

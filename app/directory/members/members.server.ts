/** What can be done with an office's members. Row security lets administrators write, colleagues read. */
import type { Tx } from '#db/client.server.ts'
import type { MemberRole } from '#app/directory/offices/office.ts'

/** `since` is the day of the present state, YYYY-MM-DD. */
export type Member = {
  id: string
  userId: string
  name: string
  role: MemberRole
  state: 'requested' | 'active' | 'declined' | 'left'
  since: string
  organisation: { id: string; slug: string; name: string } | null
  message: string
  wanted: string
  note: string
  /** The listed organisation that is wanted. */
  wantedName: string | null
  wantedId: string | null
  /** Of the organisation they belong to, or want to. */
  website: string | null
}

/** What a member is read from; `m`, `o` the organisation, `w` the listed one that is wanted. */
export const columns = (tx: Tx) => tx`
  m.id, m.user_id as "userId", m.display_name as name, m.role, m.state, m.state_since::date::text as since, m.message,
  m.wanted_organisation as wanted, m.decision_note as note,
  w.name as "wantedName", w.id as "wantedId", coalesce(o.website, w.website) as website,
  case when o.id is null then null else json_build_object('id', o.id, 'slug', o.slug,
    'name', o.name) end as organisation`
export const tables = (
  tx: Tx,
) => tx`kogge.members m left join kogge.organisations o on o.office_id = m.office_id and o.id = m.organisation_id
  left join kogge.organisations w on w.office_id = m.office_id and w.state = 'approved'
    and m.wanted_organisation = 'listed:' || w.slug`

/** The own office's members in one state: requests the oldest first, all others by name. */
export async function list(tx: Tx, state: Member['state']): Promise<Member[]> {
  return tx<Member[]>`
    select ${columns(tx)} from ${tables(tx)} where m.office_id = app.office_id() and m.state = ${state}
    order by case when m.state = 'requested' then m.state_since end, lower(m.display_name), m.id`
}

/** A member of the own office in whatever state, or undefined. */
export async function find(tx: Tx, id: string): Promise<Member | undefined> {
  const [member] = await tx<
    Member[]
  >`select ${columns(tx)} from ${tables(tx)} where m.office_id = app.office_id() and m.id = ${id}`
  return member
}

/** Where the person themself stands with an office they look at: their own row, whatever its state. */
export async function mine(tx: Tx, userId: string, officeId: string): Promise<Member | undefined> {
  const [member] = await tx<
    Member[]
  >`select ${columns(tx)} from ${tables(tx)} where m.office_id = ${officeId} and m.user_id = ${userId}`
  return member
}

export type Standing = { slug: string; name: string; city: string; state: 'active' | 'requested'; since: string }

/** The offices in which the person is a member or waits to become one, by name. */
export async function listStandings(tx: Tx, userId: string): Promise<Standing[]> {
  return tx<Standing[]>`
    select o.slug, o.name, o.city, m.state, m.state_since::date::text as since from kogge.members m
    join kogge.offices o on o.id = m.office_id
    where m.user_id = ${userId} and m.state in ('active', 'requested') and o.archived_at is null
    order by lower(o.name), o.slug`
}

/**
 * Asks to join; asking again rewrites a request that waits. False for somebody who is a member. `wanted` is written by
 * wanted.ts.
 */
export async function requestToJoin(
  tx: Tx,
  office: string,
  request: { name: string; message: string; wanted: string },
): Promise<boolean> {
  const [{ id }] = await tx<
    { id: string | null }[]
  >`select app.request_to_join(${office}, ${request.name}, ${request.message}, ${request.wanted}) as id`
  return id !== null
}

/** Lets somebody in who asked. False where the request no longer waits. An editor needs an organisation. */
export async function accept(tx: Tx, id: string, role: MemberRole, organisationId: string | null): Promise<boolean> {
  const rows = await tx`
    update kogge.members set state = 'active', role = ${role}, organisation_id = ${organisationId}, state_since = now(),
      decision_note = ''
    where office_id = app.office_id() and id = ${id} and state = 'requested' returning id`
  return rows.length > 0
}

/** Declines a request; the note is shown to whoever asked. False where the request no longer waits. */
export async function decline(tx: Tx, id: string, note: string): Promise<boolean> {
  const rows = await tx`
    update kogge.members set state = 'declined', decision_note = ${note}, state_since = now()
    where office_id = app.office_id() and id = ${id} and state = 'requested' returning id`
  return rows.length > 0
}

/** Gives an active member another role or organisation. Throws members_last_admin_stays for the last administrator. */
export async function changeRole(
  tx: Tx,
  id: string,
  role: MemberRole,
  organisationId: string | null,
): Promise<boolean> {
  const rows = await tx`
    update kogge.members set role = ${role}, organisation_id = ${organisationId}
    where office_id = app.office_id() and id = ${id} and state = 'active' returning id`
  return rows.length > 0
}

/**
 * Ends a membership; what the member published stays. For what hangs on it see delivery/joining/leaving.server.ts.
 * Throws members_last_admin_stays for the last administrator.
 */
export async function end(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.members set state = 'left', state_since = now()
    where office_id = app.office_id() and id = ${id} and state = 'active' returning id`
  return rows.length > 0
}

/**
 * Whether the actor is the one administrator of their office: to ask "the administrators" is then to ask themselves.
 */
export async function isOnlyAdmin(tx: Tx, actor: { role: string | null; memberId: string }): Promise<boolean> {
  if (actor.role !== 'admin') return false
  return (
    (
      await tx`
        select from kogge.members
        where office_id = app.office_id() and role = 'admin' and state = 'active' and id <> ${actor.memberId} limit 1`
    ).length === 0
  )
}

/** Approved organisations of an office that the reader may see, by name: the choices of a form. */
export async function organisationChoices(
  tx: Tx,
  officeId: string,
): Promise<{ id: string; slug: string; name: string }[]> {
  return tx<{ id: string; slug: string; name: string }[]>`
    select id, slug, name from kogge.organisations where office_id = ${officeId} and state = 'approved'
    order by lower(name), id`
}

/**
 * Whose second factor the acting administrator may reset by this membership: the account's id; null where it is not
 * theirs to reset (it is their own, or more than this office hangs on it).
 */
export async function mayResetFactor(tx: Tx, memberId: string): Promise<string | null> {
  const [{ id }] = await tx<{ id: string | null }[]>`select app.may_reset_factor(${memberId}) as id`
  return id
}

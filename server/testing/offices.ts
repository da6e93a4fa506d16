/**
 * Fixtures: offices, people, organisations and presences, written by the owner's connection of a `freshDatabase()`.
 * Each takes only what the test cares about and answers with the ids. Names count up, so that fixtures never collide.
 */
import { randomBytes } from 'node:crypto'
import type { Sql } from '#db/client.server.ts'

let count = 0
/** Journeys share a database among processes. */
const here = randomBytes(3).toString('hex')
const next = (word: string) => `${word}-${here}-${++count}`

/** A test that is tried again writes its rows anew: those of the try before give their names away. */
const free = {
  office: (owner: Sql, slug: string) =>
    owner`update kogge.offices set slug = 'before-' || left(id::text, 30) where slug = ${slug}`,
  network: (owner: Sql, slug: string) =>
    owner`update kogge.networks set slug = 'before-' || left(id::text, 30) where slug = ${slug}`,
  person: (owner: Sql, email: string) =>
    owner`update identity.users set email = 'before-' || id || '@example.org' where email = ${email}`,
}

export type OfficeRow = { id: string; slug: string }
export type PersonRow = { userId: string; email: string }
export type MemberRow = PersonRow & { memberId: string; officeId: string }
export type OrganisationRow = { id: string; slug: string; name: string; officeId: string }
export type PresenceRow = { id: string; officeId: string; organisationId: string }

/** An office in Deventer's place. */
export async function insertOffice(
  owner: Sql,
  values: { slug?: string; name?: string; country?: string } = {},
): Promise<OfficeRow> {
  const slug = values.slug ?? next('office')
  if (values.slug) await free.office(owner, slug)
  const [row] = await owner<OfficeRow[]>`
    insert into kogge.offices (slug, name, city, country, lat, lon)
    values (${slug}, ${values.name ?? slug}, ${slug}, ${values.country ?? 'NL'}, 52.25, 6.16) returning id, slug`
  return row
}

/** A network with these offices in it, members unless a state is given. */
export async function insertNetwork(
  owner: Sql,
  offices: (OfficeRow | { office: OfficeRow; state: string })[],
  slug = next('network'),
): Promise<{ id: string; slug: string }> {
  await free.network(owner, slug)
  const [network] = await owner<
    { id: string; slug: string }[]
  >`insert into kogge.networks (slug, name) values (${slug}, ${slug}) returning id, slug`
  for (const entry of offices) {
    const { office, state } = 'office' in entry ? entry : { office: entry, state: 'member' }
    await owner`
      insert into kogge.network_members (office_id, network_id, state) values (${office.id}, ${network.id}, ${state})`
  }
  return network
}

/** Changes an office's state in a network (`member`, `suspended`, `invited`, `left`). */
export async function setNetworkState(
  owner: Sql,
  office: OfficeRow,
  network: { id: string },
  state: string,
): Promise<void> {
  await owner`
    update kogge.network_members set state = ${state}, state_since = current_date
    where office_id = ${office.id} and network_id = ${network.id}`
}

/** A person with a confirmed address and no usable password, in no office. */
export async function insertPerson(
  owner: Sql,
  values: { email?: string; name?: string; platform?: boolean } = {},
): Promise<PersonRow> {
  const email = values.email ?? `${next('person')}@example.org`
  if (values.email) await free.person(owner, email)
  const [{ id }] = await owner<{ id: string }[]>`
    insert into identity.users (email, name, password_hash, email_confirmed_at)
    values (${email}, ${values.name ?? email}, '', now()) returning id`
  if (values.platform) await owner`insert into kogge.platform_admins (user_id) values (${id})`
  return { userId: id, email }
}

/**
 * A member of the office, an active one with role `member` unless told otherwise; a new person unless `person` is
 * given.
 */
export async function insertMember(
  owner: Sql,
  office: OfficeRow,
  values: { role?: string; state?: string; organisation?: { id: string }; person?: PersonRow; email?: string } = {},
): Promise<MemberRow> {
  const person = values.person ?? (await insertPerson(owner, { email: values.email }))
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.members (office_id, user_id, display_name, role, organisation_id, state)
    values (${office.id}, ${person.userId}, ${person.email}, ${values.role ?? 'member'},
      ${values.organisation?.id ?? null}, ${values.state ?? 'active'})
    returning id`
  return { ...person, memberId: id, officeId: office.id }
}

/** An approved public company unless told otherwise. */
export async function insertOrganisation(
  owner: Sql,
  office: OfficeRow,
  values: {
    name?: string
    slug?: string
    kind?: string
    visibility?: string
    state?: string
    sectors?: string[]
    createdBy?: MemberRow
  } = {},
): Promise<OrganisationRow> {
  const slug = values.slug ?? next('organisation')
  const [row] = await owner<OrganisationRow[]>`
    insert into kogge.organisations (office_id, slug, name, kind, visibility, state, sectors, created_by)
    values (${office.id}, ${slug}, ${values.name ?? slug}, ${values.kind ?? 'company'},
      ${values.visibility ?? 'public'}, ${values.state ?? 'approved'},
      ${values.sectors ?? []}, ${values.createdBy?.memberId ?? null})
    returning id, slug, name, office_id as "officeId"`
  return row
}

/** A published public presence in Kenya's economy unless told otherwise; `standing: 'looking'` makes it an interest. */
export async function insertPresence(
  owner: Sql,
  organisation: OrganisationRow,
  values: {
    country?: string
    field?: string
    visibility?: string
    state?: string
    sectors?: string[]
    offers?: string[]
    seeks?: string[]
    languages?: string[]
    activities?: string[]
    description?: string
    confirmedOn?: string
    standing?: 'active' | 'looking'
  } = {},
): Promise<PresenceRow> {
  const [row] = await owner<PresenceRow[]>`
    insert into kogge.presences (office_id, organisation_id, country, field, visibility, state, sectors, offers, seeks,
      languages, activities, description, confirmed_on, standing)
    values (${organisation.officeId}, ${organisation.id}, ${values.country ?? 'KE'}, ${values.field ?? 'economy'},
      ${values.visibility ?? 'public'},
      ${values.state ?? 'published'}, ${values.sectors ?? []}, ${values.offers ?? []}, ${values.seeks ?? []},
      ${values.languages ?? []},
      ${values.activities ?? []}, ${values.description ?? ''},
      ${values.confirmedOn ?? new Date().toISOString().slice(0, 10)},
      ${values.standing ?? 'active'})
    returning id, office_id as "officeId", organisation_id as "organisationId"`
  return row
}

/** Signs a person in by writing a session row. Returns the Cookie header's value. */
export async function insertSession(owner: Sql, person: PersonRow): Promise<string> {
  const secret = randomBytes(20).toString('hex')
  await owner`
    insert into identity.sessions (id, user_id, expires_at)
    values (encode(sha256(convert_to(${secret}, 'UTF8')), 'hex'), ${person.userId}, now() + interval '1 day')`
  return `kogge_session=${secret}`
}

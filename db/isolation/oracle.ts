/**
 * Who may see and change what, in the words of the product and not of the policies. The fuzz holds Postgres to this.
 *
 * Written from the promises: an office's rows are its own; a network's rows are for offices that take part in it; a visitor sees what
 * is public, without addresses and inner notes; what waits for approval is seen by those who decide it and those who wrote it; editors
 * change one organisation, administrators one office, the platform offices and networks.
 */
import type { Row, Table, World } from './world.server.ts'

/** Who asks, before it is known in which office they act. `looking`: the office they look at; null: none in particular. */
export type Asker =
  | { kind: 'visitor' } | { kind: 'worker' } | { kind: 'identity' }
  | { kind: 'person'; userId: string; looking: string | null }
  | { kind: 'command'; office: string }
  | { kind: 'door' }

/** Who acts, and in which office. */
export type Who = {
  kind: Asker['kind']
  userId: string | null
  officeId: string | null
  memberId: string | null
  role: string | null
  /** The organisation they edit. */
  edits: string | null
  platform: boolean
  peers: Set<string>
}

const nobody = { userId: null, officeId: null, memberId: null, role: null, edits: null, platform: false, peers: new Set<string>() }

/** Offices that take part in a network in which this office takes part as well. */
export function peersOf(world: World, officeId: string): Set<string> {
  const taking = world.rows.network_members.filter((row) => row.state === 'member')
  const networks = taking.filter((row) => row.office_id === officeId).map((row) => row.network_id)
  return new Set(taking.filter((row) => networks.includes(row.network_id) && row.office_id !== officeId).map((row) => row.office_id as string))
}

/**
 * A person acts in the office they look at where they are an active member; else in one of theirs that shares a network with it,
 * the one they joined first; else in none. Looking at none in particular: in the office they joined first.
 */
export function whoActs(world: World, asker: Asker): Who {
  if (asker.kind === 'command') {
    const office = world.rows.offices.find((row) => row.slug === asker.office)!
    return { ...nobody, kind: 'command', officeId: office.id as string, role: 'admin' }
  }
  if (asker.kind !== 'person') return { ...nobody, kind: asker.kind }
  const platform = world.rows.platform_admins.some((row) => row.user_id === asker.userId)
  const active = world.rows.members
    .filter((row) => row.user_id === asker.userId && row.state === 'active')
    .sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)))
  const looked = world.rows.offices.find((row) => row.slug === asker.looking)?.id as string | undefined
  const near = looked ? peersOf(world, looked) : new Set<string>()
  const member = asker.looking === null
    ? active[0]
    : (active.find((row) => row.office_id === looked) ?? active.find((row) => near.has(row.office_id as string)))
  if (!member) return { ...nobody, kind: 'person', userId: asker.userId, platform }
  return {
    kind: 'person', userId: asker.userId, officeId: member.office_id as string, memberId: member.id as string, role: member.role as string,
    // An administrator's own organisation adds nothing: they change every one of the office.
    edits: member.role === 'editor' ? (member.organisation_id as string) : null,
    platform, peers: peersOf(world, member.office_id as string),
  }
}

/** How far a row reaches. */
type Audience = 'hidden' | 'office' | 'network' | 'public'
const reach: Audience[] = ['hidden', 'office', 'network', 'public']

/** An organisation reaches as far as it wants once it is approved; before and after, nowhere. */
const audienceOf = (organisation: Row): Audience => (organisation.state === 'approved' ? (organisation.visibility as Audience) : 'hidden')

/** A presence reaches no further than its organisation. */
export function presenceAudience(world: World, presence: Row): Audience {
  const organisation = organisationOf(world, presence.office_id, presence.organisation_id)
  const own: Audience = presence.state === 'published' ? (presence.visibility as Audience) : 'hidden'
  return organisation ? reach[Math.min(reach.indexOf(own), reach.indexOf(audienceOf(organisation)))]! : 'hidden'
}

function organisationOf(world: World, officeId: unknown, id: unknown): Row | undefined {
  return world.rows.organisations.find((row) => row.office_id === officeId && row.id === id)
}

function reaches(who: Who, row: Row, audience: Audience): boolean {
  if (audience === 'public') return true
  if (who.kind === 'visitor' || audience === 'hidden') return false
  return row.office_id === who.officeId || (audience === 'network' && who.peers.has(row.office_id as string))
}

const inOwnOffice = (who: Who, row: Row) => who.officeId !== null && row.office_id === who.officeId
const administers = (who: Who, row: Row) => inOwnOffice(who, row) && who.role === 'admin'
const edits = (who: Who, row: Row, organisationId: unknown) =>
  administers(who, row) || (inOwnOffice(who, row) && who.edits !== null && who.edits === organisationId)

function seesOrganisation(world: World, who: Who, row: Row | undefined): boolean {
  if (!row) return false
  return reaches(who, row, audienceOf(row)) || edits(who, row, row.id)
    || (inOwnOffice(who, row) && who.memberId !== null && row.created_by === who.memberId)
}

const ofMatching: Table[] = ['match_verdicts', 'match_notices', 'match_mutes']
/** A row that is one member's alone: what they were told, silenced and keep. */
const isOnesOwn = (who: Who, row: Row) => inOwnOffice(who, row) && who.memberId !== null && row.member_id === who.memberId

/** Whether the row is theirs to read. */
export function maySee(world: World, who: Who, table: Table, row: Row): boolean {
  if (who.kind === 'identity') return false
  // The worker fills the index and addresses the mail. What somebody thinks of a match is not its business, nor what they were told.
  if (who.kind === 'worker') return !ofMatching.includes(table)
  switch (table) {
    case 'offices': case 'networks': case 'network_cities': case 'places': case 'ambassadors': case 'ambassador_desks':
      return true
    case 'network_members': case 'network_member_history':
      return row.state !== 'invited' || (who.kind !== 'visitor' && (inOwnOffice(who, row) || who.platform))
    case 'office_contacts': case 'invitations':
      return who.kind !== 'visitor' && (administers(who, row) || who.platform)
    case 'platform_admins':
      return who.userId !== null && row.user_id === who.userId
    case 'members':
      if (who.userId !== null && row.user_id === who.userId) return true
      return administers(who, row) || (inOwnOffice(who, row) && row.state === 'active')
    case 'organisations':
      return seesOrganisation(world, who, row)
    case 'organisation_logos':
      return seesOrganisation(world, who, organisationOf(world, row.office_id, row.organisation_id))
    case 'association_memberships':
      return seesOrganisation(world, who, organisationOf(world, row.office_id, row.organisation_id))
        && seesOrganisation(world, who, organisationOf(world, row.office_id, row.association_id))
    case 'presences':
      return reaches(who, row, presenceAudience(world, row)) || edits(who, row, row.organisation_id)
    case 'match_verdicts':
      return edits(who, row, row.organisation_id)
    case 'match_notices': case 'match_mutes': case 'saved_searches':
      return isOnesOwn(who, row)
    case 'outbox':
      return false
  }
}

/** Columns of a row that is theirs to read, by asker. The worker finds out for whom there is a digest to make, not what they search for. */
export function readsColumn(kind: 'visitor' | 'worker', table: Table, column: string): boolean {
  if (kind === 'visitor') return visitorReads(table, column)
  return !ofMatching.includes(table) && (table !== 'saved_searches' || ['office_id', 'member_id', 'paused'].includes(column))
}

/** Columns that a visitor does not get even of a row that is theirs to read; everything of a table that is none of their business. */
function visitorReads(table: Table, column: string): boolean {
  if (['office_contacts', 'platform_admins', 'members', 'invitations', 'saved_searches', 'outbox', ...ofMatching].includes(table)) return false
  const inner: Partial<Record<Table, string[]>> = {
    organisations: ['decision_note', 'created_by', 'source'], presences: ['contact_member_id', 'source_key'], ambassadors: ['member_id'],
  }
  return !(inner[table] ?? []).includes(column)
}

/** Whether this new row is theirs to add. */
export function mayInsert(world: World, who: Who, table: Table, row: Row): boolean {
  if (who.kind !== 'person' && who.kind !== 'command') return false
  switch (table) {
    case 'offices': case 'networks': case 'network_cities': case 'network_members':
      return who.platform
    case 'office_contacts': case 'invitations':
      return administers(who, row) || who.platform
    // People come in by asking or by an invitation, never by somebody else's hand; a command (the seed) has no person to ask.
    case 'members':
      return who.kind === 'command' && administers(who, row)
    case 'organisations':
      return administers(who, row)
        || (inOwnOffice(who, row) && row.state === 'pending' && who.memberId !== null && row.created_by === who.memberId)
    case 'organisation_logos': case 'association_memberships': case 'presences':
      return edits(who, row, row.organisation_id)
    case 'ambassadors': case 'ambassador_desks':
      return administers(who, row)
    case 'match_verdicts':
      // About a presence of one's own organisation and one that is really the other's, both of which one sees.
      return edits(who, row, row.organisation_id) && seesPresence(world, who, row.office_id, row.presence_id, row.organisation_id)
        && seesPresence(world, who, row.other_office_id, row.other_presence_id, row.other_organisation_id)
    case 'match_notices':
      return isOnesOwn(who, row) && seesPresence(world, who, row.other_office_id, row.other_presence_id)
    case 'match_mutes': case 'saved_searches':
      return isOnesOwn(who, row)
    case 'network_member_history': case 'platform_admins': case 'places': case 'outbox':
      return false
  }
}

/** Whether they see this presence, and it belongs to that organisation where one is named. */
function seesPresence(world: World, who: Who, officeId: unknown, id: unknown, organisationId?: unknown): boolean {
  const presence = world.rows.presences.find((row) => row.office_id === officeId && row.id === id)
  return presence !== undefined && (organisationId === undefined || presence.organisation_id === organisationId) && maySee(world, who, 'presences', presence)
}

/** Columns that say what a row is and where it belongs. Nobody changes them, whoever they are. */
const fixed: Partial<Record<Table, string[]>> = {
  offices: ['id'], networks: ['id'], network_members: ['network_id'], members: ['user_id'], invitations: ['email', 'accepted_at'],
  organisations: ['created_by'], organisation_logos: ['organisation_id'], association_memberships: ['organisation_id', 'association_id'],
  ambassadors: ['member_id'], presences: ['published_at'], saved_searches: ['member_id'],
  match_verdicts: ['organisation_id', 'presence_id', 'other_office_id', 'other_organisation_id', 'other_presence_id'],
}

/** Whether they may change `before` into `after`, where only `changed` columns are written. Nobody changes what they cannot see. */
export function mayUpdate(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean {
  return maySee(world, who, table, before) && commandsUpdate(world, who, table, before, after, changed)
}

/** The same for a statement that names no row (an `update` whose `where` was forgotten): it reads nothing, so seeing does not matter. */
export function commandsUpdate(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean {
  if (who.kind !== 'person' && who.kind !== 'command') return false
  // A city may get an office, or another one; everything else stays in its office.
  if (changed.some((column) => column === 'id' || (column === 'office_id' && table !== 'network_cities'))) return false
  if (changed.some((column) => fixed[table]?.includes(column))) return false
  switch (table) {
    case 'offices':
      return who.platform || (who.role === 'admin' && who.officeId === before.id)
    case 'networks': case 'network_cities':
      return who.platform
    case 'office_contacts': case 'invitations':
      return administers(who, before) || who.platform
    case 'network_members':
      if (who.platform) return true
      // An office accepts an invitation or leaves; it never lifts its own suspension and never invites itself.
      return administers(who, before) && ['invited', 'member'].includes(before.state as string) && ['member', 'left'].includes(after.state as string)
    case 'members':
      if (!administers(who, before)) return false
      if (after.state !== before.state && (before.state === 'left' || after.state === 'requested')) return false
      return !losesLastAdmin(world, before, after)
    case 'organisations':
      if (!edits(who, before, before.id)) return false
      return after.state === before.state || who.role === 'admin' || (before.state === 'rejected' && after.state === 'pending')
    case 'organisation_logos': case 'association_memberships':
      return edits(who, before, before.organisation_id)
    case 'presences':
      return edits(who, before, before.organisation_id) && edits(who, after, after.organisation_id)
    case 'ambassadors':
      if (administers(who, before)) return true
      // The own profile, but not how long they are ambassador.
      return inOwnOffice(who, before) && who.memberId !== null && before.member_id === who.memberId
        && after.since_on === before.since_on && after.until_on === before.until_on
    case 'match_verdicts':
      return edits(who, before, before.organisation_id)
    case 'saved_searches':
      return isOnesOwn(who, before)
    case 'ambassador_desks': case 'network_member_history': case 'platform_admins': case 'places': case 'outbox':
    case 'match_notices': case 'match_mutes':
      return false
  }
}

function losesLastAdmin(world: World, before: Row, after: Row): boolean {
  if (before.role !== 'admin' || before.state !== 'active' || (after.role === 'admin' && after.state === 'active')) return false
  return !world.rows.members.some((row) => row.office_id === before.office_id && row.id !== before.id && row.role === 'admin' && row.state === 'active')
}

/** Whether the row is theirs to delete. Most rows are ended, never deleted. */
export function mayDelete(world: World, who: Who, table: Table, row: Row): boolean {
  return maySee(world, who, table, row) && commandsDelete(who, table, row)
}

/** The same for a `delete` whose `where` was forgotten. */
export function commandsDelete(who: Who, table: Table, row: Row): boolean {
  if (who.kind === 'worker') return table === 'outbox'
  if (who.kind !== 'person' && who.kind !== 'command') return false
  if (table === 'match_notices' || table === 'match_mutes' || table === 'saved_searches') return isOnesOwn(who, row)
  if (table === 'organisation_logos' || table === 'association_memberships' || table === 'match_verdicts') return edits(who, row, row.organisation_id)
  return (table === 'ambassadors' || table === 'ambassador_desks') && administers(who, row)
}

/**
 * Who may see and change what, in the words of the product and not of the policies. The fuzz holds Postgres to this.
 *
 * Written from the promises: an office's rows are its own; a network's rows are for offices that take part in it; a
 * visitor sees what is public, without addresses and inner notes; what waits for approval is seen by those who decide
 * it and those who wrote it; editors change one organisation, administrators one office, the platform offices and
 * networks.
 */
import { audienceOf, organisationOf, presenceAudience, reaches, seesOffice, type Audience } from './reach.ts'
import { isRoomTable, roomOf } from './rooms.ts'
import { changesDesk, deletesDesk, insertsDesk, seesDesk } from './desk-oracle.ts'
import { isWorkersTable } from './columns.ts'
import { isDeskTable } from './questions-world.ts'
import { losesLastAdmin, type Who } from './who-acts.ts'
import { seesAct } from './acts-oracle.ts'
import type { Row, Table, World } from './world.server.ts'

export const inOwnOffice = (who: Who, row: Row) => who.officeId !== null && row.office_id === who.officeId
export const administers = (who: Who, row: Row) => inOwnOffice(who, row) && who.role === 'admin'
export const edits = (who: Who, row: Row, organisationId: unknown) =>
  administers(who, row) || (inOwnOffice(who, row) && who.edits !== null && who.edits === organisationId)

function seesOrganisation(world: World, who: Who, row: Row | undefined): boolean {
  if (!row) return false
  return (
    reaches(who, row, audienceOf(world, row)) ||
    edits(who, row, row.id) ||
    (inOwnOffice(who, row) && who.memberId !== null && row.created_by === who.memberId)
  )
}

/** Whether the row hangs on the asker's own profile as ambassador. */
const ofOwnProfile = (world: World, who: Who, row: Row) =>
  inOwnOffice(who, row) &&
  who.memberId !== null &&
  world.rows.ambassadors.some(
    (other) => other.office_id === row.office_id && other.id === row.ambassador_id && other.member_id === who.memberId,
  )
const today = new Date().toISOString().slice(0, 10)

/** A row that is one member's alone: what they were told, silenced and keep. */
export const isOnesOwn = (who: Who, row: Row) =>
  inOwnOffice(who, row) && who.memberId !== null && row.member_id === who.memberId

/** Whether it is their own draft, wherever they act; `waiting` says that they still wait to be let in. */
function ofOwnDraft(world: World, who: Who, row: Row, waiting = false): boolean {
  const member = world.rows.members.find((other) => other.office_id === row.office_id && other.id === row.member_id)
  return who.userId !== null && member?.user_id === who.userId && (!waiting || member.state === 'requested')
}

/** Whether the row is theirs to read. */
export function maySee(world: World, who: Who, table: Table, row: Row): boolean {
  if (who.kind === 'identity') return false
  // The worker fills the index and addresses the mail; what somebody thinks or was told is not its business.
  if (who.kind === 'worker') return isWorkersTable(table)
  if (isRoomTable(table)) return roomOf(table).sees(world, who, table, row)
  if (isDeskTable(table)) return seesDesk(world, who, table, row)
  switch (table) {
    case 'offices':
      return seesOffice(world, who, row.id)
    case 'networks':
    case 'network_cities':
    case 'places':
      return true
    case 'ambassadors':
    case 'ambassador_desks':
    case 'ambassador_photos':
    case 'office_arms':
      return seesOffice(world, who, row.office_id)
    case 'network_members':
    case 'network_member_history':
      if (!seesOffice(world, who, row.office_id)) return false
      return row.state !== 'invited' || (who.kind !== 'visitor' && (inOwnOffice(who, row) || who.platform))
    case 'office_contacts':
    case 'invitations':
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
      return (
        seesOrganisation(world, who, organisationOf(world, row.office_id, row.organisation_id)) &&
        seesOrganisation(world, who, organisationOf(world, row.office_id, row.association_id))
      )
    case 'presences':
      return reaches(who, row, presenceAudience(world, row)) || edits(who, row, row.organisation_id)
    // Where a sensitive presence is and who answers for it: those who edit it, and the office's administrators; no
    // one else, however public it is.
    case 'presence_details':
      return edits(who, row, world.rows.presences.find((presence) => presence.id === row.id)!.organisation_id)
    case 'match_verdicts':
      return edits(who, row, row.organisation_id)
    case 'match_notices':
    case 'match_mutes':
    case 'saved_searches':
    case 'seekers':
      return isOnesOwn(who, row)
    case 'organisation_changes':
      return administers(who, row)
    case 'drafts':
      return ofOwnDraft(world, who, row)
    case 'acts':
      return who.kind !== 'visitor' && seesAct(world, who, row)
    case 'ambassador_applications':
      return administers(who, row) || isOnesOwn(who, row)
    case 'ambassador_calls':
      return (String(row.until_on) >= today && seesOffice(world, who, row.office_id)) || administers(who, row)
    // A count says no more than the presences that it counts.
    case 'presence_tallies':
      return reaches(who, row, row.audience as Audience)
    case 'outbox':
    case 'search_counts':
    case 'done_forms':
      return false
  }
}

/** Whether this new row is theirs to add. */
export function mayInsert(world: World, who: Who, table: Table, row: Row): boolean {
  if (who.kind !== 'person' && who.kind !== 'command') return false
  if (isRoomTable(table)) return roomOf(table).adds(world, who, table, row)
  if (isDeskTable(table)) return insertsDesk(world, who, table, row)
  switch (table) {
    case 'offices':
    case 'networks':
    case 'network_cities':
    case 'network_members':
      return who.platform
    case 'office_contacts':
    case 'invitations':
      return administers(who, row) || who.platform
    // People come in by asking or by an invitation, never by somebody else's hand; a command (the seed) has no person
    // to ask.
    case 'members':
      return who.kind === 'command' && administers(who, row)
    case 'organisations':
      return (
        administers(who, row) ||
        (inOwnOffice(who, row) && row.state === 'pending' && who.memberId !== null && row.created_by === who.memberId)
      )
    case 'organisation_logos':
    case 'association_memberships':
    case 'presences':
      return edits(who, row, row.organisation_id)
    // Administrators appoint, and look for somebody to appoint.
    case 'ambassadors':
    case 'ambassador_desks':
    case 'ambassador_calls':
    case 'office_arms':
      return administers(who, row)
    case 'ambassador_photos':
      return administers(who, row) || ofOwnProfile(world, who, row)
    // People ask for themselves; a command (the seed) has no person to ask.
    case 'ambassador_applications':
      return (isOnesOwn(who, row) && row.state === 'open') || (who.kind === 'command' && administers(who, row))
    case 'match_verdicts':
      // About a presence of one's own organisation and one that is really the other's, both of which one sees.
      return (
        edits(who, row, row.organisation_id) &&
        seesPresence(world, who, row.office_id, row.presence_id, row.organisation_id) &&
        seesPresence(world, who, row.other_office_id, row.other_presence_id, row.other_organisation_id)
      )
    case 'match_notices':
      return isOnesOwn(who, row) && seesPresence(world, who, row.other_office_id, row.other_presence_id)
    case 'match_mutes':
    case 'saved_searches':
    case 'seekers':
      return isOnesOwn(who, row)
    case 'drafts':
      return ofOwnDraft(world, who, row, true)
    case 'organisation_changes':
    case 'network_member_history':
    case 'platform_admins':
    case 'places':
    case 'outbox':
    case 'search_counts':
    case 'done_forms':
    case 'acts':
    case 'presence_details':
    case 'presence_tallies':
      return false
  }
}

/** Whether they see this presence, and it belongs to that organisation where one is named. */
export function seesPresence(
  world: World,
  who: Who,
  officeId: unknown,
  id: unknown,
  organisationId?: unknown,
): boolean {
  const presence = world.rows.presences.find((row) => row.office_id === officeId && row.id === id)
  return (
    presence !== undefined &&
    (organisationId === undefined || presence.organisation_id === organisationId) &&
    maySee(world, who, 'presences', presence)
  )
}

/** Columns that say what a row is and where it belongs. Nobody changes them, whoever they are. */
const fixed: Partial<Record<Table, string[]>> = {
  offices: ['id'],
  networks: ['id'],
  network_members: ['network_id'],
  members: ['user_id'],
  invitations: ['email', 'accepted_at', 'countries', 'sectors'],
  organisations: ['created_by'],
  organisation_logos: ['organisation_id'],
  association_memberships: ['organisation_id', 'association_id'],
  ambassadors: ['member_id'],
  ambassador_desks: ['ambassador_id', 'country'],
  ambassador_photos: ['ambassador_id'],
  ambassador_applications: ['member_id'],
  ambassador_calls: ['country'],
  presences: ['published_at', 'sensitive_because'],
  saved_searches: ['member_id'],
  seekers: ['member_id'],
  match_verdicts: ['organisation_id', 'presence_id', 'other_office_id', 'other_organisation_id', 'other_presence_id'],
  organisation_changes: ['organisation_id', 'field', 'was', 'became', 'member_id', 'changed_at'],
  drafts: ['member_id', 'kind'],
}

/**
 * Whether they may change `before` into `after`, where only `changed` columns are written. Nobody changes what they
 * cannot see.
 */
export function mayUpdate(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean {
  return maySee(world, who, table, before) && commandsUpdate(world, who, table, before, after, changed)
}

/**
 * The same for a statement that names no row (an `update` whose `where` was forgotten): it reads nothing, so seeing
 * does not matter.
 */
export function commandsUpdate(
  world: World,
  who: Who,
  table: Table,
  before: Row,
  after: Row,
  changed: string[],
): boolean {
  if (who.kind !== 'person' && who.kind !== 'command') return false
  // A city may get an office, or another one; everything else stays in its office.
  if (changed.some((column) => column === 'id' || (column === 'office_id' && table !== 'network_cities'))) return false
  const set = isRoomTable(table) ? roomOf(table).fixed[table] : fixed[table]
  if (changed.some((column) => set?.includes(column))) return false
  if (isRoomTable(table)) return roomOf(table).changes(world, who, table, before, after, changed)
  if (isDeskTable(table)) return changesDesk(world, who, table, before, after, changed)
  switch (table) {
    case 'offices':
      // Opened once, by its own administrator.
      if (changed.includes('opened_at') && after.opened_at !== before.opened_at)
        return before.opened_at === null && who.role === 'admin' && who.officeId === before.id
      // Into the archive and out of it by the platform alone.
      return who.platform || (who.role === 'admin' && who.officeId === before.id && !changed.includes('archived_at'))
    case 'networks':
    case 'network_cities':
      return who.platform
    case 'office_contacts':
    case 'invitations':
      return administers(who, before) || who.platform
    case 'network_members':
      if (who.platform) return true
      // An office accepts an invitation or leaves; it never lifts its own suspension and never invites itself.
      return (
        administers(who, before) &&
        ['invited', 'member'].includes(before.state as string) &&
        ['member', 'left'].includes(after.state as string)
      )
    case 'members':
      if (!administers(who, before)) return false
      if (after.state !== before.state && (before.state === 'left' || after.state === 'requested')) return false
      return !losesLastAdmin(world, before, after)
    case 'organisations':
      if (!edits(who, before, before.id)) return false
      // Into the archive and out of it, where it came from approval; approval itself is the administrators'.
      return (
        after.state === before.state ||
        who.role === 'admin' ||
        (before.state === 'rejected' && after.state === 'pending') ||
        (before.state === 'approved' && after.state === 'archived') ||
        (before.state === 'archived' && after.state === 'approved' && before.archived_at !== null)
      )
    case 'organisation_logos':
    case 'association_memberships':
    case 'match_verdicts':
      return edits(who, before, before.organisation_id)
    case 'presences':
      return edits(who, before, before.organisation_id) && edits(who, after, after.organisation_id)
    case 'ambassadors':
      // The own profile, but not how long they are ambassador and for which sectors.
      return (
        administers(who, before) ||
        (isOnesOwn(who, before) &&
          after.since_on === before.since_on &&
          after.until_on === before.until_on &&
          after.sectors === before.sectors)
      )
    case 'ambassador_desks':
      // The years at a desk are the ambassador's to tell; who is asked first there is not.
      return administers(who, before) || (ofOwnProfile(world, who, before) && after.rank === before.rank)
    case 'ambassador_photos':
      return administers(who, before) || ofOwnProfile(world, who, before)
    case 'ambassador_applications':
      // Whoever asks may say it otherwise, or withdraw, until an administrator has answered.
      return (
        administers(who, before) ||
        (isOnesOwn(who, before) && before.state === 'open' && ['open', 'withdrawn'].includes(after.state as string))
      )
    case 'ambassador_calls':
    case 'office_arms':
      return administers(who, before)
    case 'saved_searches':
    case 'seekers':
      return isOnesOwn(who, before)
    case 'organisation_changes':
      return administers(who, before)
    case 'drafts':
      return ofOwnDraft(world, who, before, true)
    case 'network_member_history':
    case 'platform_admins':
    case 'places':
    case 'outbox':
    case 'match_notices':
    case 'match_mutes':
    case 'search_counts':
    case 'done_forms':
    case 'acts':
    case 'presence_details':
    case 'presence_tallies':
      return false
  }
}

/** Whether the row is theirs to delete. Most rows are ended, never deleted. */
export function mayDelete(world: World, who: Who, table: Table, row: Row): boolean {
  return maySee(world, who, table, row) && commandsDelete(world, who, table, row)
}

/** The same for a `delete` whose `where` was forgotten. */
export function commandsDelete(world: World, who: Who, table: Table, row: Row): boolean {
  if (who.kind === 'worker') return table === 'outbox'
  if (who.kind !== 'person' && who.kind !== 'command') return false
  if (isRoomTable(table)) return roomOf(table).deletes(world, who, table, row)
  if (table === 'drafts') return ofOwnDraft(world, who, row)
  if (table === 'match_notices' || table === 'match_mutes' || table === 'saved_searches' || table === 'seekers')
    return isOnesOwn(who, row)
  if (table === 'organisation_logos' || table === 'association_memberships' || table === 'match_verdicts')
    return edits(who, row, row.organisation_id)
  if (isDeskTable(table)) return deletesDesk(who, table, row)
  if (table === 'ambassador_photos') return administers(who, row) || ofOwnProfile(world, who, row)
  return ['ambassadors', 'ambassador_desks', 'ambassador_calls', 'office_arms'].includes(table) && administers(who, row)
}

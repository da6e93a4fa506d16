/** Which tables and columns are nobody's business but the members': what visitors and the worker do not read. */
import { ofDesks } from './questions-world.ts'
import { isRoomTable, roomOf } from './rooms.ts'
import { workersColumns } from './who-acts.ts'
import type { Table } from './world.server.ts'

const ofMatching: Table[] = ['match_verdicts', 'match_notices', 'match_mutes']
/** Rows that are read through a function which tells no small count, and by nobody otherwise. */
const toldOnly: Table[] = ['search_counts', 'done_forms']
/** What the worker only folds, through a function: how many presences there are. */
const ofTallies: Table[] = ['presence_tallies']
/**
 * What the worker has no business with: it reminds ambassadors, and neither judges who asks to be one nor draws them;
 * its mails carry no pictures.
 */
const ofStaffing: Table[] = ['ambassador_photos', 'ambassador_applications', 'ambassador_calls', 'office_arms']
/** What else the worker has no business with: where sensitive presences are, which no index may know. */
const ofWriters: Table[] = ['presence_details']
/** What administrators are told of their organisations, and what somebody prepares for themselves. */
const ofMembers: Table[] = ['organisation_changes', 'drafts', 'acts']
/** Tables in which the worker reads nothing, beside those of rooms. */
const notTheWorkers: Table[] = [
  ...ofMembers,
  // Of who wrote the worker reads where to mail.
  ...ofDesks.filter((table) => table !== 'enquiry_senders'),
  ...ofMatching,
  ...toldOnly,
  ...ofStaffing,
  ...ofWriters,
  ...ofTallies,
]
/** Whether the worker reads anything in this table. */
export const isWorkersTable = (table: Table): boolean =>
  isRoomTable(table) ? table in roomOf(table).workersColumns : !notTheWorkers.includes(table)
/**
 * Columns of a row that is theirs to read, by asker. The worker finds out for whom there is a digest to make, not what
 * they search for.
 */
export function readsColumn(kind: 'visitor' | 'worker', table: Table, column: string): boolean {
  if (kind === 'visitor') return visitorReads(table, column)
  const read = isRoomTable(table) ? roomOf(table).workersColumns : workersColumns
  return isWorkersTable(table) && (read[table]?.includes(column) ?? true)
}

/**
 * Columns that a visitor does not get even of a row that is theirs to read; everything of a table that is none of their
 * business.
 */
function visitorReads(table: Table, column: string): boolean {
  if (isRoomTable(table)) return false
  if (
    [
      'office_contacts',
      'platform_admins',
      'members',
      'invitations',
      'saved_searches',
      'seekers',
      'ambassador_applications',
      'outbox',
      ...ofMembers,
      ...ofMatching,
      ...toldOnly,
      ...ofWriters,
      ...ofDesks,
    ].includes(table)
  )
    return false
  const inner: Partial<Record<Table, string[]>> = {
    organisations: ['decision_note', 'created_by', 'source', 'erased_at'],
    presences: ['contact_member_id', 'source_key', 'sensitive', 'network_at', 'public_at', 'turned_on'],
    ambassadors: ['member_id', 'open_limit', 'reminded_on', 'answered_on'],
  }
  return !(inner[table] ?? []).includes(column)
}

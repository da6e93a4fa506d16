/**
 * The oracle's word on what hangs on introductions: the letter of an anonymous asker is the other side's alone; thread
 * and contact details are seen by whoever sees the introduction; blocks and mutual interest are an organisation's own;
 * a report is for who made it and the administrators of both offices.
 */
import { administers, edits, inOwnOffice, maySee } from '#db/isolation/oracle.ts'
import { meetingAdditions, meetingChanges, meetingSweeps } from './attempts.ts'
import { addMeetings, meetingTables, type MeetingTable } from './world.ts'
import type { Room } from '#db/isolation/rooms.ts'
import type { Who } from '#db/isolation/who-acts.ts'
import type { Row, World } from '#db/isolation/world.server.ts'

const seesOne = (world: World, who: Who, table: 'introductions' | 'sealed_letters', officeId: unknown, id: unknown) => {
  const row = world.rows[table].find((one) => one.office_id === officeId && one.id === id)
  return row !== undefined && maySee(world, who, table, row)
}
const me = (who: Who, memberId: unknown) => who.memberId !== null && memberId === who.memberId
/** Whether they edit the organisation on the other side of the letter. */
const addressed = (who: Who, row: Row) =>
  edits(who, { ...row, office_id: row.other_office_id! }, row.other_organisation_id)
const administersEither = (who: Who, row: Row) =>
  administers(who, row) || administers(who, { ...row, office_id: row.other_office_id! })

/** Whether such a row is theirs to read. Visitors, the worker and the identity plane read none of it. */
function seesMeetingRow(world: World, who: Who, table: MeetingTable, row: Row): boolean {
  if (who.kind !== 'person' && who.kind !== 'command') return false
  switch (table) {
    case 'sealed_letters':
      return addressed(who, row)
    case 'introduction_messages':
      return seesOne(world, who, 'introductions', row.other_office_id, row.introduction_id)
    case 'contacts_seen':
      return seesOne(world, who, 'introductions', row.office_id, row.introduction_id)
    case 'organisation_blocks':
    case 'mutual_interests':
      return edits(who, row, row.organisation_id)
    case 'abuse_reports':
      return administersEither(who, row) || (inOwnOffice(who, row) && me(who, row.reporter_id))
  }
}

function addsMeetingRow(world: World, who: Who, table: MeetingTable, row: Row): boolean {
  const sees = (name: 'introductions' | 'sealed_letters') =>
    seesOne(world, who, name, row.other_office_id, row.introduction_id)
  switch (table) {
    case 'introduction_messages':
      if (who.kind === 'command') return inOwnOffice(who, row)
      return inOwnOffice(who, row) && me(who, row.member_id) && sees('introductions')
    case 'abuse_reports':
      return inOwnOffice(who, row) && me(who, row.reporter_id) && (sees('introductions') || sees('sealed_letters'))
    // Functions of the door write the others.
    default:
      return false
  }
}

function changesMeetingRow(who: Who, table: MeetingTable, before: Row, changed: string[]): boolean {
  const only = (...columns: string[]) => changed.every((column) => columns.includes(column))
  if (table === 'sealed_letters') return only('opened') && addressed(who, before)
  return table === 'abuse_reports' && only('closed_at', 'closed_name', 'closed_note') && administersEither(who, before)
}

const deletesMeetingRow = (who: Who, table: MeetingTable, row: Row): boolean =>
  table === 'organisation_blocks' && edits(who, row, row.organisation_id)

export const meetingRoom: Room = {
  tables: meetingTables,
  fill: addMeetings,
  sees: seesMeetingRow,
  adds: addsMeetingRow,
  changes: (_world, who, table: MeetingTable, before, _after, changed) =>
    changesMeetingRow(who, table, before, changed),
  deletes: (_world, who, table: MeetingTable, row) => deletesMeetingRow(who, table, row),
  workersColumns: {},
  fixed: {},
  attempts: { changes: meetingChanges, sweeps: meetingSweeps, additions: meetingAdditions, standing: () => [] },
}

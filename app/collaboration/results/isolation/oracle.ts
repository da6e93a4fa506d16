/**
 * Who may see and change results, asks and goals, in the words of the product.
 *
 * A result is for its two sides (a member, or who edits the organisation), the administrators of the office where it
 * began, and as far as both sides let it be named. Nobody writes one but through the functions that know the sides. An
 * ask is whose it is. A goal is for the office that set it and the offices of its network; its administrators set it.
 */
import { administers, edits, inOwnOffice } from '#db/isolation/oracle.ts'
import { resultAdditions, resultChanges, resultSweeps } from './attempts.ts'
import { addResults, resultTables } from './world.ts'
import type { Room } from '#db/isolation/rooms.ts'
import type { Who } from '#db/isolation/who-acts.ts'
import type { Row, Table, World } from '#db/isolation/world.server.ts'

const me = (who: Who, memberId: unknown) => who.memberId !== null && memberId === who.memberId
const acts = (who: Who) => who.kind === 'person' || who.kind === 'command'
const takesPart = (world: World, who: Who, networkId: unknown) =>
  world.rows.network_members.some(
    (row) => row.network_id === networkId && row.office_id === who.officeId && row.state === 'member',
  )

/** Whether the row is theirs to read. */
function seesResult(world: World, who: Who, table: Table, row: Row): boolean {
  if (!acts(who) || table === 'searched_words') return false
  if (table === 'result_asks') return me(who, row.member_id)
  if (table === 'goals') return inOwnOffice(who, row) || takesPart(world, who, row.network_id)
  const isOther =
    me(who, row.other_member_id) ||
    (row.other_organisation_id != null &&
      edits(who, { ...row, office_id: row.other_office_id! }, row.other_organisation_id))
  return (
    me(who, row.reporter_id) ||
    isOther ||
    administers(who, row) ||
    (inOwnOffice(who, row) && row.reach !== 'sides') ||
    (row.reach === 'network' && who.peers.has(row.office_id as string))
  )
}

/** Whether this new row is theirs to add. */
const addsResult = (world: World, who: Who, table: Table, row: Row): boolean =>
  table === 'goals' && administers(who, row) && (row.network_id === null || takesPart(world, who, row.network_id))

/** What can be changed of a goal: not whose it is. */
const changeable = ['title', 'year', 'rungs', 'target', 'source']

/** Whether they may change these columns. */
const changesResult = (who: Who, table: Table, before: Row, changed: string[]): boolean =>
  table === 'goals' && administers(who, before) && changed.every((column) => changeable.includes(column))

/** Whether they may delete it. */
const deletesResult = (who: Who, table: Table, row: Row): boolean => table === 'goals' && administers(who, row)

/** What tells the standing of who acts from another's towards such a row. */
function resultStanding(world: World, who: Who, row: Row): string | false {
  const hands = [
    me(who, row.reporter_id) && 'reports',
    me(who, row.other_member_id) && 'confirms',
    row.reach,
    row.target != null && takesPart(world, who, row.network_id) && 'network',
    row.target != null && row.network_id === null && 'office',
  ]
  return hands.filter(Boolean).join('+') || false
}

export const resultRoom: Room = {
  tables: resultTables,
  fill: addResults,
  sees: seesResult,
  adds: addsResult,
  changes: (_world, who, table, before, _after, changed) => changesResult(who, table, before, changed),
  deletes: (_world, who, table, row) => deletesResult(who, table, row),
  workersColumns: {},
  fixed: {},
  attempts: {
    changes: resultChanges,
    sweeps: resultSweeps,
    additions: (world, _who, office) => resultAdditions(world, office),
    standing: (world, who, row) => [resultStanding(world, who, row)],
  },
}

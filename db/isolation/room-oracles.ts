/** The rooms that speak for their own tables: a new room's oracle has its line here. */
import {
  addsMeetingRow,
  changesMeetingRow,
  deletesMeetingRow,
  isMeetingTable,
  seesMeetingRow,
} from './meeting-oracle.ts'
import type { MeetingTable } from './meeting-world.ts'
import { addsTripRow, changesTripRow, deletesTripRow, isTripTable, seesTripRow, type TripTable } from './trip-oracle.ts'
import {
  addsResult,
  changesResult,
  deletesResult,
  isResultTable,
  seesResult,
  type ResultTable,
} from './results-oracle.ts'
import type { Who } from './who-acts.ts'
import type { Row, Table, World } from './world.server.ts'

export { fixedOfTrips } from './trip-oracle.ts'

type RoomOracle = {
  sees: (world: World, who: Who, row: Row) => boolean
  adds: (world: World, who: Who, row: Row) => boolean
  changes: (world: World, who: Who, before: Row, after: Row, changed: string[]) => boolean
  deletes: (world: World, who: Who, row: Row) => boolean
}

type RoomTable = MeetingTable | TripTable | ResultTable
/** Whether a room speaks for this table. Visitors read no column of such a one. */
export const isRoomTable = (table: Table): table is RoomTable =>
  isMeetingTable(table) || isTripTable(table) || isResultTable(table)

/** The room's word on its table. */
export function roomOf(table: RoomTable): RoomOracle {
  if (isMeetingTable(table))
    return {
      sees: (world, who, row) => seesMeetingRow(world, who, table, row),
      adds: (world, who, row) => addsMeetingRow(world, who, table, row),
      changes: (_world, who, before, _after, changed) => changesMeetingRow(who, table, before, changed),
      deletes: (_world, who, row) => deletesMeetingRow(who, table, row),
    }
  if (isResultTable(table))
    return {
      sees: (world, who, row) => seesResult(world, who, table, row),
      adds: (world, who, row) => addsResult(world, who, table, row),
      changes: (_world, who, before, _after, changed) => changesResult(who, table, before, changed),
      deletes: (_world, who, row) => deletesResult(who, table, row),
    }
  return {
    sees: (world, who, row) => seesTripRow(world, who, table, row),
    adds: (world, who, row) => addsTripRow(world, who, table, row),
    changes: (world, who, before, after) => changesTripRow(world, who, table, before, after),
    deletes: (world, who, row) => deletesTripRow(world, who, table, row),
  }
}

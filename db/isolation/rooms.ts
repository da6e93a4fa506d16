/**
 * What a room brings to the suite of isolation: its tables, their rows, its oracle, and what is tried with them. A new
 * room has its two lines here, and nothing else of the suite is opened for it: the rest lies in its own folder
 * `isolation`, and app/collaboration/results has the one to imitate.
 */
import { meetingRoom } from '#app/collaboration/introductions/isolation/oracle.ts'
import { meetingTables } from '#app/collaboration/introductions/isolation/world.ts'
import { resultRoom } from '#app/collaboration/results/isolation/oracle.ts'
import { resultTables } from '#app/collaboration/results/isolation/world.ts'
import { tripRoom } from '#app/collaboration/trips/isolation/oracle.ts'
import { tripTables } from '#app/collaboration/trips/isolation/world.ts'
import type { Who } from './who-acts.ts'
import type { Row, Table, Value, World } from './world.server.ts'

/** In the order in which their rows are written. */
export const roomTables = [...tripTables, ...meetingTables, ...resultTables] as const
export type RoomTable = (typeof roomTables)[number]

/** Asked for and not kept: the oracles know each other, and are whole only when all are loaded. */
const rooms = (): Room[] => [tripRoom, meetingRoom, resultRoom]

export type Room = {
  tables: readonly Table[]
  /** Writes rows for every office down by `add`; `uuid` gives ids. */
  fill(rows: Record<Table, Row[]>, add: (table: Table, row: Row) => Row, uuid: () => string): void
  /** Who may see and change what, in the words of the product. Visitors read no column of it. */
  sees(world: World, who: Who, table: Table, row: Row): boolean
  adds(world: World, who: Who, table: Table, row: Row): boolean
  changes(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean
  deletes(world: World, who: Who, table: Table, row: Row): boolean
  /** What the worker reads of it, by table; of the others nothing. */
  workersColumns: Partial<Record<Table, string[]>>
  /** Columns that nobody changes. */
  fixed: Partial<Record<Table, string[]>>
  attempts: {
    /** What can be tried with a row, by name; null where it cannot be with this one. */
    changes: Partial<Record<Table, Record<string, (row: Row, world: World) => Row | null>>>
    /** What a forgotten `where` would write. */
    sweeps: Partial<Record<Table, Row>>
    /** What somebody could try to add in an office, by table and name. */
    additions(world: World, who: Who, office: Value): Iterable<[Table, string, Row]>
    /** What tells the standing of who acts from another's towards such a row. */
    standing(world: World, who: Who, row: Row): (string | false)[]
  }
}

/** Whether a room speaks for this table. */
export const isRoomTable = (table: Table): table is RoomTable => (roomTables as readonly string[]).includes(table)
/** The room that speaks for this table. */
export const roomOf = (table: RoomTable): Room => rooms().find(({ tables }) => tables.includes(table))!

/** Fills every room's tables. */
export const fillRooms: Room['fill'] = (rows, add, uuid) => {
  for (const room of rooms()) room.fill(rows, add, uuid)
}
/** What somebody could try to add in an office to any room's tables. */
export const roomAdditions = (world: World, who: Who, office: Value): [Table, string, Row][] =>
  rooms().flatMap((room) => [...room.attempts.additions(world, who, office)])
/** What tells the standing of who acts from another's, as far as rooms know it. */
export const roomStanding = (world: World, who: Who, row: Row): (string | false)[] =>
  rooms().flatMap((room) => room.attempts.standing(world, who, row))

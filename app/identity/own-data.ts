/**
 * What a room holds of people: it tells a person theirs, and forgets it. A table that names a person is claimed by one
 * of these, column by column, or exempt with a reason (app/delivery/privacy/claims.server.test.ts walks the catalog).
 */
import type { Tx } from '#db/client.server.ts'

/** Who asks, and who they are elsewhere: some rows know only an address. */
export type Owner = { id: string; email: string; name: string }
/**
 * One row as it is told: `what` chooses its heading (`data.<kind>.<what>` in locales/*\/account.json), every other name
 * its label (`field.<name>`). Days and times as ISO 8601; a `data:` address is a picture.
 */
export type OwnRow = { what: string } & Record<string, unknown>
export type OwnDataSource = {
  /** The part of the file; its title is `data.<kind>.title`. */
  kind: string
  /** The columns it answers for, as `table.column` of the schema kogge, or `schema.table.column`. */
  columns: readonly string[]
  /** Everything there is of them in this room. A transaction of kogge_member entered as this person. */
  mine: (tx: Tx, owner: Owner) => Promise<OwnRow[]>
  /** Forgets it. The same kind of transaction; `app.former` says what stands where a name stood (forget.server.ts). */
  erase: (tx: Tx, owner: Owner) => Promise<void>
}

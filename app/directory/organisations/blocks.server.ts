/** Whom an organisation does not want to hear from again. Row security shows it to its editors and administrators. */
import type { Tx } from '#db/client.server.ts'

/** A block: whom it is about by name, and since when (YYYY-MM-DD). */
export type Block = { id: string; name: string; on: string }

/** The blocks of an organisation of the reader's office, the newest first. */
export const listBlocks = (tx: Tx, organisationId: string) => tx<Block[]>`
  select id, other_name as name, blocked_at::date::text as on from kogge.organisation_blocks
  where office_id = app.office_id() and organisation_id = ${organisationId} order by blocked_at desc, id limit 200`

/** Blocks who asked for this introduction. False where the reader is not the other side, or does not know who asked. */
export async function blockAsker(tx: Tx, introductionId: string): Promise<boolean> {
  const [{ made }] = await tx<{ made: boolean }[]>`select app.block_asker(${introductionId}) as made`
  return made
}

/** Takes a block back. False where there was none of this id. */
export async function unblock(tx: Tx, organisationId: string, id: string): Promise<boolean> {
  const { count } = await tx`
    delete from kogge.organisation_blocks
    where office_id = app.office_id() and organisation_id = ${organisationId} and id = ${id}`
  return count > 0
}

/** Whether this organisation has blocked who acts, who is not told. */
export async function isBlocked(tx: Tx, office: string, organisation: string): Promise<boolean> {
  const [{ blocked }] = await tx<{ blocked: boolean }[]>`select app.blocks_me(${office}, ${organisation}) as blocked`
  return blocked
}

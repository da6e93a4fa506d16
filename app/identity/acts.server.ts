/** Noting what was done, in the transaction that does it. What nobody may forget to note, triggers do. */
import type { Tx } from '#db/client.server.ts'
import type { AccountAct, NotedAct } from './acts.ts'
import { requirePerson } from './door.server.ts'
import { onBehalfOf } from './on-behalf.server.ts'

/**
 * `member`: the membership of the person it was done to, of whatever office. `thing`: the id of what it is about.
 * `what`: a code such as `members`, in small letters, digits and `_,.-`.
 */
export type Noted = { kind: NotedAct; member?: string; thing?: string; what?: string }

/** Notes what the acting member does, in the office in which they act. A transaction of kogge_member that may write. */
export async function note(tx: Tx, { kind, member, thing, what = '' }: Noted): Promise<void> {
  await tx`select app.note_act(${kind}, ${member ?? null}, ${thing ?? null}, '', ${what})`
}

/** The same where the request only reads (a page that shows contact details, a file that is taken away). */
export async function noteReading(request: Request, office: string, act: Noted): Promise<void> {
  const { id } = await requirePerson(request)
  await onBehalfOf(id, office, { write: true })((tx) => note(tx, act))
}

/** Notes what is done with an account, by its owner unless `actor` says otherwise. A transaction of kogge_identity. */
export async function noteAccount(
  tx: Tx,
  kind: AccountAct,
  userId: string,
  actor: string | null = userId,
): Promise<void> {
  await tx`select identity.note_act(${kind}, ${userId}, ${actor})`
}

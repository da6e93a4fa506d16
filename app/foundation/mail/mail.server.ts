/**
 * Queueing: one insert in the transaction that causes the mail, so it is sent exactly when that commits
 * (docs/decisions/mail-is-queued-in-the-transaction.md). The worker does the rest (jobs.server.ts).
 */
import type { Sql, Tx } from '#db/client.server.ts'
import { publicUrl, services } from '#app/env.server.ts'
import type { Mail, QueuedMail } from './mail.ts'
import { seal } from './seal.server.ts'

/**
 * Puts a mail in the outbox. `tx` is a transaction of kogge_member (`asMember`, `asPerson`, `asPlatform`) or of
 * kogge_identity (`inIdentity`); a visitor's transaction may not write. Answers nothing: whether an address exists is
 * not known here.
 */
export async function queueMail(tx: Tx | Sql, mail: Mail): Promise<void> {
  const queued: QueuedMail = { ...mail, site: publicUrl() }
  await tx`insert into mail.outbox (sealed) values (${seal(services().database.secret, queued)})`
}

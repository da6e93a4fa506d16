/**
 * Mails that an earlier release queued and this one sends: an upgrade leaves none of them waiting for ever. One whose
 * reader or template is named otherwise by now is read as it was meant; one that nothing can say any more is ended.
 */
import type { MailJobs } from './jobs.server.ts'
import type { QueuedMail } from './mail.ts'
import { kindOf } from './seen.server.ts'
import { unseal } from './seal.server.ts'

/**
 * The mail of this row of the outbox; undefined where no room brings its template any more: then it is taken out, and
 * the log says so. Throws where it was sealed under another secret.
 */
export async function openOrEnd(
  { sql, secret, kinds, onProblem }: MailJobs,
  { id, sealed }: { id: string; sealed: Buffer },
): Promise<QueuedMail | undefined> {
  const mail = asNow(unseal(secret, sealed) as EarlierMail)
  const { template } = mail
  if (template !== 'letter' && !Object.hasOwn(kinds, template)) {
    await sql`delete from mail.outbox where id = ${id}`
    onProblem(new Error(`no room brings ${JSON.stringify(template)}`), 'a mail of an earlier release was ended unsent')
    return undefined
  }
  const to = kindOf(kinds, mail)?.earlier?.(mail.to)
  return to ? ({ ...mail, to } as QueuedMail) : mail
}

type EarlierMail = QueuedMail & { to: { networkOf?: string } }

/** What was queued for people of a network named them in its own way. */
function asNow(mail: EarlierMail): QueuedMail {
  if (!mail.to.networkOf) return mail
  const { networkOf: office, ...rest } = mail.to
  return { ...mail, to: { found: { office, ...rest } } } as QueuedMail
}

/**
 * What a mail names, looked up when it is sent, as its reader: row security shows them a name here or not, as on the
 * page (docs/decisions/mails-are-read-by-their-readers.md).
 */
import { enterAsMember } from '#db/door.server.ts'
import { pool } from '#app/pools.server.ts'
import type { AnyKind, MailKinds, QueuedMail, WrittenMail } from './mail.ts'

/** Who reads it, and the address of the office as whose member they do. */
export type Membership = { userId: string; office: string }

/** The kind of a mail; undefined for a letter, which is written already. */
export const kindOf = (kinds: MailKinds, { template }: Pick<QueuedMail, 'template'>): AnyKind | undefined =>
  template === 'letter' ? undefined : (kinds[template] as unknown as AnyKind)

/**
 * The mail as this reader is to see it; undefined where it is about something they may not see, or not any more, and
 * has no words for that. `reader` undefined: an address behind which no member is known.
 */
export async function asSeenBy(
  kinds: MailKinds,
  mail: QueuedMail,
  reader: Membership | undefined,
): Promise<WrittenMail | undefined> {
  const kind = kindOf(kinds, mail)
  if (!kind?.look || !('about' in mail)) return mail as WrittenMail
  if (!reader) return undefined
  const { look, unseen } = kind
  const seen = await enterAsMember(pool('kogge_member'), reader.userId, reader.office, { readOnly: true }, (tx) =>
    look(tx, mail.about, mail),
  )
  const values = seen ? { ...seen, ...mail.values } : unseen
  return values && ({ template: mail.template, site: mail.site, values } as WrittenMail)
}

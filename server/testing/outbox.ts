/** Mails that wait, opened: to whom each goes, and what it says to that reader. */
import { mailKinds } from '#app/rooms.server.ts'
import { asSeenBy } from '#app/foundation/mail/seen.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { QueuedMail, WrittenMail } from '#app/foundation/mail/mail.ts'
import { render } from '#app/foundation/mail/render.server.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import type { FreshDatabase } from './database.ts'

/** `reader` is an address. `subject` and `text` are what they read, '' where nothing reaches them. */
export type OpenedMail = Pick<QueuedMail, 'template' | 'to'> & {
  values: Record<string, string>
  reader: string
  subject: string
  text: string
}

/**
 * Takes everything out of the outbox: a mail for each reader who is there now, in the order in which they were queued.
 */
export async function openOutbox({ owner, config }: Pick<FreshDatabase, 'owner' | 'config'>): Promise<OpenedMail[]> {
  const rows = await owner<
    { sealed: Buffer }[]
  >`with gone as (delete from mail.outbox returning id, sealed) select sealed from gone order by id`
  const opened: OpenedMail[] = []
  for (const mail of rows.map(({ sealed }) => unseal(config.secret, sealed) as QueuedMail)) {
    for (const { membership, ...reader } of await readersOf(owner, mail.to)) {
      const written = await asSeenBy(mailKinds, mail, membership)
      const { subject, text } = written ? render(mailKinds, written, reader) : { subject: '', text: '' }
      opened.push({
        template: mail.template,
        to: mail.to,
        values: { ...(written as WrittenMail | undefined)?.values } as Record<string, string>,
        reader: reader.address,
        subject,
        text,
      })
    }
  }
  return opened
}

const readersOf = (owner: FreshDatabase['owner'], to: QueuedMail['to']) => owner<
  { address: string; name: string; language: Language; membership: { userId: string; office: string } }[]
>`
  select u.email as address, u.name, u.language, json_build_object('userId', u.id, 'office', o.slug) as membership
  from kogge.members m join identity.users u on u.id = m.user_id join kogge.offices o on o.id = m.office_id
  where m.state = 'active' and (m.id = ${'member' in to ? to.member : null}
    or (m.office_id = ${'adminsOf' in to ? to.adminsOf : null} and m.role = 'admin')
    or (m.organisation_id = ${'editorsOf' in to ? to.editorsOf : null} and m.role = 'editor')) order by u.id`

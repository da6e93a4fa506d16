/**
 * Forgetting somebody in what waits to be mailed: mails to them go, and in mails to others another word stands where
 * their name or address stood. What names people by looking them up when it is sent needs nothing.
 */
import type { Sql } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { QueuedMail } from './mail.ts'
import { seal, unseal } from './seal.server.ts'

/** `instead`: what stands where the name stood, by the language of the mail where it is known. */
export type Forgotten = {
  id: string
  email: string
  name: string
  memberships: string[]
  instead: Record<Language, string>
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A text in which the address and the whole name do not stand any more. Pure. */
export function withoutNames(
  text: string,
  { email, name }: Pick<Forgotten, 'email' | 'name'>,
  instead: string,
): string {
  return text
    .replace(new RegExp(escaped(email), 'giu'), '–')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), () => instead)
}

/** The same in every text of a value, however deep. Pure. */
export function forgetIn<T>(value: T, forgotten: Pick<Forgotten, 'email' | 'name'>, instead: string): T {
  if (typeof value === 'string') return withoutNames(value, forgotten, instead) as T
  if (Array.isArray(value)) return value.map((each: unknown) => forgetIn(each, forgotten, instead)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, forgetIn(each, forgotten, instead)]),
  ) as T
}

/** Whether the mail goes to them and to nobody else. */
function isTheirs({ to }: QueuedMail, { id, email, memberships }: Forgotten): boolean {
  if ('person' in to) return to.person === id
  if ('address' in to) return to.address.toLowerCase() === email
  return 'member' in to && memberships.includes(to.member)
}

/** The mails that wait for this person, as template and time. `sql` is kogge_indexer's. */
export async function listWaitingMails(
  sql: Sql,
  secret: string,
  who: Omit<Forgotten, 'instead'>,
): Promise<{ template: string; at: Date }[]> {
  const found: { template: string; at: Date }[] = []
  for await (const { mail, at } of waiting(sql, secret))
    if (isTheirs(mail, { ...who, instead: none })) found.push({ template: mail.template, at })
  return found
}
const none = { nl: '', en: '', de: '' }

/** Forgets somebody in every mail that waits. `sql` is kogge_indexer's. */
export async function forgetInWaitingMails(sql: Sql, secret: string, forgotten: Forgotten): Promise<void> {
  for await (const { id, mail } of waiting(sql, secret)) {
    if (isTheirs(mail, forgotten)) {
      await sql`delete from mail.outbox where id = ${id}`
      continue
    }
    const language = mail.template === 'letter' ? mail.values.language : 'address' in mail.to ? mail.to.language : 'nl'
    const values = forgetIn(mail.values, forgotten, forgotten.instead[language])
    if (JSON.stringify(values) === JSON.stringify(mail.values)) continue
    await sql`update mail.outbox set sealed = ${seal(secret, { ...mail, values })} where id = ${id}`
  }
  await sql`delete from mail.digests where user_id = ${forgotten.id}`
}

/** Every mail that waits, oldest first. One that was sealed under another secret is nobody's to read, and left out. */
async function* waiting(sql: Sql, secret: string): AsyncGenerator<{ id: string; at: Date; mail: QueuedMail }> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await sql<{ id: string; sealed: Buffer; at: Date }[]>`
      select id, sealed, queued_at as at from mail.outbox where id > ${after} order by id limit 500`
    for (const { id, sealed, at } of rows) {
      const mail = read(secret, sealed)
      if (mail) yield { id, at, mail }
    }
    if (rows.length < 500) return
    after = rows[rows.length - 1].id
  }
}

function read(secret: string, sealed: Buffer): QueuedMail | null {
  try {
    return unseal(secret, sealed) as QueuedMail
  } catch {
    return null
  }
}

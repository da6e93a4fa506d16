/** To whom a mail goes, looked up when it is sent: people, and the office as whose members they read it. */
import type { Sql, Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Brand, MailKinds, QueuedMail, Recipient } from './mail.ts'
import { kindOf, type Membership } from './seen.server.ts'

/** A mail to administrators, editors or people of the network as one for each of them. */
export async function singles(tx: Tx, mail: QueuedMail, kinds: MailKinds): Promise<QueuedMail[]> {
  if ('found' in mail.to) {
    const found = (await kindOf(kinds, mail)?.readers?.(tx, mail.to.found)) ?? []
    return found.map(
      ({ member, values }) => ({ ...mail, to: { member }, values: { ...mail.values, ...values } }) as QueuedMail,
    )
  }
  const members =
    'adminsOf' in mail.to
      ? await adminsOf(tx, mail.to.adminsOf)
      : await editorsOf(tx, (mail.to as { editorsOf: string }).editorsOf)
  return members.map((to) => ({ ...mail, to }))
}

type Member = Extract<Recipient, { member: string }>

const adminsOf = (tx: Tx, office: string) => tx<Member[]>`
  select id as member, role from kogge.members where office_id = ${office} and role = 'admin' and state = 'active'
  order by user_id`

async function editorsOf(tx: Tx, organisation: string): Promise<Member[]> {
  const editors = await tx<Member[]>`
    select id as member, role from kogge.members
    where organisation_id = ${organisation} and role = 'editor' and state = 'active' order by user_id`
  if (editors.length > 0) return editors
  const [found] = await tx<
    { office: string }[]
  >`select office_id as office from kogge.organisations where id = ${organisation}`
  return found ? adminsOf(tx, found.office) : []
}

/** The office as whose member somebody reads it; of others the one to whose page it leads. */
export async function brandOf(sql: Sql, { values }: QueuedMail, { membership }: Reader): Promise<Brand | undefined> {
  const [, first] = 'path' in values ? values.path.split('/') : []
  const [office] = await sql<Brand[]>`
    select name, colour_primary as colour from kogge.offices where slug = ${membership?.office ?? first ?? ''}`
  return office
}

export type Reader = { address: string; name: string; language: Language; membership?: Membership }

/** Where the mail goes; nobody, where the person or the office is gone. */
export async function readersOf(sql: Sql, { to }: Pick<QueuedMail, 'to'>): Promise<Reader[]> {
  if ('address' in to) return [{ address: to.address, name: '', language: to.language }]
  if ('person' in to)
    return sql<Reader[]>`select email as address, name, language from identity.users where id = ${to.person}`
  if ('member' in to) {
    return sql<Reader[]>`
      select u.email as address, u.name, u.language, json_build_object('userId', u.id, 'office', o.slug) as membership
      from kogge.members m join identity.users u on u.id = m.user_id join kogge.offices o on o.id = m.office_id
      where m.id = ${to.member} and m.state = 'active' and m.role = coalesce(${to.role ?? null}, m.role)`
  }
  if ('editorsOf' in to || 'found' in to) return []
  if ('sender' in to) {
    return sql<Reader[]>`
      select email as address, name, language from kogge.enquiry_senders where id = ${to.sender}`
  }
  const office = 'contactOf' in to ? to.contactOf : null
  return sql<Reader[]>`
    select c.email as address, '' as name, o.default_language as language
    from kogge.office_contacts c join kogge.offices o on o.id = c.office_id
    where c.office_id = ${office} and c.email <> ''`
}

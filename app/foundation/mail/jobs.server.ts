/**
 * The worker's half of the mail. It empties the outbox into pg-boss, which owns waiting and retrying, and sends what
 * pg-boss hands back. The sealed mail stays in the outbox until it is sent and goes with it; a pg-boss job knows only
 * its id.
 */
import type PgBoss from 'pg-boss'
import type { Sql, Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Brand, MailKinds, Message, QueuedMail, Recipient } from './mail.ts'
import { render } from './render.server.ts'
import { asSeenBy, kindOf, type Membership } from './seen.server.ts'
import { seal, unseal } from './seal.server.ts'
import type { Deliver } from './transport.server.ts'

/** The queue’s name in pg-boss. */
const mailQueue = 'mail'
/** So many mails are sent side by side, and a second later as many more: pg-boss looks once a second. */
const atOnce = 10

export type MailJobs = {
  /** kogge_indexer's pool. */
  sql: Sql
  /** KOGGE_SECRET, which seals the outbox. */
  secret: string
  /** What the rooms tell by mail. */
  kinds: MailKinds
  /** How a message leaves: `smtp(…)`, `demoMailbox(sql)` or `nowhere`. */
  deliver: Deliver
  /** Called with every error that is not the end of the worker. */
  onProblem: (error: unknown, what: string) => void
  /**
   * First pause before another attempt, in seconds; it doubles every time. 30: eight attempts reach over about an hour.
   */
  retryDelay?: number
}

/**
 * Starts sending. Call once in the worker, after `boss.start()`. Answers how to stop listening; `boss.stop()` ends the
 * sending.
 */
export async function registerMailJobs(boss: PgBoss, jobs: MailJobs): Promise<{ stop: () => Promise<void> }> {
  await boss.createQueue(mailQueue, {
    name: mailQueue,
    retryLimit: 7,
    retryDelay: jobs.retryDelay ?? 30,
    retryBackoff: true,
    expireInSeconds: 120,
  })
  await boss.work<{ id: string }>(mailQueue, { batchSize: atOnce, pollingIntervalSeconds: 1 }, async (batch) => {
    await Promise.all(
      batch.map(({ id }) =>
        send(jobs, id).catch(async (error: unknown) => {
          jobs.onProblem(error, 'a mail could not be sent')
          // This one is tried again; the others of the batch are done.
          await boss.fail(mailQueue, id, { reason: String(error) })
        }),
      ),
    )
  })
  let working = Promise.resolve()
  const empty = () => {
    working = working
      .then(() => handOn(boss, jobs))
      .catch((error: unknown) => jobs.onProblem(error, 'the mail outbox could not be emptied'))
  }
  const { unlisten } = await jobs.sql.listen('mail', empty, empty)
  // A notification that came while the connection was away is made up for.
  const timer = setInterval(empty, 30_000)
  return {
    stop: async () => {
      clearInterval(timer)
      await unlisten().catch(() => {})
      await working
    },
  }
}

/**
 * Gives every mail in the outbox a job of the same id; pg-boss ignores an id it knows, so doing it twice does no harm.
 * A mail still there after half a day gets another round of attempts; after a week it is given up.
 */
async function handOn(boss: PgBoss, jobs: MailJobs): Promise<void> {
  const { sql, secret, onProblem } = jobs
  const given = await sql`delete from mail.outbox where queued_at < now() - interval '7 days'`
  if (given.count > 0) onProblem(new Error(`${given.count} unsent`), 'mails of more than a week ago were given up')
  const rows = await sql<{ id: string; sealed: Buffer }[]>`
    select id, sealed from mail.outbox where handed_at is null or handed_at < now() - interval '13 hours' order by id limit 1000`
  for (const { id, sealed } of rows) {
    try {
      const mail = unseal(secret, sealed) as QueuedMail
      if ('adminsOf' in mail.to || 'editorsOf' in mail.to || 'found' in mail.to)
        await sql.begin((tx) => forEach(tx, id, mail, jobs))
      else await boss.send(mailQueue, {}, { id })
    } catch (error) {
      onProblem(error, 'a mail could not be handed on')
    }
    await sql`update mail.outbox set handed_at = now() where id = ${id}`
  }
}

/**
 * Replaces a mail to administrators, editors or people of the network by one for each, so that a refused one is tried
 * again alone.
 */
async function forEach(tx: Tx, id: string, mail: QueuedMail, { secret, kinds }: MailJobs): Promise<void> {
  const gone = await tx`delete from mail.outbox where id = ${id}`
  if (gone.count === 0) return
  for (const single of await singles(tx, mail, kinds))
    await tx`insert into mail.outbox (sealed) values (${seal(secret, single)})`
}

async function singles(tx: Tx, mail: QueuedMail, kinds: MailKinds): Promise<QueuedMail[]> {
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
  select id as member, role from kogge.members where office_id = ${office} and role = 'admin' and state = 'active' order by user_id`

async function editorsOf(tx: Tx, organisation: string): Promise<Member[]> {
  const editors = await tx<Member[]>`
    select id as member, role from kogge.members where organisation_id = ${organisation} and role = 'editor' and state = 'active' order by user_id`
  if (editors.length > 0) return editors
  const [found] = await tx<
    { office: string }[]
  >`select office_id as office from kogge.organisations where id = ${organisation}`
  return found ? adminsOf(tx, found.office) : []
}

async function send({ sql, secret, deliver, kinds }: MailJobs, id: string): Promise<void> {
  const [row] = await sql<{ sealed: Buffer }[]>`select sealed from mail.outbox where id = ${id}`
  if (!row) return
  const mail = unseal(secret, row.sealed) as QueuedMail
  const readers = await readersOf(sql, mail)
  const other = kindOf(kinds, mail)?.connects?.(mail.values)
  const connected = other ? (await readersOf(sql, { to: { member: other } }))[0] : undefined
  // Half of an introduction is none: the other side has left in the meantime.
  if (other && !connected) return void (await sql`delete from mail.outbox where id = ${id}`)
  for (const reader of readers) {
    const written = await asSeenBy(kinds, mail, reader.membership)
    const brand = await brandOf(sql, mail, reader)
    if (written) await deliver(render(kinds, written, reader, { connected, brand }))
  }
  await sql`delete from mail.outbox where id = ${id}`
}

/** The office as whose member somebody reads it; of others the one to whose page it leads. */
async function brandOf(sql: Sql, { values }: QueuedMail, { membership }: Reader): Promise<Brand | undefined> {
  const [, first] = 'path' in values ? values.path.split('/') : []
  const [office] = await sql<Brand[]>`
    select name, colour_primary as colour from kogge.offices where slug = ${membership?.office ?? first ?? ''}`
  return office
}

type Reader = { address: string; name: string; language: Language; membership?: Membership }

/** Where the mail goes; nobody, where the person or the office is gone. */
async function readersOf(sql: Sql, { to }: Pick<QueuedMail, 'to'>): Promise<Reader[]> {
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
  const ambassador = 'deskOf' in to ? await atDesk(sql, to) : []
  if (ambassador.length > 0) return ambassador
  const office = 'contactOf' in to ? to.contactOf : 'deskOf' in to ? to.deskOf : to.adminsOf
  const contact = await sql<Reader[]>`
    select c.email as address, '' as name, o.default_language as language
    from kogge.office_contacts c join kogge.offices o on o.id = c.office_id where c.office_id = ${office} and c.email <> ''`
  if (contact.length > 0) return contact
  return sql<Reader[]>`
    select u.email as address, u.name, u.language from kogge.members m join identity.users u on u.id = m.user_id
    where m.office_id = ${office} and m.role = 'admin' and m.state = 'active' order by u.id limit 1`
}

/** The first at the desk who has neither ended nor pauses. */
const atDesk = (sql: Sql, { deskOf, country }: { deskOf: string; country: string }) => sql<Reader[]>`
  select u.email as address, u.name, u.language
  from kogge.ambassadors a join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
  join kogge.members m on m.office_id = a.office_id and m.id = a.member_id join identity.users u on u.id = m.user_id
  where a.office_id = ${deskOf} and d.country = ${country} and m.state = 'active' and app.answers(a.until_on)
    and (a.paused_until is null or a.paused_until <= current_date)
  order by d.rank, a.id limit 1`

/** The demo's delivery: the mail is put down for the mailbox page. */
export function demoMailbox(sql: Sql): Deliver {
  return async ({ to, subject, text, html }: Message) => {
    await sql`insert into identity.demo_mails (recipient, subject, body_text, body_html) values (${to}, ${subject}, ${text}, ${html})`
  }
}

/**
 * Without SMTP_URL and outside the demo: every attempt fails with the sentence that says why, and the mail waits for
 * its next one.
 */
export const nowhere: Deliver = async () => {
  throw new Error('SMTP_URL should name the mail server; without it no mail leaves.')
}

/**
 * The worker's half of the mail. It empties the outbox into pg-boss, which owns waiting and retrying, and sends what
 * pg-boss hands back. The sealed mail stays in the outbox until it is sent and goes with it; a pg-boss job knows only
 * its id.
 */
import type PgBoss from 'pg-boss'
import type { Sql, Tx } from '#db/client.server.ts'
import type { Answer, MailKinds, Message, QueuedMail, WrittenMail } from './mail.ts'
import { openOrEnd } from './earlier.server.ts'
import { brandOf, readersOf, singles } from './readers.server.ts'
import { render } from './render.server.ts'
import { asSeenBy, kindOf, type Membership } from './seen.server.ts'
import { seal } from './seal.server.ts'
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
  /**
   * The address to which this reader answers about this; without it mails say that one answers on the page.
   */
  replyTo?: (reader: Membership, about: string) => Promise<string>
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
  const { sql, onProblem } = jobs
  const given = await sql`delete from mail.outbox where queued_at < now() - interval '7 days'`
  if (given.count > 0) onProblem(new Error(`${given.count} unsent`), 'mails of more than a week ago were given up')
  const rows = await sql<{ id: string; sealed: Buffer }[]>`
    select id, sealed from mail.outbox where handed_at is null or handed_at < now() - interval '13 hours' order by id
    limit 1000`
  for (const { id, sealed } of rows) {
    try {
      const mail = await openOrEnd(jobs, { id, sealed })
      if (!mail) continue
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

async function send(jobs: MailJobs, id: string): Promise<void> {
  const { sql, deliver, kinds } = jobs
  const [row] = await sql<{ sealed: Buffer }[]>`select sealed from mail.outbox where id = ${id}`
  if (!row) return
  const mail = await openOrEnd(jobs, { id, sealed: row.sealed })
  if (!mail) return
  const readers = await readersOf(sql, mail)
  const other = kindOf(kinds, mail)?.connects?.(mail.values)
  const whom = typeof other === 'string' ? { member: other } : other
  const connected = whom ? (await readersOf(sql, { to: whom }))[0] : undefined
  // Half of an introduction is none: the other side has left in the meantime.
  if (whom && !connected) return void (await sql`delete from mail.outbox where id = ${id}`)
  for (const reader of readers) {
    const written = await asSeenBy(kinds, mail, reader.membership)
    const brand = await brandOf(sql, mail, reader)
    if (!written) continue
    const answer = await answerTo(jobs, mail, written, reader.membership)
    await deliver(render(kinds, written, reader, { connected, brand, answer }))
  }
  await sql`delete from mail.outbox where id = ${id}`
}

/** How this reader answers the mail; undefined where it asks for no answer. */
async function answerTo(
  { kinds, replyTo }: MailJobs,
  mail: QueuedMail,
  { values }: WrittenMail,
  reader: Membership | undefined,
): Promise<Answer | undefined> {
  if (!reader || !('about' in mail) || !kindOf(kinds, mail)?.answered?.(values as Record<string, string>))
    return undefined
  return replyTo ? { to: await replyTo(reader, mail.about) } : 'page'
}

/** The demo's delivery: the mail is put down for the mailbox page. */
export function demoMailbox(sql: Sql): Deliver {
  return async ({ to, subject, text, html, replyTo }: Message) => {
    await sql`
      insert into identity.demo_mails (recipient, subject, body_text, body_html, reply_to)
      values (${to}, ${subject}, ${text}, ${html}, ${replyTo ?? null})`
  }
}

/**
 * Without SMTP_URL and outside the demo: every attempt fails with the sentence that says why, and the mail waits for
 * its next one.
 */
export const nowhere: Deliver = async () => {
  throw new Error('SMTP_URL should name the mail server; without it no mail leaves.')
}

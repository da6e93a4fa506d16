/**
 * The reminder by a set clock and a real SMTP server: who is due gets one, by one worker or two, and nobody twice in
 * six months.
 */
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import type PgBoss from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import { insertMember, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import { smtp } from '#app/foundation/mail/transport.server.ts'
import { registerReminderJobs, reminderQueue } from './jobs.server.ts'
import { remindNow } from './reminders.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let server: SMTPServer
let sending: { stop: () => Promise<void> }
let office: OfficeRow
let silent: MemberRow
const mails: ParsedMail[] = []
const bosses: PgBoss[] = []
const problems: unknown[] = []

async function boss(): Promise<PgBoss> {
  const made = await startBoss(database, problems)
  bosses.push(made)
  return made
}
const idOf = async (member: MemberRow) =>
  (await database.owner<{ id: string }[]>`select id from kogge.ambassadors where member_id = ${member.memberId}`)[0].id

/** A morning on this day, heard by `workers` workers; ends when all that they do is done. */
async function morning(day: string, workers = 1): Promise<void> {
  const all = await Promise.all(Array.from({ length: workers }, boss))
  for (const each of all)
    await registerReminderJobs(each, {
      sql: database.as('kogge_indexer'),
      onProblem: (error) => problems.push(error),
      now: () => new Date(`${day}T08:00:00Z`),
    })
  for (const each of all) await each.send(reminderQueue, {})
  await vi.waitFor(
    async () =>
      expect(
        await database.owner`select from jobs.job where name = ${reminderQueue} and state <> 'completed'`,
      ).toHaveLength(0),
    patience(20_000),
  )
  await Promise.all(all.map((each) => each.stop({ graceful: true, wait: true })))
  await vi.waitFor(async () => expect(await database.owner`select from mail.outbox`).toHaveLength(0), patience(20_000))
}

beforeAll(async () => {
  process.env.PUBLIC_URL = 'https://kogge.example'
  database = await freshDatabase({ asEnv: true })
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done),
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  office = await insertOffice(database.owner, { slug: 'desks', name: 'Deskhaven' })
  const enrol = async (
    confirmedOn: string,
    values: { until?: string; pausedUntil?: string; state?: string; unconfirmed?: boolean } = {},
  ) => {
    const member = await insertMember(database.owner, office, { role: 'ambassador', state: values.state })
    const { until, pausedUntil } = values
    await insertAmbassador(database.owner, office, member, { name: 'Anna', confirmedOn, until, pausedUntil })
    if (values.unconfirmed)
      await database.owner`update identity.users set email_confirmed_at = null where id = ${member.userId}`
    return member
  }
  silent = await enrol('2025-01-15')
  await database.owner`update identity.users set language = 'de' where id = ${silent.userId}`
  await enrol('2025-04-01')
  await enrol('2025-01-15', { until: '2025-03-01' })
  await enrol('2025-01-15', { pausedUntil: '2025-09-01' })
  await enrol('2025-01-15', { state: 'left' })
  await enrol('2025-01-15', { unconfirmed: true })
  sending = await registerMailJobs(await boss(), {
    kinds: mailKinds,
    sql: database.as('kogge_indexer'),
    secret: database.config.secret,
    onProblem: (error) => problems.push(error),
    deliver: smtp(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'Kogge <no-reply@kogge.example>',
    ),
  })
}, patience(60_000))
afterAll(async () => {
  await sending?.stop()
  await Promise.all(bosses.map((each) => each.stop({ graceful: false, wait: true }).catch(() => {})))
  await new Promise<void>((closed) => server.close(() => closed()))
  await database?.drop()
})

test(
  'six months to the day nobody is reminded',
  async () => {
    await morning('2025-07-15')
    expect(mails).toEqual([])
  },
  patience(60_000),
)

test(
  'a day later the silent one is, once, in their language, although two workers try; not who is away, ended, gone or unconfirmed',
  async () => {
    await morning('2025-07-16', 2)
    await morning('2025-07-17')
    await vi.waitFor(() => expect(mails).toHaveLength(1), patience(10_000))
    expect([mails[0].to].flat()[0]!.text).toBe(silent.email)
    expect(mails[0].subject).toBe('Stimmt Ihr Profil bei Deskhaven noch?')
    expect(mails[0].text).toContain(`https://kogge.example/digest/${digestToken(silent.userId)}/still-true/desks`)
    expect(await database.owner`select reminded_on from kogge.ambassadors where reminded_on is not null`).toEqual([
      { reminded_on: '2025-07-16' },
    ])
    expect(problems).toEqual([])
  },
  patience(60_000),
)

test(
  'who answers is left in peace; who does not is asked again after six months',
  async () => {
    // Whoever was away is back on the first of September, and was reminded then; whoever was heard of in April is
    // silent since October.
    await database.owner`update kogge.ambassadors set until_on = '2025-09-01' where member_id <> ${silent.memberId}`
    await morning('2026-01-16')
    expect(mails).toHaveLength(1)
    await morning('2026-01-17')
    await vi.waitFor(() => expect(mails).toHaveLength(2), patience(10_000))
    await database.owner`update kogge.ambassadors set confirmed_on = '2026-01-18' where member_id = ${silent.memberId}`
    await morning('2026-07-18')
    expect(mails).toHaveLength(2)
  },
  patience(60_000),
)

test(
  'an administrator reminds by hand, once in a week',
  async () => {
    const admin = await insertMember(database.owner, office, { role: 'admin' })
    await database.owner`update kogge.ambassadors set reminded_on = null where member_id = ${silent.memberId}`
    const id = await idOf(silent)
    const remind = () => database.by(admin, 'desks', (tx) => remindNow(tx, id, { slug: 'desks', name: 'Deskhaven' }))
    expect([await remind(), await remind()]).toEqual([true, false])
    await vi.waitFor(() => expect(mails).toHaveLength(3), patience(10_000))
  },
  patience(30_000),
)

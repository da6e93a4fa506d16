/** The worker's mornings: two workers, one mail for each person, by SMTP; a worker that was down makes up for it. */
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import type PgBoss from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
} from '#server/testing/offices.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { env, services } from '#app/env.server.ts'
import { registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import { smtp } from '#app/foundation/mail/transport.server.ts'
import { startSearchWorker } from '#search/worker.server.ts'
import { clockQueue, dayQueue, personQueue, registerDigestJobs } from './jobs.server.ts'
import { patience } from '#server/testing/pace.ts'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let search: { stop(): Promise<void> }
let server: SMTPServer
let sending: { stop: () => Promise<void> }
const mails: ParsedMail[] = []
const bosses: PgBoss[] = []
const problems: unknown[] = []
const people: MemberRow[] = []

async function boss(): Promise<PgBoss> {
  const made = await startBoss(database, problems)
  bosses.push(made)
  return made
}
/** A worker at this moment. */
const worker = async (moment: string) => {
  const jobs = await boss()
  await registerDigestJobs(jobs, {
    sql: database.as('kogge_indexer'),
    onProblem: (error) => problems.push(error),
    retryDelay: 1,
    now: () => new Date(moment),
  })
  return jobs
}
const jobsOf = async (queue: string) =>
  (await database.owner<{ n: number }[]>`select count(*)::int as n from jobs.job where name = ${queue}`)[0].n
const recipients = () => mails.map((mail) => [mail.to].flat()[0]!.text).sort()

beforeAll(async () => {
  process.env.PUBLIC_URL = 'https://kogge.example'
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  search = await startSearchWorker({ ...services(), log: quiet })
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
  const office = await insertOffice(owner, { slug: 'near' })
  const pumps = await insertOrganisation(owner, office, { name: 'Pumps' })
  const wells = await insertOrganisation(owner, office, { name: 'Wells', kind: 'ngo' })
  await insertPresence(owner, pumps, {
    country: 'UG',
    sectors: ['nace:28.13'],
    offers: ['products'],
    seeks: ['contacts', 'distribution'],
  })
  await insertPresence(owner, wells, {
    country: 'UG',
    sectors: ['dac:14031'],
    offers: ['contacts', 'distribution'],
    seeks: ['products'],
  })
  for (const organisation of [pumps, wells, wells])
    people.push(await insertMember(owner, office, { role: 'editor', organisation }))
  await insertMember(owner, office)
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
  await vi.waitFor(async () => expect((await owner`select from kogge.outbox`).length).toBe(0), patience(15_000))
}, patience(60_000))
afterAll(async () => {
  await sending?.stop()
  await Promise.all(bosses.map((each) => each.stop({ graceful: false, wait: true }).catch(() => {})))
  await search?.stop()
  await new Promise<void>((closed) => server.close(() => closed()))
  await database?.drop()
})

test('on the first day there is nothing to make up for; the clock is set once', async () => {
  const workers = [await worker('2025-03-03T10:00:00Z'), await worker('2025-03-03T10:00:00Z')]
  await Promise.all(workers.map((each) => each.stop({ graceful: false, wait: true })))
  expect([await jobsOf(dayQueue), await jobsOf(personQueue)]).toEqual([0, 0])
  expect(await database.owner`select cron, timezone from jobs.schedule where name = ${clockQueue}`).toMatchObject([
    { cron: '0 6 * * *', timezone: 'Europe/Amsterdam' },
  ])
})

test(
  'a worker that was down in the morning makes up for it: one mail a person, although the search is away at first and two workers try',
  async () => {
    await database.owner`update jobs.schedule set created_on = '2025-03-01' where name = ${clockQueue}`
    const url = env().MEILI_URL
    env().MEILI_URL = 'http://127.0.0.1:9'
    await Promise.all([worker('2025-03-04T10:00:00Z'), worker('2025-03-04T10:00:00Z')])
    await vi.waitFor(() => expect(problems.map(String).join()).toContain('SearchUnavailable'), patience(20_000))
    expect(mails).toEqual([])
    env().MEILI_URL = url
    await vi.waitFor(() => expect(mails).toHaveLength(3), patience(40_000))
    expect(recipients()).toEqual(people.map(({ email }) => email).sort())
    expect(await jobsOf(dayQueue)).toBe(1)
    const mail = mails.find((each) => [each.to].flat()[0]!.text === people[0].email)!
    const stop = `https://kogge.example/digest/${digestToken(people[0].userId)}/stop`
    expect(mail.headerLines.map(({ line }) => line.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([`List-Unsubscribe: <${stop}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']),
    )
    expect(mail.text).toContain(stop)
    expect(mail.text).toContain('Wells')
  },
  patience(70_000),
)

test(
  'the same morning again, by the clock and by another worker: nobody gets a second one, and the next day nothing is new',
  async () => {
    const again = await worker('2025-03-04T11:00:00Z')
    await again.send(clockQueue, {})
    await vi.waitFor(
      async () =>
        expect(
          await database.owner`select from jobs.job where name = ${clockQueue} and state <> 'completed'`,
        ).toHaveLength(0),
      patience(20_000),
    )
    expect(await jobsOf(dayQueue)).toBe(1)
    await again.insert(people.map(({ userId }) => ({ name: personQueue, data: { userId, day: '2025-03-04' } })))
    await again.insert(people.map(({ userId }) => ({ name: personQueue, data: { userId, day: '2025-03-05' } })))
    await vi.waitFor(
      async () =>
        expect(
          await database.owner`select from jobs.job where name = ${personQueue} and state <> 'completed'`,
        ).toHaveLength(0),
      patience(40_000),
    )
    expect(mails).toHaveLength(3)
    expect(await database.owner`select from mail.digests`).toHaveLength(3)
  },
  patience(70_000),
)

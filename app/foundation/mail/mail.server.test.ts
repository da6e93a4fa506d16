import { createServer, type AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import type PgBoss from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertQuestion } from '#server/testing/cases.ts'
import { startBoss } from '#server/testing/jobs.ts'
import { insertMember, insertNetwork, insertOffice, insertOrganisation, insertPerson } from '#server/testing/offices.ts'
import { insertEnquiry } from '#server/testing/people.ts'
import { paths } from '#app/paths.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { demoMailbox, registerMailJobs } from './jobs.server.ts'
import type { Message } from './mail.ts'
import { queueMail } from './mail.server.ts'
import { seal } from './seal.server.ts'
import { smtp, type Deliver } from './transport.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let boss: PgBoss
let jobs: { stop: () => Promise<void> }
/** What the worker delivers through; each test says. */
let deliver: Deliver
const problems: unknown[] = []

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  boss = await startBoss(database, problems)
  jobs = await registerMailJobs(boss, {
    kinds: mailKinds,
    sql: database.as('kogge_indexer'),
    secret: database.config.secret,
    deliver: (message) => deliver(message),
    onProblem: (error) => problems.push(error),
    retryDelay: 1,
  })
}, patience(30_000))
afterAll(async () => {
  await jobs?.stop()
  await boss?.stop({ graceful: false, wait: true })
  await database?.drop()
})
afterEach(() => vi.waitFor(async () => expect(await waiting()).toBe(0), patience(15_000)), patience(20_000))

const identity = () => database.as('kogge_identity')
const waiting = async () => (await database.owner<{ n: number }[]>`select count(*)::int as n from mail.outbox`)[0].n

/** A mail server in this process; `port` 0 takes a free one. */
async function mailServer(port = 0): Promise<{ port: number; mails: ParsedMail[]; close: () => Promise<void> }> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done),
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })

test(
  'a queued mail arrives in the language of its reader, as text and as HTML',
  async () => {
    const server = await mailServer()
    deliver = smtp(`smtp://127.0.0.1:${server.port}`, 'Kogge <no-reply@kogge.example>')
    for (const language of ['nl', 'en', 'de'] as const) {
      const person = await insertPerson(database.owner, { email: `${language}@example.org`, name: 'Anke Jansen' })
      await database.owner`update identity.users set language = ${language} where id = ${person.userId}`
      await queueMail(identity(), {
        to: { person: person.userId },
        template: 'confirmAddress',
        values: { path: '/confirm/abc' },
      })
      await vi.waitFor(
        () => expect(server.mails.some((mail) => JSON.stringify(mail.to).includes(person.email))).toBe(true),
        patience(10_000),
      )
      const mail = server.mails.at(-1)!
      expect(mail.subject).toBe(sayKey(translator(language), 'mail-identity:confirmAddress.subject'))
      expect(mail.text).toContain('Anke Jansen')
      expect(mail.text).toContain('/confirm/abc')
      expect(mail.html).toContain('/confirm/abc"')
      expect(mail.from?.text).toContain('no-reply@kogge.example')
    }
    expect(new Set(server.mails.map((mail) => mail.subject)).size).toBe(3)
    await server.close()
  },
  patience(40_000),
)

test(
  'a refused connection is tried again until the server is back',
  async () => {
    const port = await freePort()
    deliver = smtp(`smtp://127.0.0.1:${port}`, 'no-reply@kogge.example')
    const before = problems.length
    await queueMail(identity(), {
      to: { address: 'late@example.org', language: 'en' },
      template: 'joinDeclined',
      values: { office: 'Deventer', message: '' },
    })
    await vi.waitFor(() => expect(String(problems.slice(before)[0])).toContain('ECONNREFUSED'), patience(10_000))
    expect(await waiting()).toBe(1)
    const server = await mailServer(port)
    await vi.waitFor(() => expect(server.mails).toHaveLength(1), patience(20_000))
    expect(server.mails[0].subject).toBe('Your request to join Deventer')
    await server.close()
  },
  patience(40_000),
)

test('many mails go out side by side; one that is refused is tried again, and it alone', async () => {
  const people = await Promise.all(Array.from({ length: 25 }, () => insertPerson(database.owner)))
  const tries = new Map<string, number>()
  let [under, most] = [0, 0]
  deliver = async ({ to }) => {
    tries.set(to, (tries.get(to) ?? 0) + 1)
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, 20))
    under--
    if (to === people[3].email && tries.get(to) === 1) throw new Error('450 try again later')
  }
  await identity().begin(async (tx) => {
    for (const { userId } of people)
      await queueMail(tx, { to: { person: userId }, template: 'confirmAddress', values: { path: '/confirm/x' } })
  })
  await vi.waitFor(async () => expect(await waiting()).toBe(0), patience(15_000))
  expect(most).toBeGreaterThan(1)
  expect(Object.fromEntries(tries)).toEqual(
    Object.fromEntries(people.map(({ email }, at) => [email, at === 3 ? 2 : 1])),
  )
})

test(
  'a mail of a transaction that rolls back is never sent',
  async () => {
    const mails: string[] = []
    deliver = async (message) => void mails.push(message.to)
    const send = (address: string) => ({
      to: { address, language: 'en' as const },
      template: 'joinDeclined' as const,
      values: { office: 'Zwolle', message: '' },
    })
    await expect(
      identity().begin(async (tx) => {
        await queueMail(tx, send('never@example.org'))
        throw new Error('changed its mind')
      }),
    ).rejects.toThrow('changed its mind')
    await database.as('kogge_member').begin((tx) => queueMail(tx, send('member-role@example.org')))
    await vi.waitFor(() => expect(mails).toEqual(['member-role@example.org']), patience(10_000))
  },
  patience(20_000),
)

test(
  "an office's administrators each get a mail of their own; its contact stands in the contact table only",
  async () => {
    const { owner } = database
    const office = await insertOffice(owner)
    for (const email of ['first@example.org', 'second@example.org'])
      await insertMember(owner, office, { role: 'admin', email })
    await insertMember(owner, office, { email: 'plain@example.org' })
    await owner`insert into kogge.office_contacts (office_id, email) values (${office.id}, 'desk@example.org')`
    deliver = demoMailbox(database.as('kogge_indexer'))
    await queueMail(identity(), {
      to: { adminsOf: office.id },
      template: 'joinRequest',
      values: {
        path: '/x/admin/members',
        office: 'X',
        name: 'Bo',
        message: 'Line one\n<b>two</b>',
        organisation: 'Bo & Co',
      },
    })
    await queueMail(identity(), {
      to: { contactOf: office.id },
      template: 'enquiryWaits',
      values: { office: 'X', due: '2026-03-09', path: '/x/enquiries' },
    })
    const kept = await vi.waitFor(async () => {
      const rows = await identity()<
        { recipient: string; body_text: string; body_html: string }[]
      >`select * from identity.demo_mails order by recipient`
      expect(rows).toHaveLength(3)
      return rows
    }, patience(15_000))
    expect(kept.map((mail) => mail.recipient)).toEqual(['desk@example.org', 'first@example.org', 'second@example.org'])
    expect(kept[1].body_text).toContain('> Line one\n> <b>two</b>')
    expect(kept[1].body_html).toContain('&lt;b&gt;two&lt;/b&gt;')
  },
  patience(30_000),
)

test(
  "a member, an organisation's editors, an office's address and who wrote without an account are found when the mail is sent",
  async () => {
    const { owner } = database
    const office = await insertOffice(owner)
    const organisation = await insertOrganisation(owner, office)
    const plain = await insertMember(owner, office, { email: 'plain-member@example.org' })
    const gone = await insertMember(owner, office, { email: 'gone-member@example.org', state: 'left' })
    for (const email of ['editor-one@example.org', 'editor-two@example.org'])
      await insertMember(owner, office, { role: 'editor', organisation, email })
    await owner`insert into kogge.office_contacts (office_id, email) values (${office.id}, 'office@example.org')`
    const bare = await insertOffice(owner)
    const sender = await insertEnquiry(owner, office, { email: 'visitor@example.org' })
    const sent: string[] = []
    deliver = async ({ to }) => void sent.push(to)
    const values = { office: 'X', due: '2026-03-09', path: '/x/enquiries' }
    for (const to of [
      { member: plain.memberId },
      { member: gone.memberId },
      { editorsOf: organisation.id },
      { contactOf: office.id },
      { contactOf: bare.id },
      { sender },
    ])
      await queueMail(identity(), { to, template: 'enquiryWaits', values })
    await vi.waitFor(async () => expect([sent.length, await waiting()]).toEqual([5, 0]), patience(15_000))
    expect(sent.sort()).toEqual([
      'editor-one@example.org',
      'editor-two@example.org',
      'office@example.org',
      'plain-member@example.org',
      'visitor@example.org',
    ])
  },
  patience(30_000),
)

test('a mail to the network that an earlier release queued goes to whom it was meant for', async () => {
  const { owner, config } = database
  const office = await insertOffice(owner)
  const peer = await insertOffice(owner, { country: 'DE' })
  await insertNetwork(owner, [office, peer])
  const asker = await insertMember(owner, office)
  await insertMember(owner, peer, { role: 'admin', email: 'home@example.org' })
  const question = await insertQuestion(owner, office, asker, { country: 'DE', title: 'Wells', audience: 'network' })
  const sent: Message[] = []
  deliver = async (message) => void sent.push(message)
  const to = { networkOf: office.id, country: 'DE', question, except: [asker.memberId] }
  const mail = {
    to,
    template: 'questionInNetwork',
    about: question,
    values: { office: 'X', context: 'desk', path: '' },
  }
  await owner`insert into mail.outbox (sealed) values (${seal(config.secret, mail)})`
  await vi.waitFor(() => expect(sent.map(({ to }) => to)).toEqual(['home@example.org']), patience(40_000))
  expect(sent[0].text).toContain(paths.question(peer.slug, question))
})

/** Puts a mail down as an earlier release did; `handed`: it had given the worker its job. Answers its id. */
async function queuedBefore(mail: object, handed = false): Promise<string> {
  const sealed = seal(database.config.secret, { site: 'http://kogge.test', ...mail })
  const [{ id }] = await database.owner<{ id: string }[]>`
    insert into mail.outbox (sealed, handed_at) values (${sealed}, case when ${handed} then now() end) returning id`
  if (handed) await boss.send('mail', {}, { id })
  return id
}

test('what a visitor wrote before an upgrade reaches the office, and is answered by mail', async () => {
  const { owner } = database
  const office = await insertOffice(owner)
  for (const email of ['one-admin@example.org', 'two-admin@example.org'])
    await insertMember(owner, office, { role: 'admin', email })
  const sent: Message[] = []
  deliver = async (message) => void sent.push(message)
  const values = { office: 'X', name: 'Bo', replyTo: 'bo@example.org', message: 'Who knows a foundry?' }
  const before = problems.length
  await queuedBefore({ to: { contactOf: office.id }, template: 'contact', values })
  await queuedBefore({ to: { deskOf: office.id, country: 'DE' }, template: 'contact', values })
  await vi.waitFor(async () => expect([sent.length, await waiting()]).toEqual([4, 0]), patience(40_000))
  expect(sent.map(({ to }) => to).sort()).toEqual(
    ['one-admin@example.org', 'two-admin@example.org'].flatMap((to) => [to, to]),
  )
  for (const { text, replyTo } of sent) {
    expect(text).toContain('> Who knows a foundry?')
    expect(replyTo).toBe('bo@example.org')
  }
  expect(problems.slice(before)).toEqual([])
})

test('a mail that nothing can say any more is ended with a reason, before and after it was handed on; others go out', async () => {
  const sent: string[] = []
  deliver = async ({ to }) => void sent.push(to)
  const before = problems.length
  const old = { to: { address: 'gone@example.org', language: 'en' }, values: { path: '/x' } }
  await queuedBefore({ ...old, template: 'carrierPigeon' })
  await queuedBefore({ ...old, template: 'toString' }, true)
  await queueMail(identity(), {
    to: { address: 'here@example.org', language: 'en' },
    template: 'joinDeclined',
    values: { office: 'Zwolle', message: '' },
  })
  await vi.waitFor(async () => expect([sent, await waiting()]).toEqual([['here@example.org'], 0]), patience(40_000))
  expect(problems.slice(before).map(String).sort()).toEqual([
    'Error: no room brings "carrierPigeon"',
    'Error: no room brings "toString"',
  ])
  expect(await database.owner`select from jobs.job where name = 'mail' and state in ('retry', 'failed')`).toEqual([])
})

test(
  'what waits in the outbox cannot be read there, and only the worker can look',
  async () => {
    const held: (() => void)[] = []
    const opened = new Promise<void>((open) => held.push(open))
    deliver = () => opened
    await queueMail(identity(), {
      to: { address: 'secret@example.org', language: 'en' },
      template: 'resetPassword',
      values: { path: '/reset/the-secret' },
    })
    const [row] = await database.owner<{ sealed: Buffer }[]>`select sealed from mail.outbox`
    expect(row.sealed.toString('latin1')).not.toMatch(/the-secret|example/)
    for (const role of ['kogge_identity', 'kogge_member'] as const) {
      await expect(database.as(role)`select sealed from mail.outbox`).rejects.toThrow('permission denied')
    }
    await expect(database.as('kogge_visitor')`insert into mail.outbox (sealed) values ('x')`).rejects.toThrow(
      'permission denied',
    )
    await expect(database.as('kogge_indexer')`select password_hash from identity.users`).rejects.toThrow(
      'permission denied',
    )
    await expect(database.as('kogge_indexer')`select recipient from identity.demo_mails`).rejects.toThrow(
      'permission denied',
    )
    held[0]()
  },
  patience(20_000),
)

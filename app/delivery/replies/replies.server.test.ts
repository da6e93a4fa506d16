/**
 * Answers by mail, the whole way: the worker's mail carries an address, a mail program's answer comes in by real SMTP
 * and stands in the thread, and the others hear it. What is not theirs, not whole or not now is refused.
 */
import { connect, type AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { createTransport } from 'nodemailer'
import type PgBoss from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { accept } from '#app/collaboration/introductions/introductions.server.ts'
import { meet } from '#app/collaboration/introductions/meet.server.ts'
import { listMessages, write } from '#app/collaboration/introductions/thread.server.ts'
import { deeds } from '#app/foundation/http/deeds.ts'
import { registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import { smtp } from '#app/foundation/mail/transport.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { addressForReplies } from '#app/identity/reply-addresses.server.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { openOwner, type Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { patience } from '#server/testing/pace.ts'
import { startReceiver } from './receiver.server.ts'

const domain = 'reply.kogge.example'
let database: FreshDatabase
let boss: PgBoss
let jobs: { stop: () => Promise<void> }
let receiver: { port: number; stop: () => Promise<void> }
/** The world's mail server, and what it was handed. */
let world: SMTPServer
const mails: ParsedMail[] = []
let [office, peer]: OfficeRow[] = []
let [asker, ambassador, editor, helper]: MemberRow[] = []
let [theirs, aid]: PresenceRow[] = []

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  world = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done),
  })
  await new Promise<void>((listening) => world.listen(0, '127.0.0.1', listening))
  boss = await startBoss(database, [])
  jobs = await registerMailJobs(boss, {
    kinds: mailKinds,
    sql: database.as('kogge_indexer'),
    secret: database.config.secret,
    deliver: smtp(`smtp://127.0.0.1:${(world.server.address() as AddressInfo).port}`, 'Kogge <no-reply@kogge.example>'),
    replyTo: (reader, introduction) => inIdentity((tx) => addressForReplies(tx, { ...reader, introduction }, domain)),
    onProblem: () => {},
    retryDelay: 1,
  })
  receiver = await startReceiver({ host: '127.0.0.1', port: 0, domain, onProblem: () => {} })
}, patience(60_000))
afterAll(async () => {
  await receiver?.stop()
  await jobs?.stop()
  await boss?.stop({ graceful: false, wait: true })
  await new Promise<void>((closed) => world.close(closed))
  await database?.drop()
})
beforeEach(async () => {
  const { owner } = database
  ;[office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  const mine = await insertOrganisation(owner, office)
  const firm = await insertOrganisation(owner, peer)
  theirs = await insertPresence(owner, firm, { country: 'GH', visibility: 'network' })
  asker = await insertMember(owner, office, { role: 'editor', organisation: mine })
  ambassador = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'] })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  const wells = await insertOrganisation(owner, peer)
  aid = await insertPresence(owner, wells, { country: 'GH', visibility: 'network' })
  helper = await insertMember(owner, peer, { role: 'editor', organisation: wells })
})

const by = <T>(who: MemberRow, act: (tx: Tx) => Promise<T>) => database.by(who, who === editor ? peer : office, act)
async function ask(whom = theirs, anonymous = false): Promise<string> {
  const input = { wish: 'Who stores cocoa?', brings: '', own: null, anonymous }
  return ((await by(asker, (tx) => meet(tx, whom.id, input, 'en'))) as { id: string }).id
}
/** The next mail to this person with these words. */
const mailTo = (who: MemberRow, words: string) =>
  vi.waitFor(() => {
    const found = mails.find(
      (mail) => JSON.stringify(mail.to).includes(`"${who.email}"`) && `${mail.subject}${mail.text}`.includes(words),
    )
    expect(found, `no mail to ${who.email} says ${words}`).toBeDefined()
    return found!
  }, patience(20_000))
const replyTo = (mail: ParsedMail) => mail.replyTo?.value[0]?.address
const bodies = async (who: MemberRow, id: string) =>
  (await by(who, (tx) => listMessages(tx, id))).map(({ body }) => body)

type Sent = Parameters<ReturnType<typeof createTransport>['sendMail']>[0]
/** Sends as a mail program does: 'taken', or the code and the sentence with which it was refused. */
async function send(mail: Sent): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  try {
    await transport.sendMail(mail)
    return 'taken'
  } catch (error) {
    return (error as { response?: string }).response ?? String(error)
  } finally {
    transport.close()
  }
}
/** What the receiver says to these lines. */
const converse = (lines: string[]) =>
  new Promise<string>((ended, failed) => {
    let said = ''
    const socket = connect(receiver.port, '127.0.0.1')
    // One line for each answer: the last line of an answer has a space after its code.
    socket.on('data', (part) => {
      said += part
      if (/^\d{3} .*\r\n$/m.test(String(part)) && lines.length > 0) socket.write(`${lines.shift()}\r\n`)
    })
    socket.on('close', () => ended(said)).on('error', failed)
  })
/** An address for the asker's answers to a new introduction, as a mail would carry it. */
async function addressed(whom = theirs): Promise<{ id: string; to: string }> {
  const id = await ask(whom)
  const answering = { userId: asker.userId, office: office.slug, introduction: id }
  return { id, to: await inIdentity((tx) => addressForReplies(tx, answering, domain)) }
}

test(
  'a mail of the thread is answered, the answer stands there, and the others hear it and answer in turn',
  async () => {
    const id = await ask()
    await by(ambassador, (tx) => write(tx, id, 'They are good people.'))
    const first = await mailTo(asker, 'They are good people.')
    expect(first.text).toMatch(/^##- Antwoord boven deze regel -##\n/)
    expect(first.text).toContain('Beantwoord deze mail')
    expect(first.html).toContain('##- Antwoord boven deze regel -##')
    expect(replyTo(first)).toMatch(/^reply\+[a-z2-7]{32}@reply\.kogge\.example$/)
    const quoted = `Op 30-11-2026 om 10:12 schreef Kogge:\n${first.text!.replace(/^/gm, '> ')}`
    const answer = { from: `Ada <${asker.email.toUpperCase()}>`, to: replyTo(first), subject: 'Re' }
    expect(await send({ ...answer, text: `When are they in Tema?\n\n${quoted}` })).toBe('taken')
    expect(await bodies(ambassador, id)).toEqual(['They are good people.', 'When are they in Tema?'])
    const [, written] = await by(asker, (tx) => listMessages(tx, id))
    expect(written).toMatchObject({ mine: true, byMail: true, filesLeftOut: 0 })
    // The other side, in another office, answers what it hears.
    const second = await mailTo(editor, 'When are they in Tema?')
    expect(replyTo(second)).not.toBe(replyTo(first))
    expect(await send({ from: editor.email, to: replyTo(second), text: 'In May.' })).toBe('taken')
    await mailTo(ambassador, 'In May.')
    // Every mail of a thread carries one person's one address.
    expect(replyTo(await mailTo(asker, 'In May.'))).toBe(replyTo(first))
  },
  patience(60_000),
)

test(
  'who is asked, sees to it or is to introduce answers too; who reads a sealed letter cannot, and the two who met write to each other',
  async () => {
    const id = await ask()
    const [owned, asked] = [await mailTo(ambassador, 'cocoa'), await mailTo(editor, 'cocoa')]
    for (const mail of [owned, asked]) expect(replyTo(mail)).toMatch(/^reply\+/)
    await by(editor, (tx) => accept(tx, id))
    expect(replyTo(await mailTo(asker, editor.email))).toBe(editor.email)
    const sealed = await ask(aid, true)
    const letter = await mailTo(helper, 'anoniem')
    expect(letter.replyTo).toBeUndefined()
    expect(letter.text).not.toContain('##-')
    // Even with an address of their own they write in no thread that they do not see.
    const to = await inIdentity((tx) =>
      addressForReplies(tx, { userId: helper.userId, office: peer.slug, introduction: sealed }, domain),
    )
    expect(await send({ from: helper.email, to, text: 'Who are you?' })).toMatch(/^550 .*niet meer schrijven/)
    expect(await bodies(asker, sealed)).toEqual([])
  },
  patience(60_000),
)

test('another sender, a forged address, one that ran out, another domain and somebody who has left are refused', async () => {
  const { id, to } = await addressed()
  const { owner } = database
  expect(await send({ from: editor.email, to, text: 'Not Ada' })).toMatch(/^550 .*adres waarop Kogge je mailde/)
  expect(await send({ from: `${asker.email}, ${editor.email}`, to, text: 'Both' })).toMatch(/^550/)
  const forged = to.replace(/\+./, (two) => (two === '+a' ? '+b' : '+a'))
  for (const other of [forged, `reply+@${domain}`, `somebody@${domain}`, to.replace(domain, 'example.org')])
    expect(await send({ from: asker.email, to: other, text: 'x' })).toMatch(/^550 .*This address for answers/)
  expect(await send({ from: asker.email, to: to.toUpperCase(), text: 'In capitals.' })).toBe('taken')
  await owner`
    update identity.reply_addresses set expires_at = now() - interval '1 second' where user_id = ${asker.userId}`
  expect(await send({ from: asker.email, to, text: 'Late' })).toMatch(/^550/)
  const { id: another, to: left } = await addressed(aid)
  await owner`update kogge.members set state = 'left' where id = ${asker.memberId}`
  expect(await send({ from: asker.email, to: left, text: 'Gone' })).toMatch(/^550/)
  expect([...(await bodies(ambassador, id)), ...(await bodies(ambassador, another))]).toEqual(['In capitals.'])
})

test('a mail that is delivered twice stands there once, and is told once', async () => {
  const { id, to } = await addressed()
  const mail = { from: asker.email, to, text: 'Once.', messageId: '<once@example.org>' }
  expect(await Promise.all([send(mail), send(mail)])).toEqual(['taken', 'taken'])
  expect(await send(mail)).toBe('taken')
  expect(await bodies(ambassador, id)).toEqual(['Once.'])
})

test('what a machine wrote and what says nothing is taken and dropped', async () => {
  const { id, to } = await addressed()
  const from = asker.email
  for (const headers of [{ 'Auto-Submitted': 'auto-replied' }, { Precedence: 'bulk' }])
    expect(await send({ from, to, text: 'I am away.', headers })).toBe('taken')
  expect(await send({ from, to, text: 'Undeliverable', envelope: { from: '', to: [to] } })).toBe('taken')
  expect(await send({ from, to, text: '\n-- \nAda' })).toBe('taken')
  expect(await bodies(ambassador, id)).toEqual([])
})

test('files are counted and not kept; too much is refused', async () => {
  const { id, to } = await addressed()
  const from = asker.email
  const file = { filename: 'plan.pdf', content: Buffer.from('x') }
  expect(await send({ from, to, text: 'See the plan.', attachments: [file, file] })).toBe('taken')
  expect(await by(ambassador, (tx) => listMessages(tx, id))).toMatchObject([{ body: 'See the plan.', filesLeftOut: 2 }])
  expect(await send({ from, to, text: '', attachments: [file] })).toMatch(/^550 .*Bijlagen komen niet mee/)
  expect(await send({ from, to, text: 'x'.repeat(4001) })).toMatch(/^552 .*4000/)
  const heavy = { filename: 'film.mp4', content: Buffer.alloc(900_000) }
  expect(await send({ from, to, text: 'A film', attachments: [heavy] })).toMatch(/^552 /)
  expect(await bodies(ambassador, id)).toEqual(['See the plan.'])
})

test('the limits are those of the page, and what comes too often is delivered again later', async () => {
  const { id, to } = await addressed()
  const mail = { from: asker.email, to }
  expect(await send({ ...mail, text: 'First.' })).toBe('taken')
  await database.owner`
    update identity.rate_limits set points = ${deeds.answer.person[0]} where key like 'answer:person:%'`
  expect(await send({ ...mail, text: 'Too often.' })).toMatch(/^450 /)
  await database.owner`delete from identity.rate_limits`
  expect(await send({ ...mail, text: 'Too often.' })).toBe('taken')
  expect(await bodies(ambassador, id)).toEqual(['First.', 'Too often.'])
})

test('it is for answers alone: nobody signs in, asks who is there, or sends to two at once', async () => {
  const { to } = await addressed()
  const other = await addressed(aid)
  expect(await send({ from: asker.email, to: [to, other.to], text: 'Both' })).toBe('taken')
  expect(await bodies(ambassador, other.id)).toEqual([])
  const said = await converse(['EHLO example.org', `VRFY ${to}`, 'AUTH PLAIN AGEAYg==', 'STARTTLS', 'QUIT'])
  expect(said).toMatch(/^250[ -]SIZE 1048576/m)
  expect(said).not.toMatch(/^250.*(AUTH|STARTTLS)/m)
  expect(said.match(/^500 /gm)).toHaveLength(3)
})

test(
  'while Postgres is away it is not taken, and comes in when it is back',
  async () => {
    const { id, to } = await addressed()
    const url = new URL(database.config.url)
    const name = url.pathname.slice(1)
    url.pathname = '/postgres'
    const owner = openOwner({ ...database.config, url: url.href })
    await owner.unsafe(`alter database "${name}" with allow_connections false`)
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and usename in ('kogge_identity', 'kogge_member')`
    await vi.waitFor(
      async () => expect(await send({ from: asker.email, to, text: 'Patient.' })).toMatch(/^451 .*delivered again/),
      patience(10_000),
    )
    await owner.unsafe(`alter database "${name}" with allow_connections true`)
    await owner.end()
    await vi.waitFor(
      async () =>
        expect(await send({ from: asker.email, to, text: 'Patient.', messageId: '<patient@example.org>' })).toBe(
          'taken',
        ),
      patience(20_000),
    )
    expect(await bodies(ambassador, id)).toEqual(['Patient.'])
  },
  patience(60_000),
)

test('the database keeps no address: only who has KOGGE_SECRET can make one, and no office’s role reads the table', async () => {
  const { to } = await addressed()
  const rows = await database.owner<{ row: string }[]>`select a::text as row from identity.reply_addresses a`
  expect(rows.map(({ row }) => row).join()).not.toContain(/\+(.*)@/.exec(to)![1])
  for (const role of ['kogge_member', 'kogge_visitor', 'kogge_indexer'] as const)
    await expect(database.as(role)`select from identity.reply_addresses`).rejects.toThrow('permission denied')
})

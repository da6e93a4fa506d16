/** A changed address, asked for and confirmed through the routes as a browser would. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asResponse } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertPerson, insertSession, type PersonRow } from '#server/testing/offices.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { inIdentity } from './door.server.ts'
import { hashPassword } from './password.server.ts'
import { addressForReplies, replierAt } from './reply-addresses.server.ts'
import * as address from './routes/address.tsx'
import * as change from './routes/address-change.tsx'
import * as keep from './routes/address-keep.tsx'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from mail.outbox`)

const secret = 'the cog sails east'
const queued = async () =>
  (await database.owner<{ sealed: Buffer }[]>`select sealed from mail.outbox order by id`).map(
    ({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail,
  )
const tokenOf = (mail: QueuedMail) => (mail.values as { path: string }).path.split('/')[3]

async function owner(email: string): Promise<PersonRow & { cookie: string }> {
  const made = await insertPerson(database.owner, { email })
  await database.owner`
    update identity.users set password_hash = ${await hashPassword(secret)} where id = ${made.userId}`
  return { ...made, cookie: await insertSession(database.owner, made) }
}
async function send(route: unknown, cookie: string, form: Record<string, string>, token = ''): Promise<Response> {
  const request = new Request(`http://localhost/account/address/${token}`, {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams(form),
  })
  return asResponse(
    await (route as (args: object) => Promise<unknown>)({ request, params: { token }, context: { ip: '192.0.2.1' } }),
  )
}
const ask = (from: { cookie: string }, email: string, password = secret) =>
  send(address.action, from.cookie, { email, current_password: password })
const addressOf = async (userId: string) =>
  (await database.owner<{ email: string }[]>`select email from identity.users where id = ${userId}`)[0].email

test('the account moves when the link at the new address is opened, once; the one before is told at both steps', async () => {
  const mine = await owner('before@example.org')
  const answering = { userId: mine.userId, office: 'deventer', introduction: randomUUID() }
  const to = await inIdentity((tx) => addressForReplies(tx, answering, 'reply.example'))
  const replier = () => inIdentity((tx) => replierAt(tx, to, 'reply.example'))
  expect(await replier()).toMatchObject({ ...answering, email: 'before@example.org' })
  expect((await ask(mine, 'after@example.org')).headers.get('Location')).toBe('/account/address?sent=1')
  const [link, told] = await queued()
  expect(link).toMatchObject({ to: { address: 'after@example.org' }, template: 'changeAddress' })
  expect(told).toMatchObject({
    to: { person: mine.userId },
    template: 'addressAsked',
    values: { email: 'after@example.org' },
  })
  expect(await addressOf(mine.userId)).toBe('before@example.org')
  await database.owner`delete from mail.outbox`
  expect((await send(change.action, mine.cookie, {}, tokenOf(link))).headers.get('Location')).toBe(
    '/account?done=address',
  )
  expect(await addressOf(mine.userId)).toBe('after@example.org')
  expect(await queued()).toMatchObject([
    { to: { address: 'before@example.org' }, template: 'addressChanged', values: { email: 'after@example.org' } },
  ])
  expect((await send(change.action, mine.cookie, {}, tokenOf(link))).headers.get('Location')).toContain(
    '/account/address/',
  )
  // Mails at the address before give no way to write as them.
  expect(await replier()).toBeNull()
})

test('the one before takes it back: everybody is signed out, and a new password comes next', async () => {
  const mine = await owner('taken-back@example.org')
  await ask(mine, 'thief@example.org')
  await send(change.action, '', {}, tokenOf((await queued())[0]))
  const back = tokenOf((await queued()).find(({ template }) => template === 'addressChanged')!)
  // Whoever holds the account changes the password, asks for another address and moves on.
  await ask(mine, 'thief2@example.org')
  const further = (await queued()).find(({ to }) => 'address' in to && to.address === 'thief2@example.org')!
  const answer = await send(keep.action, '', {}, back)
  expect(answer.headers.get('Location')).toMatch(/^\/reset\/[\w-]{43}$/)
  expect(await addressOf(mine.userId)).toBe('taken-back@example.org')
  expect(await database.owner`select from identity.sessions where user_id = ${mine.userId}`).toHaveLength(0)
  await send(change.action, '', {}, tokenOf(further))
  expect(await addressOf(mine.userId)).toBe('taken-back@example.org')
  expect((await send(keep.action, '', {}, back)).headers.get('Location')).toContain('/account/address/')
})

test('a link works for its time only, and for nothing when somebody else has the address by then', async () => {
  const mine = await owner('slow@example.org')
  await ask(mine, 'wanted@example.org')
  const [link] = await queued()
  await insertPerson(database.owner, { email: 'wanted@example.org' })
  await send(change.action, mine.cookie, {}, tokenOf(link))
  expect(await addressOf(mine.userId)).toBe('slow@example.org')
  await ask(mine, 'later@example.org')
  await database.owner`
    update identity.mail_tokens set expires_at = now() - interval '1 second' where user_id = ${mine.userId}`
  const later = (await queued()).find(({ to }) => 'address' in to && to.address === 'later@example.org')!
  await send(change.action, mine.cookie, {}, tokenOf(later))
  expect(await addressOf(mine.userId)).toBe('slow@example.org')
})

test('whether an address has an account shows in no answer; its owner is told once a day', async () => {
  const [mine, other] = [await owner('curious@example.org'), await owner('known@example.org')]
  const [known, fresh] = [await ask(mine, other.email), await ask(mine, 'unknown@example.org')]
  expect([known.status, known.headers.get('Location')]).toEqual([fresh.status, fresh.headers.get('Location')])
  await ask(mine, other.email)
  expect(
    (await queued()).filter(({ to }) => 'person' in to && to.person === other.userId).map(({ template }) => template),
  ).toEqual(['addressKnown'])
})

test.each([
  [{ email: 'nonsense' }, { email: 'auth:wrong.email' }],
  [{ email: 'refused@example.org' }, { email: 'auth:address.same' }],
  [{ email: 'other@example.org', current_password: 'a wrong one' }, { current_password: 'auth:wrong.currentPassword' }],
])('%j is refused, and what was typed comes back without the password', async (form, errors) => {
  const mine = await owner('refused@example.org')
  const answer = await send(address.action, mine.cookie, { current_password: secret, ...form })
  expect([answer.status, await answer.json()]).toEqual([422, { errors, values: [['email', form.email]] }])
  expect(await queued()).toEqual([])
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertPerson, insertSession } from '#server/testing/offices.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import {
  changePassword,
  confirmAddress,
  mailConfirmation,
  requestReset,
  resetPassword,
  signUp,
} from './accounts.server.ts'
import { personOfToken } from './mail-tokens.server.ts'
import { hashPassword, passwordMatches } from './password.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from mail.outbox`)

const identity = <T>(work: (tx: Tx) => Promise<T>) =>
  database.as('kogge_identity').begin((tx) => work(tx)) as Promise<T>
const queued = async () => {
  const rows = await database.owner<{ sealed: Buffer }[]>`select sealed from mail.outbox order by id`
  return rows.map(({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail)
}
/** The secret of the only link that waits to be mailed. */
const token = async () => {
  const [mail] = await queued()
  return /^\/(?:confirm|reset)\/([^?]+)/.exec((mail.values as { path: string }).path)![1]
}

test('signing up mails a link that confirms the address once', async () => {
  await identity((tx) =>
    signUp(tx, { name: 'Anke', email: 'anke@example.org', passwordHash: 'x', language: 'de' }, '/deventer/mine'),
  )
  const [mail] = await queued()
  expect(mail.template).toBe('confirmAddress')
  expect((mail.values as { path: string }).path).toMatch(/\?to=%2Fdeventer%2Fmine$/)
  const secret = await token()
  const [kept] = await database.owner<{ token_hash: Buffer }[]>`select token_hash from identity.mail_tokens`
  expect(kept.token_hash.toString('utf8')).not.toContain(secret)
  expect((await identity((tx) => personOfToken(tx, secret, 'confirm-address')))?.name).toBe('Anke')
  expect(await identity((tx) => personOfToken(tx, secret, 'reset-password'))).toBeNull()
  expect(await identity((tx) => confirmAddress(tx, secret))).not.toBeNull()
  expect(await identity((tx) => confirmAddress(tx, secret))).toBeNull()
  const [row] = await database.owner`
    select language, email_confirmed_at is not null as confirmed from identity.users where email = 'anke@example.org'`
  expect(row).toEqual({ language: 'de', confirmed: true })
})

test('signing up with a known address changes nothing and tells its owner', async () => {
  const owner = await insertPerson(database.owner, { email: 'known@example.org', name: 'Owner' })
  await identity((tx) =>
    signUp(tx, { name: 'Somebody', email: 'known@example.org', passwordHash: 'theirs', language: 'en' }),
  )
  expect(await queued()).toMatchObject([{ template: 'addressKnown', to: { person: owner.userId } }])
  const rows = await database.owner`select name, password_hash from identity.users where email = 'known@example.org'`
  expect(rows).toEqual([{ name: 'Owner', password_hash: '' }])
})

test('a link works for its time only, and a later one replaces it', async () => {
  const { userId } = await insertPerson(database.owner, { email: 'late@example.org' })
  await database.owner`update identity.users set email_confirmed_at = null where id = ${userId}`
  await identity((tx) => mailConfirmation(tx, userId))
  const first = await token()
  await database.owner`delete from mail.outbox`
  await identity((tx) => mailConfirmation(tx, userId))
  const second = await token()
  expect(await identity((tx) => confirmAddress(tx, first))).toBeNull()
  await database.owner`
    update identity.mail_tokens set expires_at = now() - interval '1 second' where user_id = ${userId}`
  expect(await identity((tx) => confirmAddress(tx, second))).toBeNull()
  expect(
    await database.owner`select from identity.users where id = ${userId} and email_confirmed_at is null`,
  ).toHaveLength(1)
})

test('a reset sets the password, ends every session and confirms the address; an unknown address causes no mail', async () => {
  await identity((tx) => requestReset(tx, 'nobody@example.org'))
  expect(await queued()).toEqual([])
  const person = await insertPerson(database.owner, { email: 'reset@example.org' })
  await database.owner`update identity.users set email_confirmed_at = null where id = ${person.userId}`
  await insertSession(database.owner, person)
  await identity((tx) => requestReset(tx, person.email))
  const secret = await token()
  const passwordHash = await hashPassword('the cog sails east')
  await database.owner`delete from mail.outbox`
  expect(await identity((tx) => resetPassword(tx, secret, passwordHash))).toBe(person.userId)
  expect(await queued()).toMatchObject([
    { template: 'passwordChanged', to: { person: person.userId }, values: { context: 'reset' } },
  ])
  expect(await identity((tx) => resetPassword(tx, secret, passwordHash))).toBeNull()
  expect(await database.owner`select from identity.sessions where user_id = ${person.userId}`).toHaveLength(0)
  const [row] = await database.owner<{ password_hash: string; confirmed: boolean }[]>`
    select password_hash, email_confirmed_at is not null as confirmed from identity.users where id = ${person.userId}`
  expect(row.confirmed).toBe(true)
  expect(await passwordMatches(row.password_hash, 'the cog sails east')).toBe(true)
  expect(await passwordMatches(row.password_hash, 'the cog sails west')).toBe(false)
  expect(await passwordMatches(null, 'the cog sails east')).toBe(false)
})

test('whoever asks for resets without end sends one mail an hour, and takes no link away from the owner', async () => {
  const person = await insertPerson(database.owner, { email: 'bombed@example.org' })
  for (let n = 0; n < 5; n++) await identity((tx) => requestReset(tx, person.email))
  expect(await queued()).toHaveLength(1)
  const first = await token()
  await database.owner`
    update identity.mail_tokens
    set created_at = now() - interval '61 minutes', expires_at = now() + interval '59 minutes'
    where user_id = ${person.userId}`
  await identity((tx) => requestReset(tx, person.email))
  expect(await queued()).toHaveLength(2)
  expect((await identity((tx) => personOfToken(tx, first, 'reset-password')))?.id).toBe(person.userId)
  expect(await identity((tx) => resetPassword(tx, first, 'new'))).toBe(person.userId)
  expect(await database.owner`select from identity.mail_tokens where user_id = ${person.userId}`).toHaveLength(0)
})

test('a changed password ends every session and is told by mail', async () => {
  const person = await insertPerson(database.owner, { email: 'change@example.org' })
  for (let n = 0; n < 2; n++) await insertSession(database.owner, person)
  expect(await database.owner`select from identity.sessions where user_id = ${person.userId}`).toHaveLength(2)
  await identity((tx) => changePassword(tx, person.userId, 'new'))
  expect(await database.owner`select from identity.sessions where user_id = ${person.userId}`).toHaveLength(0)
  expect(await queued()).toMatchObject([{ template: 'passwordChanged', to: { person: person.userId } }])
})

test('a known address is told once a day that somebody signs up with it', async () => {
  await insertPerson(database.owner, { email: 'told@example.org' })
  const again = { name: 'Somebody', email: 'told@example.org', passwordHash: 'theirs', language: 'en' as const }
  await identity((tx) => signUp(tx, again, '/', true))
  expect(await queued()).toEqual([])
  await identity((tx) => signUp(tx, again, '/', false))
  expect(await queued()).toMatchObject([{ template: 'addressKnown' }])
})

test('the identity plane sees no office, and no tenant role sees accounts', async () => {
  const office = await insertOffice(database.owner)
  await insertMember(database.owner, office)
  await expect(identity((tx) => tx`select id from kogge.members`)).rejects.toThrow('permission denied')
  for (const role of ['kogge_member', 'kogge_visitor'] as const) {
    for (const table of [
      'users',
      'sessions',
      'mail_tokens',
      'kept_forms',
      'demo_mails',
      'known_devices',
      'rate_limits',
      'reply_addresses',
    ]) {
      await expect(database.as(role).unsafe(`select * from identity.${table}`)).rejects.toThrow('permission denied')
    }
  }
})

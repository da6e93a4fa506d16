import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { mayResetFactor } from '#app/directory/members/members.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertPerson } from '#server/testing/offices.ts'
import { resetPassword } from './accounts.server.ts'
import { pictureOf } from './code-picture.server.ts'
import { issueToken } from './mail-tokens.server.ts'
import { codeAt, enrolmentAddress, newSecret, stepOf } from './one-time-codes.server.ts'
import { beginFactor, factorOf, renewCodes, takeCode, turnOff, turnOn } from './second-factor.server.ts'

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
const acts = async (userId: string) =>
  (await database.owner<{ kind: string }[]>`select kind from kogge.acts where subject_id = ${userId} order by id`).map(
    ({ kind }) => kind,
  )
/** A moment in the middle of a step of 30 seconds. */
const noon = Date.UTC(2026, 10, 30, 12, 0, 15)
const step = 30_000

async function withFactor() {
  const { userId } = await insertPerson(database.owner)
  const secret = await identity((tx) => beginFactor(tx, userId))
  const codes = await identity((tx) => turnOn(tx, userId, codeAt(secret, noon), noon))
  return { userId, secret, codes: codes! }
}

test('the code of RFC 6238 is the code (appendix B, SHA-1, its last six digits)', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [20000000000, '353130'],
  ] as const)
    expect(codeAt(secret, seconds * 1000)).toBe(code)
})

test.each([
  ['now', 0, 0],
  ['the one before', -step, -1],
  ['the one after', step, 1],
  ['two before', -2 * step, null],
  ['two after', 2 * step, null],
])('a clock may be a step off, not two: %s', (_, off, expected) => {
  const secret = newSecret()
  const found = stepOf(secret, codeAt(secret, noon + off), noon)
  // A million codes: one in three hundred thousand belongs to another step by chance, and then this step is read.
  expect(found === null ? null : found - Math.floor(noon / step)).toBe(expected)
})

test('the picture says whose account it is and carries the secret', () => {
  const secret = newSecret()
  const address = enrolmentAddress(secret, 'anke@example.org')
  expect(decodeURIComponent(address)).toContain('Kogge:anke@example.org')
  expect(address).toContain(`secret=${secret}`)
  const { path, size } = pictureOf(address)
  expect(size).toBeGreaterThan(40)
  expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
})

test('it is on once a code was right; looking twice shows the same secret, which is kept sealed', async () => {
  const { userId } = await insertPerson(database.owner)
  const secret = await identity((tx) => beginFactor(tx, userId))
  expect(await identity((tx) => beginFactor(tx, userId))).toBe(secret)
  const [kept] = await database.owner<
    { sealed: Buffer }[]
  >`select sealed from identity.second_factors where user_id = ${userId}`
  expect(kept.sealed.toString('latin1')).not.toContain(secret)
  expect(await identity((tx) => turnOn(tx, userId, '000000', noon))).toBeNull()
  expect((await identity((tx) => factorOf(tx, userId))).on).toBe(false)
  const codes = await identity((tx) => turnOn(tx, userId, codeAt(secret, noon), noon))
  expect(codes).toHaveLength(10)
  expect(await identity((tx) => factorOf(tx, userId))).toEqual({ on: true, left: 10 })
  await expect(identity((tx) => beginFactor(tx, userId))).rejects.toThrow('not begun again')
  expect(await queued()).toMatchObject([{ template: 'secondFactorOn', to: { person: userId } }])
  expect(await acts(userId)).toEqual(['second-factor-on'])
})

test('a code is good once, and none before it', async () => {
  const { userId, secret } = await withFactor()
  const at = (off: number, now = noon + 5 * step) =>
    identity((tx) => takeCode(tx, userId, codeAt(secret, now + off), now))
  expect(await at(0)).toBe(true)
  expect(await at(0)).toBe(false)
  expect(await at(-step)).toBe(false)
  expect(await at(step)).toBe(true)
})

test('of two who use the same code at once, one gets in', async () => {
  const { userId, secret } = await withFactor()
  const now = noon + 10 * step
  const both = await Promise.all([1, 2].map(() => identity((tx) => takeCode(tx, userId, codeAt(secret, now), now))))
  expect(both.filter(Boolean)).toHaveLength(1)
})

test('a code on paper is good once, however it is typed, and its owner is told', async () => {
  const { userId, codes } = await withFactor()
  await database.owner`delete from mail.outbox`
  expect(await identity((tx) => takeCode(tx, userId, ` ${codes[0].toUpperCase()} `))).toBe(true)
  expect(await identity((tx) => takeCode(tx, userId, codes[0]))).toBe(false)
  expect(await queued()).toMatchObject([{ template: 'recoveryCodeUsed', values: { left: '9' } }])
  const { userId: other } = await withFactor()
  expect(await identity((tx) => takeCode(tx, other, codes[1]))).toBe(false)
  await identity((tx) => renewCodes(tx, userId))
  expect(await identity((tx) => takeCode(tx, userId, codes[1]))).toBe(false)
  const rows = await database.owner<
    { kept: string }[]
  >`select encode(code_hash, 'hex') as kept from identity.recovery_codes`
  expect(rows.map(({ kept }) => kept).join()).not.toContain(codes[1].replaceAll('-', ''))
})

test('a new password does not turn it off', async () => {
  const { userId } = await withFactor()
  const token = await identity((tx) => issueToken(tx, userId, 'reset-password'))
  await identity((tx) => resetPassword(tx, token, 'another'))
  expect((await identity((tx) => factorOf(tx, userId))).on).toBe(true)
})

test('an administrator resets that of a member, and its owner is told who did', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const { userId } = await withFactor()
  const member = await insertMember(database.owner, office, { person: { userId, email: 'phone-gone@example.org' } })
  await database.owner`delete from mail.outbox`
  const found = await database.by(admin, office, (tx) => mayResetFactor(tx, member.memberId))
  expect(found).toBe(userId)
  expect(await identity((tx) => turnOff(tx, userId, admin.userId))).toBe(true)
  expect(await identity((tx) => factorOf(tx, userId))).toEqual({ on: false, left: 0 })
  expect(await queued()).toMatchObject([
    { template: 'secondFactorOff', to: { person: userId }, values: { context: 'reset' } },
  ])
  const [line] = await database.owner`select actor_id, subject_id from kogge.acts where kind = 'second-factor-reset'`
  expect(line).toEqual({ actor_id: admin.userId, subject_id: userId })
})

test('not their own, not as a plain member, not where another office or the platform hangs on it', async () => {
  const [office, other] = [await insertOffice(database.owner), await insertOffice(database.owner)]
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const member = await insertMember(database.owner, office)
  const twice = await insertMember(database.owner, office)
  await insertMember(database.owner, other, { role: 'admin', person: twice })
  const platform = await insertMember(database.owner, office, {
    person: await insertPerson(database.owner, { platform: true }),
  })
  const left = await insertMember(database.owner, office, { state: 'left' })
  const elsewhere = await insertMember(database.owner, other)
  const may = (who: { userId: string }, whom: { memberId: string }) =>
    database.by(who, office, (tx) => mayResetFactor(tx, whom.memberId))
  expect(await may(admin, member)).toBe(member.userId)
  for (const whom of [admin, twice, platform, left, elsewhere]) expect(await may(admin, whom)).toBeNull()
  expect(await may(member, twice)).toBeNull()
})

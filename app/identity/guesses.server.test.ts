/**
 * Nobody is shut out by a stranger: the sign-in page, asked by owners and strangers, from devices and callers of each
 * kind.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asResponse } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertPerson, insertSession } from '#server/testing/offices.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { hashPassword } from './password.server.ts'
import * as forgot from './routes/forgot.tsx'
import * as password from './routes/password.tsx'
import * as reset from './routes/reset.tsx'
import * as signIn from './routes/sign-in.tsx'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const right = 'the cog sails east'
let people = 0
let callers = 0
const anywhere = () => `10.1.${Math.floor(++callers / 250)}.${callers % 250}`

type Browser = { ip: string; cookies: Map<string, string> }
const browser = (ip = anywhere()): Browser => ({ ip, cookies: new Map() })

/** A request of this browser, which keeps the cookies it gets. */
async function send(
  action: unknown,
  from: Browser,
  path: string,
  form: Record<string, string>,
  params = {},
): Promise<Response> {
  const headers = {
    Cookie: [...from.cookies].map((pair) => pair.join('=')).join('; '),
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  }
  const request = new Request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
  const answer = asResponse(
    await (action as (args: object) => Promise<unknown>)({ request, params, context: { ip: from.ip } }),
  )
  for (const cookie of answer.headers.getSetCookie())
    from.cookies.set(...(/^([^=]+)=([^;]*)/.exec(cookie)!.slice(1) as [string, string]))
  return answer
}
const enter = async (from: Browser, email: string, word = right) =>
  (await send(signIn.action, from, '/sign-in', { email, password: word })).status
const guess = async (email: string, times: number, at: () => Browser) => {
  for (let n = 0; n < times; n++) await enter(at(), email, `guess ${n} of many`)
}

/** As if this limit had been counted so often since the last test began. */
const counted = (limit: string, times: number) =>
  database.owner`update identity.rate_limits set points = points + ${times} where key like ${`${limit}:%`}`
beforeEach(() => database.owner`delete from identity.rate_limits`)

async function owner() {
  const made = await insertPerson(database.owner, { email: `owner${++people}@example.org` })
  await database.owner`update identity.users set password_hash = ${await hashPassword(right)} where id = ${made.userId}`
  return made
}
const mails = async (userId: string) =>
  (await database.owner<{ sealed: Buffer }[]>`select sealed from mail.outbox order by id`)
    .map(({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail)
    .filter(({ to }) => 'person' in to && to.person === userId)

test('ten wrong passwords stop one caller for this account, and nobody else', async () => {
  const [mine, other] = [await owner(), await owner()]
  const [stranger, home] = [browser(), browser()]
  await guess(mine.email, 10, () => stranger)
  const stopped = await send(signIn.action, stranger, '/sign-in', { email: mine.email, password: right })
  expect(stopped.status).toBe(429)
  expect(await stopped.json()).toMatchObject({
    errors: { email: 'common:error.busyQuarter.what' },
    values: [['email', mine.email]],
  })
  expect(Number(stopped.headers.get('Retry-After'))).toSatisfy((seconds: number) => seconds > 800 && seconds <= 900)
  expect(await enter(home, mine.email)).toBe(303)
  expect(await enter(stranger, other.email)).toBe(303)
})

test(
  'guesses from everywhere stop strangers, never a known device with the right password',
  async () => {
    const mine = await owner()
    const home = browser()
    expect(await enter(home, mine.email)).toBe(303)
    await database.owner`delete from mail.outbox`
    await guess(mine.email, 10, browser)
    expect(await enter(browser(), mine.email)).toBe(303)
    await counted('guessesAtAccount', 90)
    expect(await enter(browser(), mine.email)).toBe(429)
    expect(await enter(home, mine.email, 'mistyped once more')).toBe(422)
    expect(await enter(home, mine.email)).toBe(303)
    home.cookies.delete('kogge_device')
    expect(await enter(home, mine.email)).toBe(429)
  },
  patience(60_000),
)

test('a device is known to the person who signed in there, not to others', async () => {
  const [mine, other] = [await owner(), await owner()]
  const shared = browser()
  expect(await enter(shared, other.email)).toBe(303)
  await guess(mine.email, 10, () => shared)
  expect(await enter(shared, mine.email)).toBe(429)
  expect(await enter(shared, other.email)).toBe(303)
  const rows = await database.owner<
    { device_hash: Buffer }[]
  >`select device_hash from identity.known_devices where user_id = ${other.userId}`
  expect(rows).toHaveLength(1)
  expect(shared.cookies.get('kogge_device')).not.toContain(rows[0].device_hash.toString('base64url'))
})

test(
  'a known device that only guesses is a stranger’s after thirty',
  async () => {
    const mine = await owner()
    const stolen = browser()
    expect(await enter(stolen, mine.email)).toBe(303)
    await guess(mine.email, 1, () => stolen)
    await counted('guessesOnDevice', 29)
    await guess(mine.email, 10, () => stolen)
    expect(await enter(stolen, mine.email)).toBe(429)
  },
  patience(60_000),
)

test(
  'a reset forgives at once: the new password is taken wherever ten wrong ones were tried',
  async () => {
    const mine = await owner()
    const [laptop, phone] = [browser(), browser()]
    await guess(mine.email, 10, () => laptop)
    await counted('guessesAtAccount', 100)
    expect(await enter(laptop, mine.email)).toBe(429)
    await database.owner`delete from mail.outbox`
    await send(forgot.action, phone, '/forgot', { email: mine.email })
    const [{ values }] = await mails(mine.userId)
    const token = (values as { path: string }).path.split('/').at(-1)!
    expect(
      (await send(reset.action, phone, `/reset/${token}`, { password: 'the cog sails west' }, { token })).status,
    ).toBe(303)
    expect(await enter(laptop, mine.email, 'the cog sails west')).toBe(303)
    expect(await enter(phone, mine.email, 'the cog sails west')).toBe(303)
  },
  patience(60_000),
)

test(
  'a school behind one address signs in, however many they are; whoever guesses at many accounts from one address is stopped',
  async () => {
    const mine = await owner()
    const school = anywhere()
    await guess(mine.email, 1, () => browser(school))
    await counted('guessesByCaller', 190)
    for (let n = 0; n < 4; n++)
      expect(await Promise.all(Array.from({ length: 5 }, () => enter(browser(school), mine.email)))).toEqual([
        303, 303, 303, 303, 303,
      ])
    for (let n = 0; n < 9; n++) await enter(browser(school), `nobody${n}@example.org`, 'nonsense words')
    expect(await enter(browser(school), mine.email)).toBe(429)
  },
  patience(60_000),
)

test('a sign-in on a new device is told by mail; the first ever, and a known one, are not', async () => {
  const mine = await owner()
  const [home, office] = [browser(), browser()]
  await database.owner`delete from mail.outbox`
  await enter(home, mine.email)
  await enter(home, mine.email)
  expect(await mails(mine.userId)).toEqual([])
  await enter(office, mine.email)
  expect(await mails(mine.userId)).toMatchObject([
    { template: 'newDevice', values: { device: 'Firefox, Linux', path: '/account/sessions', context: '' } },
  ])
})

test('a changed password renews this session, ends the others, and forgets other devices', async () => {
  const mine = await owner()
  const [home, office] = [browser(), browser()]
  await enter(home, mine.email)
  await enter(office, mine.email)
  const before = home.cookies.get('kogge_session')
  await insertSession(database.owner, mine)
  await database.owner`delete from mail.outbox`
  const changed = await send(password.action, home, '/account/password', {
    current_password: right,
    password: 'the cog sails west',
  })
  expect([changed.status, changed.headers.get('Location')]).toEqual([303, '/account?done=password'])
  expect(home.cookies.get('kogge_session')).not.toBe(before)
  expect(await database.owner`select from identity.sessions where user_id = ${mine.userId}`).toHaveLength(1)
  expect(await database.owner`select from identity.known_devices where user_id = ${mine.userId}`).toHaveLength(1)
  expect((await mails(mine.userId)).map(({ template }) => template)).toEqual(['passwordChanged'])
})

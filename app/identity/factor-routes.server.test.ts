/** Signing in with a second factor, and where one is asked for, as a browser would meet it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import * as platformOffices from '#app/delivery/platform/routes/offices.tsx'
import * as overview from '#app/directory/offices/routes/settings.tsx'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertPerson, insertSession } from '#server/testing/offices.ts'
import { changePassword } from './accounts.server.ts'
import { codeAt } from './one-time-codes.server.ts'
import { hashPassword } from './password.server.ts'
import * as code from './routes/sign-in-code.tsx'
import * as off from './routes/second-factor-off.tsx'
import * as signIn from './routes/sign-in.tsx'
import { beginFactor, factorOf, turnOn } from './second-factor.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

type Call = (args: { request: Request; params: Record<string, string>; context: { ip: string } }) => unknown
let callers = 0
type Options = { form?: Record<string, string>; cookie?: string; ip?: string; params?: Record<string, string> }
function ask(call: unknown, path: string, { form, cookie, ip, params = {} }: Options = {}): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': 'en', ...(cookie && { Cookie: cookie }) })
  const request = new Request(`http://localhost${path}`, {
    method: form ? 'POST' : 'GET',
    headers,
    body: form && new URLSearchParams(form),
  })
  return answerOf(() => (call as Call)({ request, params, context: { ip: ip ?? `10.1.0.${++callers}` } }))
}
const cookieOf = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .find((cookie) => cookie.startsWith(`${name}=`))
const identity = <T>(work: (tx: Tx) => Promise<T>) =>
  database.as('kogge_identity').begin((tx) => work(tx)) as Promise<T>

const password = 'the cog sails east'
let count = 0
/** Somebody whose second factor was turned on five minutes ago. */
async function withFactor() {
  const email = `factor-${++count}@example.org`
  const { userId } = await insertPerson(database.owner, { email })
  await database.owner`update identity.users set password_hash = ${await hashPassword(password)} where id = ${userId}`
  const secret = await identity((tx) => beginFactor(tx, userId))
  const before = Date.now() - 5 * 60_000
  const codes = await identity((tx) => turnOn(tx, userId, codeAt(secret, before), before))
  return { userId, email, secret, codes: codes! }
}
/** The cookie of half a sign-in. */
async function half(email: string): Promise<string> {
  const answer = await ask(signIn.action, '/sign-in', { form: { email, password, to: '/x/mine' } })
  return cookieOf(answer, 'kogge_half')!
}

test('a right password is half of it: no session before the code, and then to where one was', async () => {
  const { email, secret } = await withFactor()
  const first = await ask(signIn.action, '/sign-in', { form: { email, password, to: '/x/mine' } })
  expect([first.status, first.headers.get('Location')]).toEqual([303, '/sign-in/code?to=%2Fx%2Fmine'])
  expect(cookieOf(first, 'kogge_session')).toBeUndefined()
  const cookie = cookieOf(first, 'kogge_half')
  const wrong = await ask(code.action, '/sign-in/code', { cookie, form: { code: '000000' } })
  expect([wrong.status, cookieOf(wrong, 'kogge_session')]).toEqual([422, undefined])
  const now = codeAt(secret, Date.now())
  const right = await ask(code.action, '/sign-in/code', { cookie, form: { code: now, to: '/x/mine' } })
  expect([right.status, right.headers.get('Location')]).toEqual([303, '/x/mine'])
  expect(cookieOf(right, 'kogge_session')).toBeDefined()
  const again = await ask(code.action, '/sign-in/code', { cookie, form: { code: now } })
  expect(again.status).toBe(422)
})

test('without the half there is no code to give; a forged one, or one of a password that changed, is none', async () => {
  const { userId, email, codes } = await withFactor()
  const nothing = await ask(code.action, '/sign-in/code', { form: { code: codes[0] } })
  expect(nothing.headers.get('Location')).toBe('/sign-in')
  const looked = await ask(code.loader, '/sign-in/code?to=%2Fx')
  expect(looked.headers.get('Location')).toBe('/sign-in?to=%2Fx')
  const cookie = await half(email)
  const forged = cookie.replace(/=(.)/, (_, first: string) => `=${first === 'e' ? 'f' : 'e'}`)
  expect(
    (await ask(code.action, '/sign-in/code', { cookie: forged, form: { code: codes[0] } })).headers.get('Location'),
  ).toBe('/sign-in')
  await identity((tx) => changePassword(tx, userId, 'another'))
  const late = await ask(code.action, '/sign-in/code', { cookie, form: { code: codes[0] } })
  expect([late.headers.get('Location'), cookieOf(late, 'kogge_session')]).toEqual(['/sign-in', undefined])
  expect((await identity((tx) => factorOf(tx, userId))).left).toBe(10)
})

test('ten wrong codes from one place are enough for a while, and leave the other places alone', async () => {
  const { email, codes } = await withFactor()
  const cookie = await half(email)
  const guess = (ip: string, given = '000000') =>
    ask(code.action, '/sign-in/code', { cookie, ip, form: { code: given } })
  for (let at = 0; at < 10; at++) expect((await guess('10.9.9.9')).status).toBe(422)
  const stopped = await guess('10.9.9.9', codes[0])
  expect([stopped.status, Number(stopped.headers.get('Retry-After')) > 0]).toEqual([429, true])
  expect((await guess('10.9.9.10', codes[0])).status).toBe(303)
})

test('turning it off takes the password and a code', async () => {
  const made = await withFactor()
  const cookie = await insertSession(database.owner, made)
  const attempt = (form: Record<string, string>) => ask(off.action, '/account/second-factor/off', { cookie, form })
  expect((await attempt({ current_password: 'not this one', code: made.codes[0] })).status).toBe(422)
  expect((await attempt({ current_password: password, code: '000000' })).status).toBe(422)
  expect((await identity((tx) => factorOf(tx, made.userId))).on).toBe(true)
  expect((await attempt({ current_password: password, code: made.codes[1] })).status).toBe(303)
  expect((await identity((tx) => factorOf(tx, made.userId))).on).toBe(false)
})

test('a platform administrator without one is led to set it up, with one they pass', async () => {
  const person = await insertPerson(database.owner, { platform: true })
  const cookie = await insertSession(database.owner, person)
  const led = await ask(platformOffices.loader, '/platform', { cookie })
  expect([led.status, led.headers.get('Location')]).toEqual([303, '/account/second-factor?to=%2Fplatform'])
  await database.owner`update identity.users set second_factor_at = now() where id = ${person.userId}`
  expect((await ask(platformOffices.loader, '/platform', { cookie })).status).toBe(200)
})

test('an office’s administrators need one where their office says so; its members do not', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const cookie = await insertSession(database.owner, admin)
  const path = `/${office.slug}/admin/settings`
  const look = () => ask(overview.loader, path, { cookie, params: { office: office.slug } })
  expect((await look()).status).toBe(200)
  await database.owner`update kogge.offices set admins_need_second_factor = true where id = ${office.id}`
  expect((await look()).headers.get('Location')).toBe(`/account/second-factor?to=${encodeURIComponent(path)}`)
  const member = await insertMember(database.owner, office)
  const theirs = await ask(overview.loader, path, {
    cookie: await insertSession(database.owner, member),
    params: { office: office.slug },
  })
  expect(theirs.status).toBe(403)
  await database.owner`update identity.users set second_factor_at = now() where id = ${admin.userId}`
  expect((await look()).status).toBe(200)
})

test('who signed in, who failed and with what is written down', async () => {
  const { userId, email, codes } = await withFactor()
  await ask(signIn.action, '/sign-in', { form: { email, password: 'not this one' } })
  const cookie = await half(email)
  await ask(code.action, '/sign-in/code', { cookie, form: { code: '000000' } })
  await ask(code.action, '/sign-in/code', { cookie, form: { code: codes[0] } })
  const rows = await database.owner<{ kind: string; actor: string | null }[]>`
    select kind, actor_id as actor from kogge.acts where subject_id = ${userId} order by id`
  expect(rows).toEqual([
    { kind: 'second-factor-on', actor: userId },
    { kind: 'sign-in-failed', actor: null },
    { kind: 'code-failed', actor: userId },
    { kind: 'recovery-code-used', actor: userId },
    { kind: 'signed-in', actor: userId },
  ])
  const address = 'nobody-has-this@example.org'
  await ask(signIn.action, '/sign-in', { form: { email: address, password } })
  expect(await database.owner`select from kogge.acts where position(${address} in acts::text) > 0`).toHaveLength(0)
})

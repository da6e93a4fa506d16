/** The routes of accounts, asked as a browser would ask them: what they answer, and what they keep to themselves. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertPerson, insertSession } from '#server/testing/offices.ts'
import { hashPassword } from './password.server.ts'
import { asMember, inIdentity } from './door.server.ts'
import { issueToken } from './mail-tokens.server.ts'
import * as account from './routes/account.tsx'
import * as confirm from './routes/confirm.tsx'
import * as confirmAgain from './routes/confirm-again.tsx'
import * as forgot from './routes/forgot.tsx'
import * as others from './routes/other-sessions.ts'
import * as sessions from './routes/sessions.tsx'
import * as signIn from './routes/sign-in.tsx'
import * as signOut from './routes/sign-out.ts'
import * as signUp from './routes/sign-up.tsx'
import { getFrame } from '#app/delivery/frame/frame.server.ts'
import * as begin from '#app/delivery/joining/routes/begin.tsx'
import * as office from '#app/delivery/frame/routes/office.tsx'
import * as contact from '#app/collaboration/enquiries/routes/contact.tsx'
import * as mailbox from '#app/delivery/mailbox/routes/mailbox.tsx'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

type Call = (args: { request: Request; params: Record<string, string>; context: { ip: string } }) => unknown
const site = 'http://localhost'
let callers = 0

/** Calls an action or loader; what it throws as a Response is its answer, and data becomes one. */
async function ask(
  call: unknown,
  path: string,
  options: { form?: Record<string, string>; cookie?: string; ip?: string; params?: Record<string, string> } = {},
): Promise<Response> {
  const headers = new Headers({
    'Accept-Language': 'en',
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  })
  if (options.cookie) headers.set('Cookie', options.cookie)
  const request = new Request(site + path, {
    method: options.form ? 'POST' : 'GET',
    headers,
    body: options.form && new URLSearchParams(options.form),
  })
  return answerOf(() =>
    (call as Call)({
      request,
      params: options.params ?? {},
      context: { ip: options.ip ?? `10.0.0.${++callers}` },
    }),
  )
}
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .find((cookie) => cookie.startsWith('kogge_session=')) ?? ''

async function person(email: string, password = 'the cog sails east') {
  const made = await insertPerson(database.owner, { email })
  await database.owner`
    update identity.users set password_hash = ${await hashPassword(password)} where id = ${made.userId}`
  return made
}

test('signing in returns to where one was, with the kept form, and never to another site', async () => {
  await person('in@example.org')
  const form = { email: ' In@Example.org ', password: 'the cog sails east' }
  const kept = '2b0f6c1e-3f3a-4f0e-9a55-6d1f9d7b1c11'
  const answer = await ask(signIn.action, '/sign-in', { form: { ...form, to: '/x/mine?tab=1', kept } })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/x/mine?tab=1&kept=${kept}`])
  expect(answer.headers.getSetCookie().join()).toMatch(/kogge_session=[^;]+;.*HttpOnly/i)
  const away = await ask(signIn.action, '/sign-in', { form: { ...form, to: '//evil.example' } })
  expect(away.headers.get('Location')).toBe('/begin')
})

test('signing in from nowhere leads to one’s own office: the only one, the last used of several, where one waits, or where to begin', async () => {
  const [one, two] = [await insertOffice(database.owner), await insertOffice(database.owner)]
  const traveller = await person('two-offices@example.org')
  const where = async (cookie: string) => (await ask(begin.loader, '/begin', { cookie })).headers.get('Location')
  const session = await insertSession(database.owner, traveller)
  const nowhere = await ask(begin.loader, '/begin', { cookie: session })
  expect(nowhere.status).toBe(200)
  expect((await nowhere.json()) as object).toMatchObject({
    title: 'Where do you begin?',
    others: expect.arrayContaining([expect.objectContaining({ slug: one.slug })]),
  })
  await insertMember(database.owner, one, { person: traveller, state: 'requested' })
  expect(await where(session)).toBe(`/${one.slug}/join`)
  await database.owner`update kogge.members set state = 'active' where user_id = ${traveller.userId}`
  expect(await where(session)).toBe(`/${one.slug}/inbox`)
  await insertMember(database.owner, two, { person: traveller })
  expect((await (await ask(begin.loader, '/begin', { cookie: session })).json()) as object).toMatchObject({
    title: 'Which office?',
    offices: [{ slug: one.slug }, { slug: two.slug }],
  })
  const looked = await ask(office.loader, `/${two.slug}`, { cookie: session, params: { office: two.slug } })
  const last = looked.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join()
  expect(last).toMatch(/^kogge_office=/)
  expect(await where(`${session}; ${last}`)).toBe(`/${two.slug}/inbox`)
  const stranger = await insertSession(database.owner, await person('no-member@example.org'))
  expect(
    (
      await ask(office.loader, `/${two.slug}`, { cookie: stranger, params: { office: two.slug } })
    ).headers.getSetCookie(),
  ).toEqual([])
  expect((await ask(begin.loader, '/begin', { cookie: `${stranger}; ${last}` })).status).toBe(200)
})

test('opening a confirmation link does nothing; the button confirms once, signs in and goes on to where one was', async () => {
  const fresh = await person('confirming@example.org')
  await database.owner`update identity.users set email_confirmed_at = null where id = ${fresh.userId}`
  const token = await inIdentity((tx) => issueToken(tx, fresh.userId, 'confirm-address'))
  const path = `/confirm/${token}?to=%2Fx%2Fjoin`
  const confirmedAt = async () =>
    (await database.owner`select email_confirmed_at from identity.users where id = ${fresh.userId}`)[0]
      .email_confirmed_at as Date | null
  for (let scanned = 0; scanned < 2; scanned++) {
    const seen = await ask(confirm.loader, path, { params: { token } })
    expect([seen.status, seen.headers.getSetCookie()]).toEqual([200, []])
    expect((await seen.json()) as object).toMatchObject({ email: 'confirming@example.org' })
  }
  expect(await confirmedAt()).toBeNull()
  const done = await ask(confirm.action, path, { form: {}, params: { token } })
  expect([done.status, done.headers.get('Location')]).toEqual([303, '/x/join'])
  expect(await confirmedAt()).not.toBeNull()
  expect((await ask(account.loader, '/account', { cookie: cookieOf(done) })).status).toBe(200)
  const again = await ask(confirm.action, path, { form: {}, params: { token } })
  expect([again.headers.get('Location'), cookieOf(again)]).toEqual([`/confirm/${token}`, ''])
  expect((await ask(confirm.loader, path, { params: { token } })).status).toBe(410)
})

test('a confirmation link puts nobody who is signed in into another account, and an old one signs nobody in', async () => {
  const [attacker, victim] = [await person('attacker@example.org'), await person('victim@example.org')]
  const session = await insertSession(database.owner, victim)
  const token = await inIdentity((tx) => issueToken(tx, attacker.userId, 'confirm-address'))
  const answer = await ask(confirm.action, `/confirm/${token}`, { form: {}, params: { token }, cookie: session })
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []])
  const old = await inIdentity((tx) => issueToken(tx, attacker.userId, 'confirm-address'))
  await database.owner`
    update identity.mail_tokens set expires_at = now() - interval '1 minute' where user_id = ${attacker.userId}`
  expect(cookieOf(await ask(confirm.action, `/confirm/${old}`, { form: {}, params: { token: old } }))).toBe('')
})

test('a wrong password and an unknown address get the same answer', async () => {
  await person('known@example.org')
  const wrong = await ask(signIn.action, '/sign-in', {
    form: { email: 'known@example.org', password: 'nonsense words' },
  })
  const unknown = await ask(signIn.action, '/sign-in', {
    form: { email: 'unknown@example.org', password: 'nonsense words' },
  })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  const [first, second] = [await wrong.text(), await unknown.text()]
  expect(first.replace('known@', 'unknown@')).toBe(second)
  expect(first).not.toContain('nonsense words')
})

test(
  'one caller cannot make accounts without end',
  async () => {
    const ip = '192.0.2.1'
    const join = (n: number) =>
      ask(signUp.action, '/sign-up', {
        ip,
        form: { name: 'Bo', email: `bo${n}@example.org`, password: 'seven seas and one' },
      })
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => join(n)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]))
    expect((await join(60)).status).toBe(429)
    expect(await database.owner`select from identity.users where email = 'bo60@example.org'`).toHaveLength(0)
  },
  patience(60_000),
)

test(
  'asking for a new password looks the same for any address, however often, and is stopped per caller',
  async () => {
    const known = await person('forgetful@example.org')
    const forget = (email: string, ip?: string) => ask(forgot.action, '/forgot', { ip, form: { email } })
    const stranger = '192.0.2.9'
    for (const email of ['forgetful@example.org', 'nobody-here@example.org']) {
      for (let asked = 0; asked < 10; asked++)
        expect((await forget(email, stranger)).headers.get('Location')).toBe('/forgot?sent=1')
      const stopped = await forget(email, stranger)
      expect(stopped.status).toBe(429)
      expect(Number(stopped.headers.get('Retry-After'))).toBeGreaterThan(3000)
      const own = await forget(email)
      expect([own.status, own.headers.get('Location')]).toEqual([303, '/forgot?sent=1'])
    }
    expect(await database.owner`select from identity.mail_tokens where user_id = ${known.userId}`).toHaveLength(1)
    const ip = '192.0.2.2'
    await Promise.all(Array.from({ length: 60 }, (_, n) => forget(`nobody${n}@example.org`, ip)))
    expect((await forget('nobody60@example.org', ip)).status).toBe(429)
  },
  patience(60_000),
)

test('signing up looks the same for a new and for a known address, and says what is wrong at each field', async () => {
  await person('taken@example.org')
  const form = { name: 'Bo', password: 'seven seas and one' }
  const fresh = await ask(signUp.action, '/sign-up', { form: { ...form, email: 'fresh@example.org' } })
  const taken = await ask(signUp.action, '/sign-up', { form: { ...form, email: 'taken@example.org' } })
  expect([fresh.status, fresh.headers.get('Location')]).toEqual([taken.status, taken.headers.get('Location')])
  expect(fresh.headers.getSetCookie()).toEqual(taken.headers.getSetCookie())
  expect(
    await database.owner`select from identity.users where email = 'fresh@example.org' and email_confirmed_at is null`,
  ).toHaveLength(1)
  const wrong = await ask(signUp.action, '/sign-up', { form: { name: '', email: 'nonsense', password: 'short' } })
  expect(wrong.status).toBe(422)
  expect(Object.keys(((await wrong.json()) as { errors: object }).errors).sort()).toEqual(['email', 'name', 'password'])
})

test('a session ends half a year after it began, however much it is used', async () => {
  const mine = await person('half-a-year@example.org')
  const cookie = await insertSession(database.owner, mine)
  const begun = (days: number) =>
    database.owner`
      update identity.sessions set created_at = now() - make_interval(days => ${days}),
        expires_at = now() + interval '30 days' where user_id = ${mine.userId}`
  await begun(179)
  expect((await ask(account.loader, '/account', { cookie })).status).toBe(200)
  await begun(181)
  expect((await ask(account.loader, '/account', { cookie })).headers.get('Location')).toMatch(/^\/sign-in/)
  expect(await database.owner`select from identity.sessions where user_id = ${mine.userId}`).toHaveLength(0)
})

test('sessions are listed without their secrets and ended by their owner only', async () => {
  const [mine, other] = [await person('sessions@example.org'), await person('other@example.org')]
  const [here, there] = [await insertSession(database.owner, mine), await insertSession(database.owner, mine)]
  const stranger = await insertSession(database.owner, other)
  const page = await (await ask(sessions.loader, '/account/sessions', { cookie: here })).text()
  for (const cookie of [here, there, stranger]) expect(page).not.toContain(cookie.split('=')[1])
  const listed = (JSON.parse(page) as { sessions: { handle: string; here: boolean }[] }).sessions
  expect(listed.map((session) => session.here).sort()).toEqual([false, true])
  const handle = listed.find((session) => !session.here)!.handle
  await ask(sessions.action, '/account/sessions', { cookie: stranger, form: { session: handle } })
  expect((await ask(account.loader, '/account', { cookie: there })).status).toBe(200)
  await ask(sessions.action, '/account/sessions', { cookie: here, form: { session: handle } })
  const gone = await ask(account.loader, '/account', { cookie: there })
  expect([gone.status, gone.headers.get('Location')]).toEqual([302, '/sign-in?to=%2Faccount'])
  await insertSession(database.owner, mine)
  await ask(others.action, '/account/sessions/others', { cookie: here, form: {} })
  expect(await database.owner`select id from identity.sessions where user_id = ${mine.userId}`).toEqual([
    { id: createHash('sha256').update(here.split('=')[1]).digest('hex') },
  ])
  await ask(signOut.action, '/sign-out', { cookie: here, form: {} })
  expect(await database.owner`select from identity.sessions where user_id = ${mine.userId}`).toHaveLength(0)
  expect((await ask(account.loader, '/account', { cookie: stranger })).status).toBe(200)
})

test('a form sent after the session ended is kept and comes back after signing in', async () => {
  await person('kept@example.org')
  const sent = await ask(account.action, '/account', { form: { name: 'Typed Name', language: 'de' } })
  const to = new URL(sent.headers.get('Location')!, site)
  expect([sent.status, to.pathname]).toEqual([303, '/sign-in'])
  const kept = to.searchParams.get('kept')!
  const back = await ask(signIn.action, '/sign-in', {
    form: { email: 'kept@example.org', password: 'the cog sails east', to: '/account', kept },
  })
  const page = new Request(new URL(back.headers.get('Location')!, site), { headers: { Cookie: cookieOf(back) } })
  const { kept: typed } = await getFrame(page, undefined)
  expect(typed).toEqual({
    path: '/account',
    fields: [
      ['name', 'Typed Name'],
      ['language', 'de'],
    ],
  })
})

test('a new name reaches every membership; a new language the pages', async () => {
  const mine = await person('name@example.org')
  for (const office of [await insertOffice(database.owner), await insertOffice(database.owner)])
    await insertMember(database.owner, office, { person: mine })
  const cookie = await insertSession(database.owner, mine)
  const answer = await ask(account.action, '/account', { cookie, form: { name: 'Anke de Vries', language: 'de' } })
  expect(answer.headers.getSetCookie().join()).toContain('kogge_language=')
  const names = await database.owner`select distinct display_name from kogge.members where user_id = ${mine.userId}`
  expect(names).toEqual([{ display_name: 'Anke de Vries' }])
})

test('who has not confirmed their address may look, not write, and can ask for the mail again', async () => {
  const office = await insertOffice(database.owner)
  const mine = await person('unconfirmed@example.org')
  await insertMember(database.owner, office, { person: mine })
  await database.owner`update identity.users set email_confirmed_at = null where id = ${mine.userId}`
  const cookie = await insertSession(database.owner, mine)
  const enter = ({ request }: { request: Request }) => asMember(request, office.slug, async () => ({ inside: true }))
  expect((await ask(enter, `/${office.slug}/mine`, { cookie })).status).toBe(200)
  const refused = await ask(enter, `/${office.slug}/organisations/new`, { cookie, form: { name: 'Firm' } })
  expect([refused.status, new URL(refused.headers.get('Location')!, site).pathname]).toEqual([303, '/confirm'])
  const statuses: number[] = []
  for (let n = 0; n < 6; n++) statuses.push((await ask(confirmAgain.action, '/confirm', { cookie, form: {} })).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
})

test('whoever waits to be let in is led to where they read that they wait; in an archived office everybody reads that', async () => {
  const office = await insertOffice(database.owner)
  const [asking, member, stranger] = [
    await insertMember(database.owner, office, { state: 'requested' }),
    await insertMember(database.owner, office),
    await insertMember(database.owner, office, { state: 'declined' }),
  ]
  const enter = ({ request }: { request: Request }) => asMember(request, office.slug, async () => ({ in: true }))
  const answerTo = async (person: typeof member, form?: Record<string, string>) => {
    const answer = await ask(enter, `/${office.slug}/mine`, {
      cookie: await insertSession(database.owner, person),
      form,
    })
    return [answer.status, answer.headers.get('Location') ?? ((await answer.json()) as { reason?: string }).reason]
  }
  expect(await answerTo(asking)).toEqual([302, `/${office.slug}/join`])
  expect(await answerTo(asking, { name: 'Firm' })).toEqual([403, 'members'])
  expect(await answerTo(stranger)).toEqual([403, 'members'])
  expect(await answerTo(member)).toEqual([200, undefined])
  await database.owner`update kogge.offices set archived_at = now() where id = ${office.id}`
  expect(await answerTo(member)).toEqual([403, 'archived'])
})

test('the contact form mails a link to who wrote, and never shows the address of the office; programs fill the trap', async () => {
  const office = await insertOffice(database.owner)
  await database.owner`insert into kogge.office_contacts (office_id, email) values (${office.id}, 'desk@example.org')`
  await database.owner`delete from mail.outbox`
  const params = { office: office.slug }
  const page = await (await ask(contact.loader, `/${office.slug}/contact`, { params })).text()
  expect(page).not.toContain('desk@example.org')
  const form = { name: 'Bo', email: 'bo@example.org', language: 'en', message: 'We would like to meet you.' }
  const trapped = await ask(contact.action, `/${office.slug}/contact`, {
    params,
    form: { ...form, homepage: 'https://spam.example' },
  })
  expect(trapped.status).toBe(303)
  expect(await database.owner`select from mail.outbox`).toHaveLength(0)
  const wrong = await ask(contact.action, `/${office.slug}/contact`, {
    params,
    form: { ...form, email: 'bo\r\nBcc: all@example.org' },
  })
  expect(wrong.status).toBe(422)
  const sent = await ask(contact.action, `/${office.slug}/contact`, { params, form })
  expect(sent.headers.get('Location')).toBe(`/${office.slug}/contact?sent=1`)
  expect(await database.owner`select from mail.outbox`).toHaveLength(1)
})

test('there is no mailbox outside the demo', async () => {
  await database.owner`
    insert into identity.demo_mails (recipient, subject, body_text) values ('a@example.org', 'Secret', 'x')`
  const answer = await ask(mailbox.loader, '/mailbox')
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('Secret')
})

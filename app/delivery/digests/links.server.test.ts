/** The links of a digest, followed by somebody who is not signed in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  insertSession,
  type MemberRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { digestToken, readDigestToken } from '#app/identity/digest-link.server.ts'
import * as account from '#app/identity/routes/account.tsx'
import { keep } from '#app/discovery/saved/saved.server.ts'
import { isMuted } from '#app/collaboration/matches/mutes.server.ts'
import * as less from './routes/less.tsx'
import * as settings from './routes/settings.tsx'
import * as stop from './routes/stop.tsx'
import * as undo from './routes/undo.ts'

let database: FreshDatabase
let member: MemberRow
let presence: PresenceRow
let searchId: string
let token: string

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  const office = await insertOffice(owner, { slug: 'near' })
  const organisation = await insertOrganisation(owner, office, { name: 'Pumps' })
  presence = await insertPresence(owner, organisation)
  member = await insertMember(owner, office, { role: 'editor', organisation })
  token = digestToken(member.userId)
  const search = await database.by(member, 'near', (tx) => keep(tx, { name: 'Water', query: '' }))
  if (search === 'full') throw new Error('full')
  searchId = search.id
})
afterAll(() => database.drop())

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
type Params = Record<string, string>

async function ask(
  call: unknown,
  params: Params,
  form?: Record<string, string>,
  path = '/digest/x',
  cookie = '',
): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': 'en', ...(cookie && { Cookie: cookie }) })
  const request = new Request(`http://kogge.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers,
    body: form && new URLSearchParams(form),
  })
  return answerOf(() => (call as Call)({ request, params, context: {} }))
}
const state = async () => ({
  frequency:
    (
      await database.owner<
        { frequency: string }[]
      >`select frequency from identity.digest_settings where user_id = ${member.userId}`
    )[0]?.frequency ?? null,
  muted: await database.by(member, 'near', (tx) => isMuted(tx, presence.id), { readOnly: true }),
  paused: (
    await database.owner<{ paused: boolean }[]>`select paused from kogge.saved_searches where id = ${searchId}`
  )[0].paused,
})
const nothing = { frequency: null, muted: false, paused: false }
const matches = () => ({ token, kind: 'matches', slug: 'near', id: presence.id })
const search = () => ({ token, kind: 'searches', slug: 'near', id: searchId })

test('a token says whose it is, and nothing where a character was changed', () => {
  expect(token).toMatch(/^[\w-]{64}$/)
  expect(readDigestToken(token)).toBe(member.userId)
  for (const at of [0, 10, 21, 22, 40, 63])
    expect(readDigestToken(token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1))).toBeNull()
  for (const wrong of ['', 'x', `${token}x`, token.slice(1), undefined]) expect(readDigestToken(wrong)).toBeNull()
})

test('a forged link, or one of a person who is gone, is a 404 that says so, and changes nothing', async () => {
  const gone = await insertPerson(database.owner)
  await database.owner`delete from identity.users where id = ${gone.userId}`
  for (const wrong of ['a'.repeat(64), `${token.slice(0, -2)}AA`, digestToken(gone.userId)]) {
    for (const [call, params, form] of [
      [settings.loader, {}],
      [settings.action, {}, { frequency: 'never' }],
      [stop.loader, {}],
      [stop.action, {}, {}],
      [less.loader, matches()],
      [less.action, matches(), {}],
      [undo.action, matches(), {}],
    ] as [unknown, Params, Record<string, string>?][]) {
      const answer = await ask(call, { ...params, token: wrong }, form)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ reason: 'digest' })
    }
  }
  expect(await state()).toEqual(nothing)
})

test('looking at a link changes nothing', async () => {
  for (const [call, params] of [
    [settings.loader, { token }],
    [stop.loader, { token }],
    [less.loader, matches()],
    [less.loader, search()],
    [undo.loader, matches()],
  ] as [unknown, Params][]) {
    expect([200, 302]).toContain((await ask(call, params)).status)
  }
  expect(await state()).toEqual(nothing)
})

test('less of a presence or a search is one form, is listed, and is undone', async () => {
  for (const [params, one] of [
    [matches(), { ...nothing, muted: true }],
    [search(), { ...nothing, paused: true }],
  ] as const) {
    const answer = await ask(less.action, params, {})
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/digest/${token}?done=less`])
    expect(await state()).toEqual(one)
    const { quiet } = (await (await ask(settings.loader, { token })).json()) as { quiet: object[] }
    expect(quiet).toHaveLength(1)
    expect(quiet[0]).toMatchObject({ kind: params.kind, id: params.id, office: 'near' })
    await ask(undo.action, params, {})
    expect(await state()).toEqual(nothing)
  }
})

test('a link about what is gone, or of an office they left, is a 404', async () => {
  expect((await ask(less.action, { ...matches(), id: searchId }, {})).status).toBe(404)
  expect((await ask(less.action, { ...matches(), kind: 'people' }, {})).status).toBe(404)
  expect((await ask(less.loader, { ...search(), slug: 'nowhere' })).status).toBe(404)
  await database.owner`update kogge.members set state = 'left' where id = ${member.memberId}`
  expect((await ask(less.action, matches(), {})).status).toBe(404)
  expect((await ask(less.action, search(), {})).status).toBe(404)
  await database.owner`update kogge.members set state = 'active' where id = ${member.memberId}`
  expect(await state()).toEqual(nothing)
})

test('stop works by a click on the page, and from the mail program without a redirect (RFC 8058)', async () => {
  const clicked = await ask(stop.action, { token }, {})
  expect([clicked.status, clicked.headers.get('Location')]).toEqual([303, `/digest/${token}?done=stopped`])
  expect((await state()).frequency).toBe('never')
  expect((await ask(settings.action, { token }, { frequency: 'weekly' })).status).toBe(303)
  expect((await state()).frequency).toBe('weekly')
  expect((await ask(settings.action, { token }, { frequency: 'hourly' })).status).toBe(422)
  const sent = await ask(stop.action, { token }, { 'List-Unsubscribe': 'One-Click' })
  expect([sent.status, sent.headers.get('Location')]).toEqual([200, null])
  expect((await state()).frequency).toBe('never')
})

test('the account has the same setting, and leaves it alone where a form does not name it', async () => {
  const cookie = await insertSession(database.owner, member)
  const { start } = (await (await ask(account.loader, {}, undefined, '/account', cookie)).json()) as {
    start: Record<string, string>
  }
  expect(start.frequency).toBe('never')
  await ask(account.action, {}, { name: 'Anke', language: 'nl', frequency: 'daily' }, '/account', cookie)
  expect((await state()).frequency).toBe('daily')
  await ask(account.action, {}, { name: 'Anke', language: 'nl' }, '/account', cookie)
  expect((await state()).frequency).toBe('daily')
  expect(
    (await ask(account.action, {}, { name: 'Anke', language: 'nl', frequency: 'x' }, '/account', cookie)).status,
  ).toBe(422)
})

/** The inbox as a browser asks for it: where signing in lands, who gets it, its number in the frame, its visits. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { insertQuestion } from '#server/testing/cases.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  insertSession,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { action as stillTrue } from '#app/directory/presences/routes/confirm.ts'
import { getFrame } from '#app/delivery/frame/frame.server.ts'
import * as begin from '#app/delivery/joining/routes/begin.tsx'
import { visit } from './visits.server.ts'
import * as inbox from './routes/inbox.tsx'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
const site = 'http://localhost'
type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
const requested = (path: string, cookie = '', form?: Record<string, string>) =>
  new Request(site + path, {
    headers: { 'Accept-Language': 'en', Cookie: cookie },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
const ask = (
  call: unknown,
  path: string,
  cookie = '',
  params: Record<string, string> = { office: 'one' },
  form?: Record<string, string>,
) => answerOf(() => (call as Call)({ request: requested(path, cookie, form), params, context: {} }))

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  // Nobody listens there: matches cannot be read.
  Object.assign(process.env, { MEILI_URL: 'http://127.0.0.1:9', MEILI_MASTER_KEY: 'a-master-key-for-tests' })
  office = await insertOffice(database.owner, { slug: 'one' })
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

test('signing in leads to the inbox of the own office; who is in none goes on as before', async () => {
  const { owner } = database
  const to = async (who: { userId: string; email: string }) =>
    (await ask(begin.loader, '/begin', await insertSession(owner, who))).headers.get('Location')
  expect(await to(admin)).toBe('/one/inbox')
  expect(await to(await insertPerson(owner, { platform: true }))).toBe('/platform')
  expect(await to(await insertMember(owner, office, { state: 'requested' }))).toBe('/one/join')
  expect(await to(await insertPerson(owner))).toBe(null)
})

test('members of the office have one, nobody else', async () => {
  const { owner } = database
  const other = await insertOffice(owner)
  const answered = async (cookie: string) => {
    const { status, headers } = await ask(inbox.loader, '/one/inbox', cookie)
    return headers.get('Location') ?? status
  }
  expect(await answered(await insertSession(owner, admin))).toBe(200)
  expect(await answered(await insertSession(owner, await insertMember(owner, other, { role: 'admin' })))).toBe(403)
  expect(await answered('')).toBe('/sign-in?to=%2Fone%2Finbox')
})

test('the number in the menu is what waits on the page, on every page and in every office', async () => {
  const { owner } = database
  const asker = await insertMember(owner, office)
  await insertMember(owner, office, { state: 'requested' })
  await insertQuestion(owner, office, asker, { country: 'GH', title: 'For the administrators' })
  const other = await insertOffice(owner, { slug: 'two' })
  const cookie = await insertSession(owner, admin)
  const page = (await (await ask(inbox.loader, '/one/inbox', cookie)).json()) as { total: number; waiting: unknown[] }
  expect(page.total).toBe(page.waiting.length)
  expect(page.total).toBeGreaterThanOrEqual(2)
  for (const [path, slug] of [
    ['/one/search', 'one'],
    [`/${other.slug}`, other.slug],
    ['/account', undefined],
  ] as const) {
    const { viewer } = await getFrame(requested(path, cookie), slug)
    expect([path, viewer?.home, viewer?.waiting]).toEqual([path, 'one', page.total])
  }
  const visitor = await getFrame(requested('/one'), 'one')
  expect(visitor.viewer).toBe(null)
  const stranger = await getFrame(requested('/one', await insertSession(owner, await insertPerson(owner))), 'one')
  expect([stranger.viewer?.home, stranger.viewer?.waiting]).toEqual([null, 0])
})

test('what waits is shown while matches cannot be read, and its one press leads back', async () => {
  const { owner } = database
  const pumps = await insertOrganisation(owner, office, { name: 'Pumps' })
  const editor = await insertMember(owner, office, { role: 'editor', organisation: pumps })
  const { id } = await insertPresence(owner, pumps, { country: 'GH', confirmedOn: daysAfter(today(), -400) })
  const cookie = await insertSession(owner, editor)
  const read = async () =>
    (await (await ask(inbox.loader, '/one/inbox', cookie)).json()) as { waiting: { post: string }[]; matches: unknown }
  const { waiting, matches } = await read()
  expect(matches).toBe(null)
  expect(waiting.map(({ post }) => post)).toEqual([`/one/presences/${id}/confirm`])
  const back = '/one/inbox?done=confirmed'
  const done = await ask(stillTrue, waiting[0].post, cookie, { office: 'one', id }, { back })
  expect([done.status, done.headers.get('Location')]).toEqual([303, back])
  expect((await read()).waiting).toEqual([])
})

test('news is since the last visit before today; a visit of the same day changes nothing', async () => {
  const member = '0190a000-0000-7000-8000-000000000001'
  let cookie = ''
  const at = async (day: string, who = member) => {
    const { since, headers } = await visit(requested('/one/inbox', cookie), who, day)
    const set = new Headers(headers).get('Set-Cookie')
    if (set) cookie = set.split(';')[0]
    return { since, kept: set !== null }
  }
  expect(await at('2026-03-10')).toEqual({ since: '2026-03-03', kept: true })
  expect(await at('2026-03-10')).toEqual({ since: '2026-03-03', kept: false })
  expect(await at('2026-03-12')).toEqual({ since: '2026-03-10', kept: true })
  expect(await at('2026-03-12')).toEqual({ since: '2026-03-10', kept: false })
  // Somebody else on the same browser has visits of their own.
  expect(await at('2026-03-12', '0190a000-0000-7000-8000-000000000002')).toEqual({ since: '2026-03-05', kept: true })
  expect((await at('2026-03-13')).since).toBe('2026-03-12')
  // Who was away for long is not told of a year.
  expect((await at('2027-03-13')).since).toBe(daysAfter('2027-03-13', -60))
  cookie = 'kogge_inbox=nonsense'
  expect((await at('2026-03-10')).since).toBe('2026-03-03')
})

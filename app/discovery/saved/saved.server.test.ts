/** Kept searches as their routes make and change them, on real services. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  insertSession,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { services } from '#app/env.server.ts'
import { reindex } from '#search/worker.server.ts'
import * as gone from './routes/delete-search.ts'
import * as keeping from './routes/keep-search.ts'
import * as pausing from './routes/pause-search.ts'
import * as renaming from './routes/rename-search.tsx'
import * as list from './routes/saved-searches.tsx'
import * as search from '#app/discovery/search/routes/search.tsx'
import { mostSaved } from './saved.ts'
import { newInSearch } from './saved-found.server.ts'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let office: OfficeRow
let organisation: OrganisationRow
let member: MemberRow
const cookies: Record<string, string> = {}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  office = await insertOffice(owner, { slug: 'one', name: 'Eerste' })
  const peer = await insertOffice(owner, { slug: 'two' })
  await insertNetwork(owner, [office, peer])
  organisation = await insertOrganisation(owner, office, { name: 'Pompwerk' })
  for (const country of ['GH', 'GH', 'DE']) await insertPresence(owner, organisation, { country })
  await insertPresence(owner, await insertOrganisation(owner, peer, { name: 'Nachbar' }), {
    country: 'GH',
    visibility: 'network',
  })
  member = await insertMember(owner, office)
  cookies.member = await insertSession(owner, member)
  cookies.colleague = await insertSession(owner, await insertMember(owner, office))
  cookies.neighbour = await insertSession(owner, await insertMember(owner, peer))
  await reindex({ ...services(), log: quiet })
})
afterAll(() => database.drop())

type Route = { loader?: unknown; action?: unknown }
type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown

async function ask(
  call: unknown,
  path: string,
  options: { as?: string; form?: Record<string, string>; id?: string } = {},
): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': 'en', ...(options.as && { Cookie: options.as }) })
  const request = new Request(`http://kogge.test${path}`, {
    method: options.form ? 'POST' : 'GET',
    headers,
    body: options.form && new URLSearchParams(options.form),
  })
  return answerOf(() =>
    (call as Call)({
      request,
      params: { office: 'one', ...(options.id && { id: options.id }) },
      context: {},
    }),
  )
}
const post = (route: Route, path: string, form: Record<string, string>, as: string, id?: string) =>
  ask(route.action, path, { as, form, id })
const where = (answer: Response) => answer.headers.get('Location')
type Row = { id: string; name: string; query: string; paused: boolean; told_at: Date }
const rows = () =>
  database.owner<Row[]>`select * from kogge.saved_searches where member_id = ${member.memberId} order by id`
const listed = async (as: string, query = '') =>
  (await (await ask(list.loader, `/one/searches${query}`, { as })).json()) as Record<string, never>

test('one click keeps a search, canonical and named after its filters; the page then shows its name', async () => {
  const before = (await (await ask(search.loader, '/one/search?country=GH', { as: cookies.member })).json()) as {
    keeping: object
  }
  expect(before.keeping).toEqual({ by: 'member', count: 0, saved: null })
  const kept = await post(keeping, '/one/searches/keep', { query: '?page=2&country=gh&utm=x' }, cookies.member)
  expect([kept.status, where(kept)]).toEqual([303, '/one/search?country=GH'])
  const [row] = await rows()
  expect(row).toMatchObject({ name: 'Everyone in Ghana', query: '?country=GH', paused: false })
  const after = (await (await ask(search.loader, '/one/search?country=GH', { as: cookies.member })).json()) as {
    keeping: object
  }
  expect(after.keeping).toMatchObject({ by: 'member', count: 1, saved: { id: row.id, name: 'Everyone in Ghana' } })
  await post(keeping, '/one/searches/keep', { query: '?country=GH' }, cookies.member)
  expect(await rows()).toHaveLength(1)
})

test('nobody else sees or changes it, and it exists', async () => {
  const [row] = await rows()
  expect(await listed(cookies.colleague)).toMatchObject({ searches: [] })
  for (const route of [pausing, gone, renaming])
    await post(route, '/one/searches/x', { name: 'Mine', paused: 'yes' }, cookies.colleague, row.id)
  expect((await post(renaming, '/one/searches/x', { name: 'Mine' }, cookies.colleague, row.id)).status).toBe(404)
  expect(await rows()).toEqual([row])
  expect((await post(keeping, '/one/searches/keep', { query: '' }, cookies.neighbour)).status).toBe(403)
  const page = (await (await ask(search.loader, '/one/search', { as: cookies.neighbour })).json()) as {
    keeping: object
  }
  expect(page.keeping).toEqual({ by: 'other' })
})

test('it is renamed, paused and resumed; a name that cannot be is answered with the form', async () => {
  const [{ id }] = await rows()
  const wrong = await post(
    renaming,
    `/one/searches/${id}/rename`,
    { name: 'x'.repeat(81), back: '/one/searches' },
    cookies.member,
    id,
  )
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ errors: { name: 'searches:wrong.nameLong' } })
  expect(
    where(
      await post(
        renaming,
        `/one/searches/${id}/rename`,
        { name: ' Gold Coast ', back: '//evil.example' },
        cookies.member,
        id,
      ),
    ),
  ).toBe('/one/searches')
  await post(pausing, `/one/searches/${id}/pause`, { paused: 'yes' }, cookies.member, id)
  expect((await rows())[0]).toMatchObject({ name: 'Gold Coast', paused: true })
  const before = (await rows())[0].told_at
  await post(pausing, `/one/searches/${id}/pause`, { paused: '' }, cookies.member, id)
  expect((await rows())[0].paused).toBe(false)
  expect((await rows())[0].told_at.getTime()).toBeGreaterThan(before.getTime())
})

test('a deleted one can be brought back as it was', async () => {
  const [before] = await rows()
  await database.owner`update kogge.saved_searches set paused = true, told_at = '2025-01-01' where id = ${before.id}`
  const answer = await post(gone, `/one/searches/${before.id}/delete`, {}, cookies.member, before.id)
  expect(where(answer)).toMatch(/^\/one\/searches\?deleted=/)
  expect(await rows()).toEqual([])
  const { gone: fields } = await listed(cookies.member, where(answer)!.slice('/one/searches'.length))
  expect(fields).toMatchObject({ name: 'Gold Coast', query: '?country=GH', paused: 'yes' })
  expect(
    where(await post(keeping, '/one/searches/keep', { ...(fields as object), back: 'list' }, cookies.member)),
  ).toBe('/one/searches')
  const [after] = await rows()
  expect(after).toMatchObject({ name: 'Gold Coast', query: '?country=GH', paused: true })
  expect(after.told_at.toISOString().slice(0, 10)).toBe('2025-01-01')
})

test('whoever keeps one signed out signs in and finds it kept, once', async () => {
  const answer = await post(keeping, '/one/searches/keep', { query: '?country=DE' }, '')
  const to = new URL(where(answer)!, 'http://kogge.test')
  expect(to.pathname).toBe('/sign-in')
  const back = `/one/searches/keep?kept=${to.searchParams.get('kept')}`
  expect(where(await ask(keeping.loader, back, { as: cookies.member }))).toBe('/one/search?country=DE')
  expect(await rows()).toHaveLength(2)
  const again = await rows()
  await post(gone, '/one/searches/x/delete', {}, cookies.member, again[1].id)
  expect(where(await ask(keeping.loader, back, { as: cookies.member }))).toBe('/one/searches')
  expect(await rows()).toHaveLength(1)
})

test('the list says how many each finds now, in its own scope', async () => {
  await post(keeping, '/one/searches/keep', { query: '?country=GH&scope=network' }, cookies.member)
  const { searches } = (await listed(cookies.member)) as unknown as { searches: { query: string; found: number }[] }
  expect(Object.fromEntries(searches.map(({ query, found }) => [query, found]))).toEqual({
    '?country=GH': 2,
    '?country=GH&scope=network': 3,
  })
})

test('fifty are the most', async () => {
  for (let n = (await rows()).length; n < mostSaved; n++)
    await post(keeping, '/one/searches/keep', { query: `?q=word${n}` }, cookies.member)
  expect(await rows()).toHaveLength(mostSaved)
  expect(where(await post(keeping, '/one/searches/keep', { query: '?q=more' }, cookies.member))).toBe(
    '/one/searches?full=1',
  )
  expect(await rows()).toHaveLength(mostSaved)
  expect(await listed(cookies.member, '?full=1')).toMatchObject({ full: true })
})

test('what is new in a search is what readers could begin to see since, without one’s own', async () => {
  const door = onBehalfOf(member.userId, 'one')
  const told = (toldAt: string, until: string, notOf: string | null = null) =>
    newInSearch(door, { query: '?country=GH', toldAt: new Date(toldAt) }, { until: new Date(until), most: 1, notOf })
  const now = new Date(Date.now() + 5_000).toISOString()
  const all = await told('2020-01-01', now)
  expect([all.total, all.presences.length]).toEqual([2, 1])
  expect((await told(now, new Date(Date.now() + 9_000_000).toISOString())).total).toBe(0)
  expect((await told('2020-01-01', '2021-01-01')).total).toBe(0)
  expect((await told('2020-01-01', now, organisation.id)).total).toBe(0)
})

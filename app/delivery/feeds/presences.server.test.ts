import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  insertSession,
  setNetworkState,
  type OfficeRow,
  type OrganisationRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { admin, done } from '#search/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { services } from '#app/env.server.ts'
import { answerShape } from './answer-shape.ts'
import { action, loader } from './routes/presences.ts'

const quiet = { info() {}, warn() {}, error() {} }
const noOne = ''

let database: FreshDatabase
let one: OfficeRow
let two: OfficeRow
let far: OfficeRow
let network: { id: string }
let organisation: OrganisationRow
const presences: Record<'open' | 'shared' | 'inner' | 'theirs' | 'theirsOpen' | 'farOpen', PresenceRow> = {} as never
const cookies: Record<'one' | 'two' | 'far', string> = {} as never

async function call(query: string, cookie = noOne, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://kogge.test/api/v1/presences${query}`, {
    headers: { ...(cookie && { Cookie: cookie }), ...headers },
  })
  return loader({ request, params: {}, context: {} })
}
type Body = {
  total: number
  items: Record<string, unknown>[]
  facets: Record<string, Record<string, number>>
  facetNames: Record<string, Record<string, string>>
}
const body = async (query: string, cookie = noOne, headers: Record<string, string> = {}) =>
  (await (await call(query, cookie, headers)).json()) as Body
const ids = async (query: string, cookie = noOne) => (await body(query, cookie)).items.map(({ id }) => id).sort()
const idsOf = (...names: (keyof typeof presences)[]) => names.map((name) => presences[name].id).sort()

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  one = await insertOffice(owner, { slug: 'one' })
  two = await insertOffice(owner, { slug: 'two' })
  far = await insertOffice(owner, { slug: 'far' })
  network = await insertNetwork(owner, [one, two])
  organisation = await insertOrganisation(owner, one, { name: 'Pompwerk', kind: 'company' })
  const theirs = await insertOrganisation(owner, two, { name: 'Zonnewerk', kind: 'ngo' })
  const distant = await insertOrganisation(owner, far, { name: 'Verweg' })
  presences.open = await insertPresence(owner, organisation, {
    country: 'DE',
    description: 'Pumpen',
    sectors: ['nace:28'],
    offers: ['knowledge'],
    seeks: ['contacts'],
    languages: ['de'],
    activities: ['export'],
  })
  presences.shared = await insertPresence(owner, organisation, { country: 'IN', visibility: 'network' })
  presences.inner = await insertPresence(owner, organisation, { country: 'IS', visibility: 'office' })
  presences.theirs = await insertPresence(owner, theirs, { country: 'TO', visibility: 'network' })
  presences.theirsOpen = await insertPresence(owner, theirs, { country: 'DE' })
  presences.farOpen = await insertPresence(owner, distant, { country: 'DE' })
  for (const [name, office] of [
    ['one', one],
    ['two', two],
    ['far', far],
  ] as const)
    cookies[name] = await insertSession(owner, await insertMember(owner, office))
  await reindex({ ...services(), log: quiet })
})
afterAll(async () => {
  const { meili } = services()
  for (const uid of [meili.index, `${meili.index}_shape`]) await done(admin(meili).deleteIndex(uid))
  await database.drop()
})

describe('who gets what', () => {
  test('a visitor gets what is public, in rows and in counts', async () => {
    expect(await ids('')).toEqual(idsOf('open', 'theirsOpen', 'farOpen'))
    expect(await ids('?office=one')).toEqual(idsOf('open'))
    expect(await ids('?office=one&scope=network')).toEqual(idsOf('open', 'theirsOpen'))
    expect((await body('?office=one&scope=network')).facets.country).toEqual({ DE: 2 })
    expect(await database.owner`select from kogge.presences`).toHaveLength(6)
  })

  test('a member gets their own office’s, and what the network shares', async () => {
    expect(await ids('?office=one', cookies.one)).toEqual(idsOf('open', 'shared', 'inner'))
    expect(await ids('?office=one&scope=network', cookies.one)).toEqual(
      idsOf('open', 'shared', 'inner', 'theirs', 'theirsOpen'),
    )
    expect(await ids('?office=one', cookies.two)).toEqual(idsOf('open', 'shared'))
    expect(await ids('?office=one', cookies.far)).toEqual(idsOf('open'))
    expect(await ids('?scope=public', cookies.one)).toEqual(idsOf('open', 'theirsOpen', 'farOpen'))
  })

  test('a suspended member leaves network search at once, public rows too, and comes back', async () => {
    await setNetworkState(database.owner, two, network, 'suspended')
    expect(await ids('?office=one&scope=network', cookies.one)).toEqual(idsOf('open', 'shared', 'inner'))
    expect(await ids('?office=one&scope=network')).toEqual(idsOf('open'))
    expect(await ids('?office=two&scope=network', cookies.two)).toEqual(idsOf('theirs', 'theirsOpen'))
    expect(await ids('?office=two', cookies.one)).toEqual(idsOf('theirsOpen'))
    await setNetworkState(database.owner, two, network, 'member')
    expect(await ids('?office=one&scope=network', cookies.one)).toEqual(
      idsOf('open', 'shared', 'inner', 'theirs', 'theirsOpen'),
    )
  })

  test('an index that lies shows nobody a row that is not theirs', async () => {
    const { meili } = services()
    const index = admin(meili).index(meili.index)
    await done(
      index.updateDocuments([
        { id: presences.inner.id, audience: 'public' },
        { id: presences.theirs.id, audience: 'public', officeId: one.id },
      ]),
    )
    const { total } = await body('?office=one')
    expect(total).toBe(3)
    expect(await ids('?office=one')).toEqual(idsOf('open'))
    await done(
      index.updateDocuments([
        { id: presences.inner.id, audience: 'office' },
        { id: presences.theirs.id, audience: 'network', officeId: two.id },
      ]),
    )
    expect(await ids('?office=one', cookies.one)).toContain(presences.inner.id)
  })
})

describe('the answer', () => {
  test('has the shape that its page shows, with names in the language asked for', async () => {
    const answer = await body('?office=one&lang=de')
    const [presence] = answer.items
    expect(presence).toMatchObject({
      id: presences.open.id,
      office: 'one',
      organisation: {
        id: organisation.id,
        slug: organisation.slug,
        name: 'Pompwerk',
        kind: 'company',
        kindName: 'Unternehmen',
        seat: { home: 'NL', homeName: 'Niederlande', place: 'one' },
      },
      country: 'DE',
      countryName: 'Deutschland',
      place: null,
      lat: null,
      lon: null,
      field: 'economy',
      sectors: ['nace:28'],
      activities: ['export'],
      offers: ['knowledge'],
      seeks: ['contacts'],
      languages: ['de'],
      languageNames: { de: 'Deutsch' },
      description: 'Pumpen',
      visibility: 'public',
      confirmedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(presence.url).toMatch(new RegExp(`^https?://.+/one/presences/${presences.open.id}$`))
    expect(Object.keys(presence.sectorNames as object)).toEqual(['nace:28'])
    for (const name of [
      ...Object.keys(answer),
      ...Object.keys(presence),
      ...Object.keys(presence.organisation as object),
      ...Object.keys(answer.facets),
    ])
      expect(answerShape).toContain(`"${name}"`)
    expect(JSON.stringify(answer)).not.toMatch(/@/)
    expect(answer.facets).toMatchObject({
      country: { DE: 1 },
      sector: { 'nace:28': 1, 'nace:C': 1 },
      kind: { company: 1 },
      offers: { knowledge: 1 },
      home: { NL: 1 },
      office: { one: 1 },
    })
    expect(answer.facetNames.office).toEqual({ one: 'one' })
    expect(answer.facetNames.country).toEqual({ DE: 'Deutschland' })
    expect((await body('?office=one', noOne, { 'Accept-Language': 'nl' })).items[0].countryName).toBe('Duitsland')
  })

  test('filters as the page does', async () => {
    expect(await ids('?country=DE&sector=C')).toEqual(idsOf('open'))
    expect(await ids('?sector=28')).toEqual(idsOf('open'))
    expect(await ids('?kind=ngo&kind=company&country=de')).toEqual(idsOf('open', 'theirsOpen', 'farOpen'))
    expect(await ids('?q=pompw')).toEqual(idsOf('open'))
    for (const code of ['IN', 'IS']) expect(await ids(`?office=one&country=${code}`, cookies.one)).toHaveLength(1)
    expect(await ids('?office=two&country=TO', cookies.two)).toEqual(idsOf('theirs'))
    expect(await ids('?home=NL')).toEqual(idsOf('open', 'theirsOpen', 'farOpen'))
    expect(await ids('?home=DE')).toEqual([])
    expect(await ids('?office=one&scope=network&publisher=two')).toEqual(idsOf('theirsOpen'))
  })

  test('comes in pages', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => ids(`?pageSize=1&page=${page}`)))
    expect(pages.flat().sort()).toEqual(idsOf('open', 'theirsOpen', 'farOpen'))
    expect(pages[3]).toEqual([])
  })

  test('is not sent again where it is known, and a member’s is not for other sites', async () => {
    const first = await call('?office=one')
    const tag = first.headers.get('ETag')!
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
    expect((await call('?office=one', noOne, { 'If-None-Match': tag })).status).toBe(304)
    const members = await call('?office=one', cookies.one)
    expect(members.headers.get('ETag')).not.toBe(tag)
    expect(members.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['country=Atlantis', 'country'],
    ['sector=999', 'sector'],
    ['kind=x', 'kind'],
    ['field=x', 'field'],
    ['offers=x', 'offers'],
    ['seeks=x', 'seeks'],
    ['language=xx', 'language'],
    ['home=Holland', 'home'],
    ['publisher=No Such', 'publisher'],
    ['scope=world', 'scope'],
    ['scope=network', 'scope'],
    ['page=0', 'page'],
    ['page=x', 'page'],
    ['pageSize=101', 'pageSize'],
    ['pageSize=0', 'pageSize'],
    ['sort=best', 'sort'],
    ['contry=DE', 'contry'],
    ['office=one&office=two', 'office'],
    ['lang=fr', 'lang'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('%s', async (query, parameter) => {
    const answer = await call(`?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 400, parameter, detail: expect.stringContaining(parameter) })
  })

  test.each(['nowhere', 'NO WHERE', '%00', '../x'])('office=%s is none', async (office) => {
    const answer = await call(`?office=${office}`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ parameter: 'office' })
  })

  test('writing is refused', async () => {
    const answer = await action({
      request: new Request('http://kogge.test/api/v1/presences', { method: 'POST' }),
      params: {},
      context: {},
    })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('Allow')).toContain('GET')
  })
})

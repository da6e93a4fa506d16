import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countryCodes } from '#app/taxonomy/countries.ts'
import { freshDatabase, testMeili, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertOffice,
  insertOrganisation,
  insertPresence,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { admin, ask, done, SearchUnavailable, tenantToken, type MeiliConfig } from './client.server.ts'
import { countPlaces, findPresences, suggestDrops, type SearchQuery, type Sort } from './queries.server.ts'
import type { Chosen, Reading } from './scope.ts'
import { reindex } from './worker.server.ts'
import { nothingChosen } from './settings.ts'

const nothing = nothingChosen()
const quiet = { info() {}, warn() {}, error() {} }

let database: FreshDatabase
let config: MeiliConfig
let one: OfficeRow
let two: OfficeRow
let pumps: OrganisationRow
let elsewhere: OrganisationRow
let pump: string
let course: string

type Asked = Partial<Omit<SearchQuery, 'chosen'>> & {
  chosen?: Partial<Chosen>
  sort?: Sort
  facets?: 'within' | 'around' | 'none'
  page?: number
  pageSize?: number
}
const query = (asked: Asked): SearchQuery => ({
  reading: { officeId: one.id, peers: [two.id] },
  searched: { offices: [one.id, two.id] },
  q: '',
  ...asked,
  chosen: { ...nothing, ...asked.chosen },
})
const find = (asked: Asked = {}) =>
  findPresences(config, query(asked), {
    page: asked.page ?? 1,
    pageSize: asked.pageSize ?? 100,
    sort: asked.sort ?? 'relevance',
    facets: asked.facets ?? 'within',
  })
const ids = async (asked: Asked = {}) => (await find(asked)).keys.map(({ id }) => id)

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  config = { ...testMeili(), index: `test_${Date.now()}_${process.pid}` }
  one = await insertOffice(owner, { name: 'Eerste' })
  two = await insertOffice(owner, { name: 'Tweede' })
  pumps = await insertOrganisation(owner, one, { name: 'Aqua Techniek' })
  elsewhere = await insertOrganisation(owner, two, { name: 'Zonnestroom', kind: 'ngo' })
  pump = (
    await insertPresence(owner, pumps, {
      country: 'DE',
      description: 'Waterpompen voor de landbouw',
      sectors: ['nace:28'],
      offers: ['products'],
      languages: ['nl', 'de'],
    })
  ).id
  course = (
    await insertPresence(owner, elsewhere, {
      country: 'GH',
      description: 'Courses for technicians',
      sectors: ['dac:113'],
      offers: ['knowledge'],
      seeks: ['funding'],
      field: 'education',
      languages: ['en'],
      visibility: 'network',
    })
  ).id
  for (const code of countryCodes)
    await insertPresence(owner, pumps, {
      country: code,
      description: 'Overal',
      visibility: 'office',
      activities: ['export'],
    })
  await reindex({ database: database.config, meili: config, log: quiet })
})
afterAll(async () => {
  const client = admin(config)
  await done(client.deleteIndex(config.index!))
  await done(client.deleteIndex(`${config.index}_shape`))
  await database.drop()
})

test.each([
  ['waterpompen'],
  ['waterp'],
  ['watrepompen'],
  ['Duitsland landbouw'],
  ['Deutschland landbouw'],
  ['Germany landbouw'],
  ['aqua landb'],
  ['producten landbouw'],
])('the pumps are found by "%s"', async (q) => {
  expect(await ids({ q })).toEqual([pump])
})

test.each([
  ['kennis'],
  ['knowledge'],
  ['Wissen'],
  ['kenn'],
  ['knowlegde'],
  ['financiering Ghana'],
  ['Ngo Ghana'],
  ['Onderwijs in Ghana'],
  ['Zonnest'],
])('the course is found by "%s"', async (q) => {
  expect(await ids({ q })).toContain(course)
})

test('every word must be there', async () => {
  expect(await ids({ q: 'waterpompen kennis' })).toEqual([])
})

test('a section finds its divisions', async () => {
  expect(await ids({ chosen: { sector: ['nace:C'] } })).toEqual([pump])
  expect(await ids({ chosen: { sector: ['nace:28'] } })).toEqual([pump])
})

test('a code goes with other filters, and dropping it is offered', async () => {
  expect(await ids({ q: 'DAC 113', chosen: { country: ['GH'] } })).toEqual([course])
  expect(await suggestDrops(config, query({ q: '113', chosen: { country: ['DE'] } }))).toContainEqual({
    drop: 'country',
    total: 1,
  })
})

test.each([
  ['28', true],
  ['NACE 28', true],
  ['nace c', true],
  ['28.13', false],
  ['29', false],
  ['DAC 28', false],
])('a code alone finds what carries it or lies below it: %s', async (q, finds) => {
  expect(await ids({ q })).toEqual(finds ? [pump] : [])
})

test('every ISO code can be filtered by, IN, IS and TO among them', async () => {
  const counts = await Promise.all(
    countryCodes.map(
      async (code) => [code, (await find({ q: 'overal', chosen: { country: [code] }, facets: 'none' })).total] as const,
    ),
  )
  expect(counts.filter(([, total]) => total !== 1)).toEqual([])
  expect((await find({ q: 'overal', chosen: { country: [...countryCodes] }, facets: 'none' })).total).toBe(
    countryCodes.length,
  )
})

test('values with quotes, backslashes and words of the filter language are only values', async () => {
  for (const value of ['x" OR audience = "office', 'a\\', "'", 'OR', 'NOT EXISTS', '] OR id EXISTS', '']) {
    expect((await find({ chosen: { country: [value] } })).total).toBe(0)
  }
})

test('facets agree with counts in Postgres', async () => {
  const { facets, total } = await find({ pageSize: 1 })
  const { owner } = database
  const pairs = async (rows: Promise<{ value: string; n: number }[]>) =>
    Object.fromEntries((await rows).map(({ value, n }) => [value, n]))
  const offices = [one.id, two.id]
  const [{ n }] = await owner<
    { n: number }[]
  >`select count(*)::int as n from kogge.presences where office_id = any (${offices}) and audience <> 'hidden'`
  expect(total).toBe(n)
  expect(facets!.country).toEqual(
    await pairs(
      owner`
        select country as value, count(*)::int as n from kogge.presences where office_id = any (${offices}) group by 1`,
    ),
  )
  expect(facets!.field).toEqual(
    await pairs(
      owner`
        select field as value, count(*)::int as n from kogge.presences where office_id = any (${offices}) group by 1`,
    ),
  )
  expect(facets!.offers).toEqual(
    await pairs(
      owner`
        select unnest(offers) as value, count(*)::int as n from kogge.presences where office_id = any (${offices})
        group by 1`,
    ),
  )
  expect(facets!.language).toEqual(
    await pairs(
      owner`
        select unnest(languages) as value, count(*)::int as n from kogge.presences where office_id = any (${offices})
        group by 1`,
    ),
  )
  expect(facets!.kind).toEqual(
    await pairs(owner`
    select o.kind as value, count(*)::int as n from kogge.presences p
    join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    where p.office_id = any (${offices}) group by 1`),
  )
  expect(facets!.sector).toEqual({ 'nace:28': 1, 'nace:C': 1, 'dac:113': 1 })
})

test('facets within the result, or around a choice to show what another would give', async () => {
  const within = await find({ chosen: { country: ['DE'] }, facets: 'within' })
  expect(Object.keys(within.facets!.country)).toEqual(['DE'])
  const around = await find({ chosen: { country: ['DE'] }, facets: 'around' })
  expect(Object.keys(around.facets!.country).length).toBe(countryCodes.length)
  expect(around.facets!.kind).toEqual(within.facets!.kind)
  expect(around.total).toBe(within.total)
  expect((await find({ facets: 'none' })).facets).toBeNull()
})

test('pages follow one another and end', async () => {
  const seen = new Set<string>()
  const total = (await find()).total
  for (let page = 1; page <= Math.ceil(total / 50); page++)
    for (const id of await ids({ page, pageSize: 50, sort: 'name' })) seen.add(id)
  expect(seen.size).toBe(total)
  expect(await ids({ page: Math.ceil(total / 50) + 1, pageSize: 50 })).toEqual([])
})

test('nothing found: what dropping one filter gives', async () => {
  const suggestions = await suggestDrops(
    config,
    query({ q: 'waterpompen', chosen: { country: ['GH'], kind: ['company'] } }),
  )
  expect(suggestions).toEqual([
    { drop: 'country', total: 1 },
    { drop: 'q', total: 1 },
  ])
  const everything = await suggestDrops(
    config,
    query({ q: 'qqqqqqqq', chosen: { country: ['GH'], seeks: ['housing'], offers: ['volunteers'] } }),
  )
  expect(everything).toEqual([{ drop: 'all', total: countryCodes.length + 2 }])
})

describe('fading', () => {
  test('sorts below in every order, however well it fits', async () => {
    const { owner } = database
    const old = (
      await insertPresence(owner, pumps, { country: 'PE', description: 'Brugklas brugklas', confirmedOn: '2021-01-01' })
    ).id
    const good = await insertOrganisation(owner, one, { name: 'Zz school met een brugklas' })
    const fresh = (
      await insertPresence(owner, good, {
        country: 'PE',
        description: 'Iets anders',
        confirmedOn: new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10),
      })
    ).id
    await reindex({ database: database.config, meili: config, log: quiet })
    for (const sort of ['relevance', 'confirmed', 'name'] as const)
      expect(await ids({ q: 'brugklas', sort })).toEqual([fresh, old])
  })
})

describe('who may find what', () => {
  const everywhere = { offices: null }

  test('a visitor finds public rows only, in rows and in counts', async () => {
    const reading = { officeId: null, peers: [] }
    const { keys, facets, total } = await find({ reading, q: '', chosen: { country: ['GH', 'DE', 'IS'] } })
    expect(keys.map(({ id }) => id)).toEqual([pump])
    expect(facets!.country).toEqual({ DE: 1 })
    expect(total).toBe(1)
    expect(await ids({ q: 'course' })).toEqual([course])
  })

  test('a member finds the office’s own, what peers share with the network, and what is public', async () => {
    expect(await ids({ q: 'courses' })).toEqual([course])
    expect(await ids({ q: 'courses', reading: { officeId: one.id, peers: [] } })).toEqual([])
    expect(await ids({ q: 'courses', searched: { offices: [one.id] } })).toEqual([])
    expect(await ids({ q: 'overal', reading: { officeId: two.id, peers: [one.id] } })).toEqual([])
    expect((await find({ q: 'overal' })).total).toBe(countryCodes.length)
    expect(await ids({ q: 'courses', searched: everywhere })).toEqual([])
    expect(await ids({ q: 'waterpompen', searched: everywhere })).toEqual([pump])
  })

  test('a reader with two hundred peers fits into a token', async () => {
    const peers = Array.from({ length: 200 }, () => crypto.randomUUID())
    expect(
      await ids({
        q: 'courses',
        reading: { officeId: one.id, peers: [...peers, two.id] },
        searched: { offices: [one.id, two.id, ...peers] },
      }),
    ).toEqual([course])
  })

  test('a token never goes without a filter, and reaches nothing but its index', async () => {
    await expect(tenantToken(config, ' ')).rejects.toThrow('needs a filter')
    const token = await tenantToken(config, 'audience = "public"')
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`${config.url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })
    expect((await call(`/indexes/${config.index}/search`, { method: 'POST', body: '{}' })).status).toBe(200)
    for (const [path, init] of [
      [`/indexes/${config.index}/documents`, {}],
      ['/keys', {}],
      ['/indexes', {}],
      [`/indexes/${config.index}_shape/search`, { method: 'POST', body: '{}' }],
    ] as const)
      expect((await call(path, init)).status).toBe(403)
  })
})

test('map cells are counted inside the same query', async () => {
  const { owner } = database
  await owner`update kogge.presences set place_id = p.id, place_name = p.name, lat = p.lat, lon = p.lon
    from kogge.places p where p.name = 'Lübeck' and p.country = 'DE' and presences.id = ${pump}`
  await reindex({ database: database.config, meili: config, log: quiet })
  const { cells, countries, total } = await countPlaces(config, query({ q: 'waterpompen' }), { band: 6 })
  expect(Object.values(cells)).toEqual([1])
  expect(countries).toEqual({ DE: 1 })
  expect(total).toBe(1)
  const [cell] = Object.keys(cells)
  const { cells: finer, ...beside } = await countPlaces(config, query({}), { band: 10, within: [cell] })
  expect([beside.total, beside.countries]).toEqual([null, null])
  expect(Object.values(finer)).toEqual([1])
  expect(Object.keys(finer)[0].slice(0, 6)).toBe(cell)
  expect(
    (await countPlaces(config, query({}), { band: 10, within: [cell.startsWith('0') ? '33' : '00'] })).cells,
  ).toEqual({})
})

test('countries looked at are found by who asks for them, and counted nowhere else', async () => {
  const { owner } = database
  const before = (await find()).facets!.country.UG
  const looking = (
    await insertPresence(owner, pumps, { country: 'UG', description: 'Wij kijken naar Oeganda', standing: 'looking' })
  ).id
  await reindex({ database: database.config, meili: config, log: quiet })
  expect(await ids({ q: 'kijken Oeganda' })).toEqual([])
  expect((await find()).facets!.country.UG).toBe(before)
  expect(await ids({ q: 'kijken Oeganda', standing: 'looking' })).toEqual([looking])
  const both = await find({ chosen: { country: ['UG'] }, standing: 'any', facets: 'around' })
  expect([both.total, both.facets!.country.UG]).toEqual([before + 1, before + 1])
})

test('what is new since a moment', async () => {
  const { owner } = database
  const earlier = (await insertPresence(owner, pumps, { description: 'Vroegtijdig' })).id
  await owner`update kogge.presences set published_at = now() - interval '2 days' where id = ${earlier}`
  const since = (days: number) => Math.floor(Date.now() / 1000) - days * 86_400
  await reindex({ database: database.config, meili: config, log: quiet })
  expect(await ids({ q: 'vroegtijdig', publishedSince: since(3) })).toEqual([earlier])
  expect(await ids({ q: 'vroegtijdig', publishedSince: since(1) })).toEqual([])
  const [{ at }] = await owner<
    { at: number }[]
  >`select floor(extract(epoch from published_at))::float8 as at from kogge.presences where id = ${earlier}`
  expect(await ids({ q: 'vroegtijdig', publishedSince: at })).toEqual([earlier])
})

test('what is widened is new to those who could not see it before, and to nobody twice', async () => {
  const { owner } = database
  const id = (await insertPresence(owner, pumps, { description: 'Verbreedbaar', visibility: 'office' })).id
  await owner`update kogge.presences set published_at = now() - interval '2 days' where id = ${id}`
  const yesterday = Math.floor(Date.now() / 1000) - 86_400
  const here: Reading = { officeId: one.id, peers: [two.id] }
  const peer: Reading = { officeId: two.id, peers: [one.id] }
  const nobody: Reading = { officeId: null, peers: [] }
  const newTo = async (reading: Reading) => {
    await reindex({ database: database.config, meili: config, log: quiet })
    return ids({
      q: 'verbreedbaar',
      reading,
      searched: reading === nobody ? { offices: null } : { offices: [one.id, two.id] },
      publishedSince: yesterday,
    })
  }
  const show = (visibility: string) => owner`update kogge.presences set visibility = ${visibility} where id = ${id}`
  expect([await newTo(here), await newTo(peer)]).toEqual([[], []])
  await show('network')
  expect([await newTo(here), await newTo(peer), await newTo(nobody)]).toEqual([[], [id], []])
  await owner`update kogge.presences set network_at = now() - interval '2 days' where id = ${id}`
  // The network saw it already: neither shown to everybody nor hidden from it for a while it is news there again.
  await show('public')
  expect([await newTo(here), await newTo(peer), await newTo(nobody)]).toEqual([[], [], [id]])
  await show('office')
  await show('network')
  expect([await newTo(peer), await ids({ q: 'verbreedbaar', reading: peer })]).toEqual([[], [id]])
  // Taken off and published again it begins anew, for all.
  await owner`update kogge.presences set state = 'withdrawn' where id = ${id}`
  await owner`update kogge.presences set state = 'published' where id = ${id}`
  expect([await newTo(here), await newTo(peer)]).toEqual([[id], [id]])
})

test('nobody there: the error says so', async () => {
  await expect(
    ask({ ...config, url: 'http://127.0.0.1:9' }, 'audience = "public"', [{ q: '' }]),
  ).rejects.toBeInstanceOf(SearchUnavailable)
  await expect(ask({ ...config, index: 'not_made_yet' }, 'audience = "public"', [{ q: '' }])).rejects.toBeInstanceOf(
    SearchUnavailable,
  )
})

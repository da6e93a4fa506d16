import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertNetwork, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { startMeilisearch, type Meilisearch } from '#server/meilisearch.ts'
import { freePort } from '#server/ports.ts'
import { services } from '#app/env.server.ts'
import { loader as api } from '#app/delivery/feeds/routes/presences.ts'
import { reindex } from '#search/worker.server.ts'
import { statusOf } from '#app/foundation/http/status.ts'
import { loader as hits } from '#app/discovery/search/routes/hits.ts'
import { loader as page } from '#app/discovery/search/routes/search.tsx'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let folder: string
let server: Meilisearch
let start: () => Promise<Meilisearch>

const asked = (url: string, office = 'one') => ({
  request: new Request(`http://kogge.test${url}`),
  params: { office },
  context: {},
})
const search = async (query: string) => {
  const answer = await page(asked(`/one/search${query}`))
  return { status: statusOf(answer), ...answer.data }
}

/** A network of a German and a Dutch office, whose organisations are active in each other's country and elsewhere. */
async function inLuebeckAndDeventer(owner: FreshDatabase['owner']) {
  const luebeck = await insertOffice(owner, { slug: 'luebeck', name: 'Lübeck', country: 'DE' })
  const deventer = await insertOffice(owner, { slug: 'deventer', name: 'Deventer', country: 'NL' })
  await insertNetwork(owner, [luebeck, deventer])
  const add = async (office: typeof luebeck, name: string, country: string, offers: string[] = []) =>
    insertPresence(owner, await insertOrganisation(owner, office, { name }), { country, offers })
  await add(luebeck, 'Travewerk', 'NL', ['suppliers'])
  await add(deventer, 'IJsselpomp', 'GH', ['suppliers'])
  await add(deventer, 'Sallandbank', 'GH', ['funding'])
  await add(luebeck, 'Funding Ghana', 'TG')
  await add(luebeck, 'Dutch Suppliers', 'PL')
}
const inNetwork = async (q: string, language = 'en') => {
  const url = `/luebeck/search?scope=network&lng=${language}&q=${encodeURIComponent(q)}`
  const { data } = await page(asked(url, 'luebeck'))
  return {
    names: data.found!.presences.map(({ organisation }) => organisation.name),
    understood: data.understood,
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-discover-'))
  const port = await freePort()
  start = () => startMeilisearch({ dir: folder, port, masterKey: 'a-master-key-for-tests', bin: process.env.MEILI_BIN })
  server = await start()
  database = await freshDatabase({ asEnv: true })
  Object.assign(process.env, { MEILI_URL: server.url, MEILI_MASTER_KEY: 'a-master-key-for-tests' })
  const office = await insertOffice(database.owner, { slug: 'one', name: 'Eerste' })
  const organisation = await insertOrganisation(database.owner, office, { name: 'Pompwerk' })
  for (let n = 0; n < 25; n++)
    await insertPresence(database.owner, organisation, {
      country: n < 5 ? 'GH' : 'DE',
      offers: n % 2 ? ['knowledge'] : ['contacts'],
    })
  await insertPresence(database.owner, organisation, { country: 'FR', visibility: 'office' })
  await inLuebeckAndDeventer(database.owner)
  await reindex({ ...services(), log: quiet })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a page has its part of the rows, and counts that show what another choice would give', async () => {
  const all = await search('')
  expect(all.found).toMatchObject({ total: 25, page: 1 })
  expect(all.found!.presences).toHaveLength(20)
  expect((await search('?page=2')).found!.presences).toHaveLength(5)
  const ghana = await search('?country=GH')
  expect(ghana.found!.total).toBe(5)
  expect(ghana.found!.facets!.country).toEqual({ DE: 20, GH: 5 })
  const [{ n }] = await database.owner<{ n: number }[]>`
    select count(*)::int as n from kogge.presences join kogge.offices o on o.id = office_id where o.slug = 'one'`
  expect(n).toBe(26)
})

test('nothing found says which filter to drop and what that gives', async () => {
  const { found } = await search('?country=NL&offers=knowledge')
  expect(found).toMatchObject({ total: 0, presences: [], suggestions: [{ drop: 'country', total: 12 }] })
})

test('words that are understood find what they mean; list, counts, map and API say the same', async () => {
  const ghana = await search('?q=Gana+Ghana')
  expect(ghana.understood!.parts.map(({ name }) => name)).toContain('Ghana')
  for (const q of ['goana', 'West+Africa', 'contacts+ghana']) {
    const { found, map } = await search(`?q=${q}`)
    const answer = (await (await api(asked(`/api/v1/presences?office=one&q=${q}`))).json()) as { total: number }
    expect(found!.total, q).toBeGreaterThan(0)
    expect(found!.presences).toHaveLength(found!.total)
    expect(found!.facets!.country).toEqual({ GH: found!.total })
    expect(map!.total).toBe(found!.total)
    expect(answer.total).toBe(found!.total)
  }
})

test.each(['supplier from the Netherlands', 'Lieferant aus den Niederlanden', 'leverancier uit Nederland'])(
  'who asks in Lübeck for “%s” finds who sits there first, then who is active there',
  async (q) => {
    const { names, understood } = await inNetwork(q)
    expect(names.slice(0, 2)).toEqual(['IJsselpomp', 'Travewerk'])
    expect(names).not.toContain('Sallandbank')
    const seat = understood!.parts.find(({ name }) => name === 'Based in the Netherlands')!
    expect(seat.asFilter!.chosen.home).toEqual(['NL'])
    expect(seat.without.q.split(' ')).toHaveLength(1)
    expect(understood!.others).toContain('active in the Netherlands')
  },
)

test('where nobody sits there, who is active there is the answer', async () => {
  const url = '/luebeck/search?q=supplier+from+the+Netherlands'
  const { found } = (await page(asked(url, 'luebeck'))).data
  expect(found!.presences.map(({ organisation }) => organisation.name)).toEqual(['Travewerk'])
})

test.each([
  ['Dutch Suppliers', 'Dutch Suppliers'],
  ['funding ghana', 'Funding Ghana'],
  ['ijsselpomp', 'IJsselpomp'],
])('who types the name “%s” finds its bearer first, whatever else its words can mean', async (q, name) => {
  const { names } = await inNetwork(q)
  expect(names[0]).toBe(name)
})

test('pages of an understood search have every presence once, in any order', async () => {
  for (const sort of ['relevance', 'name', 'confirmed']) {
    const second = (await search(`?q=west+africa+germany&sort=${sort}&page=2`)).found!
    const ids = second.presences.map(({ id }) => id)
    const first = (await search(`?q=west+africa+germany&sort=${sort}`)).found!
    expect(first.total).toBe(25)
    expect(new Set([...first.presences.map(({ id }) => id), ...ids]).size).toBe(25)
  }
})

test('a wider answer is none: it is counted apart', async () => {
  const { found } = await search('?q=internship+ghana')
  expect(found).toMatchObject({ total: 0, presences: [], facets: { country: {} } })
  expect(found!.nothing!.without).toMatchObject([{ name: 'internship place', total: 5 }])
  expect(found!.nothing!.desk).toMatchObject({ iso: 'GH' })
})

test('what else fits stands above the first page of a search with words, unless the page shows it already', async () => {
  const lines = async (query: string) => (await search(query)).also.map(({ kind, name }) => `${kind} ${name.text}`)
  expect(await lines('?q=pompwerk')).toEqual(['organisation Pompwerk'])
  expect(await lines('?q=ghana')).toEqual(['desk Ghana'])
  expect(await lines('?q=pompwerk+ghana')).toEqual(['organisation Pompwerk', 'desk Ghana'])
  expect((await search('?q=pompwerk&kind=company')).also[0].path).toContain(
    `from=${encodeURIComponent('/one/search?q=pompwerk&kind=company')}`,
  )
  for (const query of ['', '?country=GH', '?q=germany&page=2', '?q=internship+ghana'])
    expect(await lines(query), query).toEqual([])
})

test('what is not understood is left out and said', async () => {
  const { found, ignored } = await search('?country=Atlantis&page=x')
  expect(found!.total).toBe(25)
  expect(ignored).toHaveLength(2)
  expect(ignored[0]).toContain('Atlantis')
})

test('results while typing come without counts', async () => {
  const answer = await hits(asked('/one/search/hits?q=pompw'))
  const body = await answer.json()
  expect(body).toMatchObject({ q: 'pompw', total: 25 })
  expect(body).not.toHaveProperty('facets')
})

test('an unknown office is a 404', async () => {
  await expect(page({ ...asked('/two/search'), params: { office: 'two' } })).rejects.toMatchObject({ status: 404 })
})

test('Meilisearch away: page and API say so with 503 and keep the question; back, they answer without a restart', async () => {
  await server.stop()
  const away = await search('?q=pompen&country=GH')
  expect(away).toMatchObject({
    status: 503,
    found: null,
    filters: { q: 'pompen', chosen: { country: ['GH'] } },
    office: { slug: 'one', name: 'Eerste' },
  })
  await expect(hits(asked('/one/search/hits?q=p'))).rejects.toMatchObject({ status: 503 })
  const program = await api(asked('/api/v1/presences?office=one'))
  expect(program.status).toBe(503)
  expect(program.headers.get('Content-Type')).toContain('application/problem+json')
  expect(program.headers.get('Retry-After')).toBe('5')
  server = await start()
  expect((await search('?country=GH')).found!.total).toBe(5)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  setNetworkState,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { readDirectory } from './directory.ts'
import { listDirectory, withPeers } from './directory.server.ts'
import { readOrganisationForm } from './form.server.ts'
import { find, register, revise } from './organisations.server.ts'

let database: FreshDatabase
let deventer: OfficeRow
let luebeck: OfficeRow
let far: OfficeRow
let network: { id: string }
let reader: MemberRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  deventer = await insertOffice(owner, { slug: 'deventer', name: 'Deventer' })
  luebeck = await insertOffice(owner, { slug: 'luebeck', name: 'Lübeck', country: 'DE' })
  far = await insertOffice(owner, { slug: 'far', country: 'BE' })
  network = await insertNetwork(owner, [deventer, luebeck])
  reader = await insertMember(owner, luebeck)
  admin = await insertMember(owner, luebeck, { role: 'admin' })
  const pumps = await insertOrganisation(owner, deventer, { name: 'IJsselpomp', sectors: ['nace:28.13'] })
  await insertPresence(owner, pumps, { country: 'KE', offers: ['products'], seeks: ['distribution'] })
  await insertPresence(owner, pumps, { country: 'GH', offers: ['products', 'knowledge'], visibility: 'network' })
  await insertOrganisation(owner, deventer, { name: 'Ötzi Stichting', kind: 'ngo', visibility: 'network' })
  await insertOrganisation(owner, deventer, { name: 'Binnenskamers', visibility: 'office' })
  await insertOrganisation(owner, deventer, { name: 'Wachtend', state: 'pending' })
  const elsewhere = await insertOrganisation(owner, luebeck, { name: 'Oosterbrug' })
  await owner`
    update kogge.organisations set seat_country = 'NL', summary = '{"de": "Brücken aus Holz"}'
    where id = ${elsewhere.id}`
  await insertOrganisation(owner, luebeck, { name: '1a Werft', sectors: ['nace:30.11'] })
  await insertOrganisation(owner, far, { name: 'Verweg' })
})
afterAll(() => database.drop())

/** What somebody of Lübeck finds with this query; nobody in particular with `visitor`. */
async function look(query: string, { visitor = false, pageSize = 24 } = {}) {
  const { view, problems } = readDirectory(new URLSearchParams(query), { office: true })
  expect(problems).toEqual([])
  const ask = async (tx: Parameters<typeof listDirectory>[0]) => {
    const offices = { office: [luebeck.id], network: await withPeers(tx, luebeck.id), public: null }[view.scope]
    return listDirectory(tx, offices, view, { pageSize, language: 'de' })
  }
  return visitor ? database.visit(ask) : database.by(reader, luebeck, ask)
}
const names = async (query: string, options?: Parameters<typeof look>[1]) =>
  (await look(query, options)).organisations.map(({ name }) => name)

describe('who is in it', () => {
  test.each([
    ['', ['Oosterbrug', '1a Werft'], ['Oosterbrug', '1a Werft']],
    [
      'scope=network',
      ['IJsselpomp', 'Oosterbrug', 'Ötzi Stichting', '1a Werft'],
      ['IJsselpomp', 'Oosterbrug', '1a Werft'],
    ],
    [
      'scope=public',
      ['IJsselpomp', 'Oosterbrug', 'Verweg', '1a Werft'],
      ['IJsselpomp', 'Oosterbrug', 'Verweg', '1a Werft'],
    ],
  ])('%j: for a member, and for a visitor', async (query, member, visitor) => {
    expect(await names(query)).toEqual(member)
    expect(await names(query, { visitor: true })).toEqual(visitor)
  })

  test('a suspended office leaves the network with its organisations', async () => {
    await setNetworkState(database.owner, deventer, network, 'suspended')
    expect(await names('scope=network')).toEqual(['Oosterbrug', '1a Werft'])
    await setNetworkState(database.owner, deventer, network, 'member')
  })
})

describe('what is asked', () => {
  test.each([
    ['home=NL', ['IJsselpomp', 'Oosterbrug', 'Ötzi Stichting']],
    ['home=NL&home=DE', ['IJsselpomp', 'Oosterbrug', 'Ötzi Stichting', '1a Werft']],
    ['publisher=deventer', ['IJsselpomp', 'Ötzi Stichting']],
    ['kind=ngo', ['Ötzi Stichting']],
    ['sector=28', ['IJsselpomp']],
    ['sector=C', ['IJsselpomp', '1a Werft']],
    ['letter=O', ['Oosterbrug', 'Ötzi Stichting']],
    ['letter=%23', ['1a Werft']],
    ['q=IJSSEL', ['IJsselpomp']],
    ['q=otzi', ['Ötzi Stichting']],
    ['q=holz bruecken', []],
    ['q=holz brucken', ['Oosterbrug']],
    ['q=Pumpen', ['IJsselpomp']],
    ['home=NL&kind=company&q=Pumpen', ['IJsselpomp']],
  ])('%s', async (query, expected) => {
    expect(await names(`scope=network&${query}`)).toEqual(expected)
  })

  test('comes in pages', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => names(`scope=network&page=${page}`, { pageSize: 2 })))
    expect(pages).toEqual([['IJsselpomp', 'Oosterbrug'], ['Ötzi Stichting', '1a Werft'], []])
  })
})

test('counts say what another choice would give, and no more than rows do', async () => {
  const { total, counts } = await look('scope=network&home=NL')
  expect(total).toBe(3)
  expect(counts).toEqual({
    kind: { company: 2, ngo: 1 },
    sector: { 'nace:C': 1, 'nace:28': 1, 'nace:28.1': 1, 'nace:28.13': 1 },
    home: { NL: 3, DE: 1 },
    publisher: { deventer: 2, luebeck: 1 },
    letter: { I: 1, O: 2 },
  })
  expect((await look('scope=network', { visitor: true })).counts.publisher).toEqual({ deventer: 1, luebeck: 2 })
})

test('each with its seat, what it offers and seeks, and where it is active, as far as the reader sees it', async () => {
  const [pumps] = (await look('scope=network&q=ijsselpomp')).organisations
  expect(pumps).toMatchObject({
    office: { slug: 'deventer', name: 'Deventer' },
    seat: { country: 'NL', place: 'deventer' },
    presences: 2,
    countries: ['GH', 'KE'],
    offers: ['knowledge', 'products'],
    seeks: ['distribution'],
  })
  expect((await look('scope=network&q=ijsselpomp', { visitor: true })).organisations[0]).toMatchObject({
    countries: ['KE'],
    offers: ['products'],
  })
  expect((await look('q=oosterbrug')).organisations[0].seat).toEqual({ country: 'NL', place: null })
})

describe('the seat in the form', () => {
  const form = (fields: Record<string, string>) => {
    const given = new FormData()
    const all = { name: 'Grenzbau', kind: 'company', visibility: 'public', met: 'directly', ...fields }
    for (const [name, value] of Object.entries(all)) given.set(name, value)
    return given
  }
  const as = <T>(work: Parameters<typeof database.by<T>>[2]) => database.by(admin, luebeck, work)

  test('is the office’s, a country, or a place of the gazetteer', async () => {
    await database.owner`
      insert into kogge.places (id, name, search_name, country, region, population, lat, lon)
      values (900000001, 'Zwolle', 'zwolle', 'NL', '15', 123, 52.5, 6.1) on conflict do nothing`
    const read = await as((tx) => readOrganisationForm(tx, form({ seatCountry: 'NL', seatPlace: 'ZWOLLE ' })))
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    const { id, slug } = await as((tx, actor) => register(tx, actor as never, read.input))
    const seat = async () => (await database.visit((tx) => find(tx, luebeck.id, slug)))?.seat
    expect(await seat()).toEqual({ country: 'NL', place: 'Zwolle', own: true })
    await as((tx) => revise(tx, id, 1, { ...read.input, seatPlace: null, seatPlaceId: null }))
    expect(await seat()).toEqual({ country: 'NL', place: null, own: true })
    await as((tx) => revise(tx, id, 2, { ...read.input, seatCountry: null, seatPlace: null, seatPlaceId: null }))
    expect(await seat()).toEqual({ country: 'DE', place: 'luebeck', own: false })
  })

  test.each([
    [{ seatCountry: 'NL', seatPlace: 'Nowhere at all' }, { seatPlace: 'organisations:errors.seatPlace' }],
    [{ seatPlace: 'Zwolle' }, { seatCountry: 'organisations:errors.seatCountryFirst' }],
    [{ seatCountry: 'XX' }, { seatCountry: 'organisations:errors.seatCountry' }],
  ])('%j is refused', async (fields, errors) => {
    expect(await as((tx) => readOrganisationForm(tx, form(fields)))).toMatchObject({ ok: false, errors })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewed } from '#app/identity/reader.server.ts'
import { countLayers } from '#app/discovery/map/tally.server.ts'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { listDesks } from './countries.server.ts'
import { deskFacts } from './facts.server.ts'
import { countHere, listHere, listWanted, officesHere } from './there.server.ts'

let database: FreshDatabase
let office: OfficeRow
let peer: OfficeRow
let stranger: OfficeRow
let member: MemberRow

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  office = await insertOffice(owner)
  peer = await insertOffice(owner, { name: 'Peer' })
  stranger = await insertOffice(owner)
  await insertNetwork(owner, [office, peer])
  member = await insertMember(owner, office)
  const pumps = await insertOrganisation(owner, office, { name: 'Alfa Pumps' })
  const school = await insertOrganisation(owner, office, { name: 'Beta School', kind: 'education' })
  const change = (id: string, values: Record<string, string | string[]>) =>
    owner`update kogge.presences set ${owner(values)} where id = ${id}`
  await change((await insertPresence(owner, pumps, { country: 'KE' })).id, {
    sectors: ['nace:28.13', 'nace:36'],
    offers: ['products'],
    seeks: ['internship', 'contacts'],
  })
  await change((await insertPresence(owner, school, { country: 'KE' })).id, {
    sectors: ['isced:0732'],
    offers: ['internship'],
    seeks: ['funding'],
  })
  await change((await insertPresence(owner, school, { country: 'KE' })).id, {
    until_on: '2019-12-31',
    offers: ['volunteers'],
  })
  await insertPresence(owner, pumps, { country: 'KE', visibility: 'office' })
  await change((await insertPresence(owner, pumps, { country: 'KE', standing: 'looking' })).id, {
    seeks: ['investment'],
  })
  await insertPresence(owner, pumps, { country: 'KE', state: 'withdrawn' })
  const far = await insertOrganisation(owner, peer, { name: 'Peer Wells', kind: 'ngo' })
  await insertPresence(owner, far, { country: 'KE', visibility: 'network' })
  await insertPresence(owner, far, { country: 'KE' })
  await insertPresence(owner, await insertOrganisation(owner, stranger), { country: 'KE' })
  const answering = await insertMember(owner, peer, { role: 'ambassador' })
  await insertAmbassador(owner, peer, answering, { countries: ['KE'], name: 'Anke', languages: ['nl'] })
})
afterAll(() => database.drop())

const asMember = <T>(work: (tx: Tx) => Promise<T>) => database.by(member, office, work, { readOnly: true })

test('counted by kind, field, sector and good; what is over counts and is told apart; interests are apart', async () => {
  expect(await database.visit((tx) => countHere(tx, [office.id], 'KE'))).toMatchObject({
    total: 3,
    organisations: 2,
    past: 1,
    looking: 1,
    kind: { company: 1, education: 2 },
    sector: expect.objectContaining({ 'nace:C': 1, 'nace:E': 1, 'isced:07': 1 }),
    offers: { products: 1, internship: 1, volunteers: 1 },
    seeks: { internship: 1, contacts: 1, funding: 1 },
  })
  expect((await asMember((tx) => countHere(tx, [office.id], 'KE'))).total).toBe(4)
  expect(await database.visit((tx) => countHere(tx, [office.id], 'TV'))).toMatchObject({
    total: 0,
    organisations: 0,
    kind: {},
  })
})

test('who is there now and who was', async () => {
  const list = (past: boolean, each = 9) =>
    database.visit(async (tx) =>
      (await listHere(tx, [office.id], 'KE', { past, each })).map(({ organisation, untilOn }) => [
        organisation.name,
        untilOn,
      ]),
    )
  expect(await list(false)).toEqual([
    ['Alfa Pumps', null],
    ['Beta School', null],
  ])
  expect(await list(true)).toEqual([['Beta School', '2019-12-31']])
  expect(await list(false, 1)).toEqual([['Alfa Pumps', null]])
})

test('the network: its offices with counts and ambassadors, as the reader may see; nobody outside it', async () => {
  const offices = (work: FreshDatabase['visit']) =>
    work(async (tx) =>
      (await officesHere(tx, (await viewed(tx, office.slug))!, 'KE')).map(({ slug, presences, ambassadors }) => [
        slug,
        presences,
        ambassadors.map(({ name }) => name),
      ]),
    )
  expect(await offices(database.visit)).toEqual([
    [office.slug, 3, []],
    [peer.slug, 1, ['Anke']],
  ])
  expect(await offices(asMember)).toEqual([
    [office.slug, 4, []],
    [peer.slug, 2, ['Anke']],
  ])
  const [{ n }] = await database.owner<{ n: number }[]>`
    select count(*)::int as n from kogge.presences
    where office_id = ${stranger.id} and country = 'KE' and audience = 'public'`
  expect(n).toBe(1)
  const both = await asMember(async (tx) =>
    (await listHere(tx, [office.id, peer.id], 'KE', { past: false, each: 1 })).map((one) => one.office.slug),
  )
  expect(both).toEqual([office.slug, peer.slug])
})

test('what can be taken up at once, of those who are there now', async () => {
  const wanted = await database.visit((tx) => listWanted(tx, [office.id], 'KE', 12))
  expect(wanted.map(({ side, good, organisation }) => [side, good, organisation])).toEqual([
    ['seeks', 'internship', 'Alfa Pumps'],
    ['offers', 'internship', 'Beta School'],
    ['seeks', 'funding', 'Beta School'],
  ])
})

test('the list of desks has the figures of the map and its own', async () => {
  const rows = await database.visit(async (tx) => listDesks(tx, office.id, await countLayers(tx, office.id)))
  expect(rows).toEqual([
    { country: 'KE', presences: 3, organisations: 2, seeking: 3, offering: 3, looking: 1, past: 1, ambassadors: 0 },
  ])
  const peers = await database.visit(async (tx) => listDesks(tx, peer.id, await countLayers(tx, peer.id)))
  expect(peers).toMatchObject([{ country: 'KE', presences: 1, ambassadors: 1 }])
})

test('facts in the reader’s words, seen from the office', async () => {
  const deventer = {
    id: '',
    slug: 'deventer',
    name: 'Deventer',
    city: 'Deventer',
    country: 'NL',
    lat: 52.25,
    lon: 6.16,
    version: 1,
  }
  const now = new Date('2026-01-15T12:34:00Z')
  expect(deskFacts('GH', deventer, 'nl', now)).toEqual({
    time: {
      zones: ['Africa/Accra'],
      home: 'Europe/Amsterdam',
      now: { clock: '12:34', day: 'same', difference: -1, others: null },
    },
    capital: 'Accra',
    city: 'Deventer',
    languages: ['Engels'],
    currencies: ['Ghanese cedi (GHS)'],
    distance: { kilometres: '5.220', toCapital: true },
  })
  expect(deskFacts('GH', deventer, 'de', now)).toMatchObject({
    languages: ['Englisch'],
    currencies: ['Ghanaischer Cedi (GHS)'],
  })
  expect(deskFacts('GH', deventer, 'en', now)).toMatchObject({
    currencies: ['Ghanaian Cedi (GHS)'],
    distance: { kilometres: '5,220' },
  })
  expect(deskFacts('XK', deventer, 'nl', now)).toMatchObject({ time: null, capital: 'Pristina' })
  expect(deskFacts('AQ', deventer, 'nl', now)).toMatchObject({
    languages: [],
    currencies: [],
    distance: { toCapital: false },
  })
})

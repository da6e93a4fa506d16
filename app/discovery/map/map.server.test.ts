import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  setNetworkState,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { listHere } from '#app/delivery/desks/there.server.ts'
import type { Tx } from '#db/client.server.ts'
import { listAnswering } from '#app/directory/ambassadors/people.server.ts'
import { deskOf } from './desk.server.ts'
import { homeFacts, latestIds } from './map.server.ts'

let database: FreshDatabase
let office: OfficeRow
let peer: OfficeRow
let hanse: { id: string; slug: string }
const iso = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  office = await insertOffice(owner)
  peer = await insertOffice(owner)
  hanse = await insertNetwork(owner, [office, peer])
  const pumps = await insertOrganisation(owner, office, { name: 'Alfa Pumps' })
  const school = await insertOrganisation(owner, office, { name: 'Beta School', kind: 'education' })
  await insertPresence(owner, pumps, { country: 'KE', confirmedOn: iso(500) })
  await insertPresence(owner, pumps, { country: 'KE', confirmedOn: iso(3) })
  await insertPresence(owner, school, { country: 'KE', confirmedOn: iso(2) })
  await insertPresence(owner, school, { country: 'GH', visibility: 'office' })
  await insertPresence(owner, school, { country: 'TZ', state: 'withdrawn' })
  await insertPresence(owner, await insertOrganisation(owner, peer), { country: 'KE' })
  const answering = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, answering, {
    countries: ['KE', 'PE'],
    name: 'Anke',
    languages: ['nl', 'sw'],
    help: { en: 'Knows Nairobi.' },
  })
})
afterAll(() => database.drop())

/** The first of those who are in Kenya, as the desk's page finds them. */
const inKenya = async (tx: Tx, limit: number) => ({
  ids: (await listHere(tx, [office.id], 'KE', { past: false, each: limit })).map(({ id }) => id),
  total: 3,
})

test('a desk lists fresh before fading, by organisation, and says who answers', async () => {
  const desk = await database.visit(async (tx) => deskOf(tx, office.id, 'KE', await inKenya(tx, 200), 'nl'))
  expect(desk.presences.map(({ organisation, confirmedOn }) => [organisation.name, confirmedOn])).toEqual([
    ['Alfa Pumps', iso(3)],
    ['Beta School', iso(2)],
    ['Alfa Pumps', iso(500)],
  ])
  expect([desk.total, desk.organisations]).toEqual([3, 2])
  expect(desk.staff.people).toEqual([
    expect.objectContaining({
      name: 'Anke',
      languages: ['nl', 'sw'],
      help: { text: 'Knows Nairobi.', language: 'en', fallback: true },
    }),
  ])
  expect(await database.visit((tx) => listAnswering(tx, office.id, 'nl', { country: 'GH' }))).toEqual([])
})

test('a desk with more than it lists does not count organisations', async () => {
  const desk = await database.visit(async (tx) => deskOf(tx, office.id, 'KE', await inKenya(tx, 1), 'nl'))
  expect([desk.total, desk.presences.length, desk.organisations]).toEqual([3, 1, null])
})

test('the newest, one per organisation', async () => {
  const ids = await database.visit((tx) => latestIds(tx, office.id, 6))
  expect(ids).toHaveLength(2)
})

test('the home says how many there are and names the networks, with a suspension', async () => {
  expect(await database.visit((tx) => homeFacts(tx, office.id))).toMatchObject({
    organisations: 2,
    ambassadors: 1,
    networks: [{ slug: hanse.slug, state: 'member', peers: 1 }],
  })
  await setNetworkState(database.owner, office, hanse, 'suspended')
  expect((await database.visit((tx) => homeFacts(tx, office.id))).networks).toMatchObject([{ state: 'suspended' }])
})

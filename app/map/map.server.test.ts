import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAsMember, enterAsVisitor } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertNetwork, insertOffice, insertOrganisation, insertPresence, setNetworkState, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import { ambassadorsOf, deskOf } from './desk.server.ts'
import { countsOf, homeFacts, idsIn, latestIds, listCountries } from './map.server.ts'

let database: FreshDatabase
let office: OfficeRow
let peer: OfficeRow
let hanse: { id: string; slug: string }
let member: MemberRow
const iso = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  office = await insertOffice(owner)
  peer = await insertOffice(owner)
  hanse = await insertNetwork(owner, [office, peer])
  member = await insertMember(owner, office)
  const pumps = await insertOrganisation(owner, office, { name: 'Alfa Pumps' })
  const school = await insertOrganisation(owner, office, { name: 'Beta School', kind: 'education' })
  await insertPresence(owner, pumps, { country: 'KE', confirmedOn: iso(500) })
  await insertPresence(owner, pumps, { country: 'KE', confirmedOn: iso(3) })
  await insertPresence(owner, school, { country: 'KE', confirmedOn: iso(2) })
  await insertPresence(owner, school, { country: 'GH', visibility: 'office' })
  await insertPresence(owner, school, { country: 'TZ', state: 'withdrawn' })
  await insertPresence(owner, await insertOrganisation(owner, peer), { country: 'KE' })
  const answering = await insertMember(owner, office, { role: 'ambassador' })
  const [{ id }] = await owner<{ id: string }[]>`
    insert into kogge.ambassadors (office_id, member_id, name, languages, help)
    values (${office.id}, ${answering.memberId}, 'Anke', '{nl,sw}', ${owner.json({ en: 'Knows Nairobi.' })}) returning id`
  for (const country of ['KE', 'PE']) await owner`insert into kogge.ambassador_desks (office_id, ambassador_id, country) values (${office.id}, ${id}, ${country})`
})
afterAll(() => database.drop())

const asVisitor = <T>(work: Parameters<typeof enterAsVisitor<T>>[1]) => enterAsVisitor(database.as('kogge_visitor'), work)
const asMember = <T>(work: Parameters<typeof enterAsMember<T>>[4]) => enterAsMember(database.as('kogge_member'), member.userId, office.slug, { readOnly: true }, work)

test('countries with what the reader may see, and desks without a presence', async () => {
  const rows = await asVisitor((tx) => listCountries(tx, office.id))
  expect(rows).toEqual([
    { country: 'KE', presences: 3, organisations: 2, ambassadors: ['Anke'] },
    { country: 'PE', presences: 0, organisations: 0, ambassadors: ['Anke'] },
  ])
  expect(countsOf(rows)).toEqual({ KE: 3 })
})

test('a member sees what is for the office alone; withdrawn presences are on no map', async () => {
  const rows = await asMember((tx) => listCountries(tx, office.id))
  expect(countsOf(rows)).toEqual({ KE: 3, GH: 1 })
  const [{ withdrawn }] = await database.owner<{ withdrawn: number }[]>`select count(*)::int as withdrawn from kogge.presences where country = 'TZ' and office_id = ${office.id}`
  expect(withdrawn).toBe(1)
})

test('a desk lists fresh before fading, by organisation, and says who answers', async () => {
  const desk = await asVisitor(async (tx) => deskOf(tx, office.id, 'KE', await idsIn(tx, office.id, 'KE', 200), 'nl'))
  expect(desk.presences.map(({ organisation, confirmedOn }) => [organisation.name, confirmedOn])).toEqual([
    ['Alfa Pumps', iso(3)], ['Beta School', iso(2)], ['Alfa Pumps', iso(500)],
  ])
  expect([desk.total, desk.organisations]).toEqual([3, 2])
  expect(desk.ambassadors).toEqual([expect.objectContaining({ name: 'Anke', languages: ['nl', 'sw'], help: { text: 'Knows Nairobi.', language: 'en', fallback: true } })])
  expect((await asVisitor((tx) => ambassadorsOf(tx, office.id, 'GH', 'nl')))).toEqual([])
})

test('a desk with more than it lists does not count organisations', async () => {
  const desk = await asVisitor(async (tx) => deskOf(tx, office.id, 'KE', await idsIn(tx, office.id, 'KE', 1), 'nl'))
  expect([desk.total, desk.presences.length, desk.organisations]).toEqual([3, 1, null])
})

test('the newest, one per organisation', async () => {
  const ids = await asVisitor((tx) => latestIds(tx, office.id, 6))
  expect(ids).toHaveLength(2)
})

test('the home says how many there are and names the networks, with a suspension', async () => {
  expect(await asVisitor((tx) => homeFacts(tx, office.id))).toMatchObject({
    organisations: 2, ambassadors: 1, networks: [{ slug: hanse.slug, state: 'member', peers: 1 }],
  })
  await setNetworkState(database.owner, office, hanse, 'suspended')
  expect((await asVisitor((tx) => homeFacts(tx, office.id))).networks).toMatchObject([{ state: 'suspended' }])
})

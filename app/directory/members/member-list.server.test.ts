/** What administrators are told about those who are in their office or want to be, and nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { findWithAddress, listWithAddresses } from './member-list.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin', email: 'zoe@office.example' })
})
afterAll(() => database.drop())

const as = <T>(person: PersonRow, work: (tx: Tx) => Promise<T>, at = office) =>
  database.by(person, at, work, { readOnly: true })

test('an administrator reads the addresses of members and of who asks, with what they say beside the website', async () => {
  const company = await insertOrganisation(database.owner, office, { name: 'Kade', slug: 'kade' })
  await database.owner`update kogge.organisations set website = 'https://www.kade.nl/' where id = ${company.id}`
  const editor = await insertMember(database.owner, office, {
    role: 'editor',
    organisation: company,
    email: 'ada@kade.nl',
  })
  const asking = await insertMember(database.owner, office, { state: 'requested', email: 'bo@gmail.com' })
  await database.owner`update kogge.members set wanted_organisation = 'listed:kade' where id = ${asking.memberId}`
  const { members, total } = await as(admin, (tx) => listWithAddresses(tx, { state: 'active' }))
  expect(total).toBe(2)
  expect(members.find(({ id }) => id === editor.memberId)).toMatchObject({
    email: 'ada@kade.nl',
    domain: 'kade.nl',
    hint: 'same',
  })
  expect((await as(admin, (tx) => listWithAddresses(tx, { state: 'requested' }))).members).toMatchObject([
    { email: 'bo@gmail.com', hint: 'free', wantedId: company.id, website: 'https://www.kade.nl/' },
  ])
  expect(await as(admin, (tx) => findWithAddress(tx, asking.memberId))).toMatchObject({ domain: 'gmail.com' })
})

test('members are found by name, address and organisation, and sorted', async () => {
  const found = async (words: string) =>
    (await as(admin, (tx) => listWithAddresses(tx, { state: 'active', words }))).members.map(({ email }) => email)
  expect(await found('ADA@')).toEqual(['ada@kade.nl'])
  expect(await found('kade')).toEqual(['ada@kade.nl'])
  expect(await found('nobody at all')).toEqual([])
  const sorted = async (sort: 'email' | 'role') =>
    (await as(admin, (tx) => listWithAddresses(tx, { state: 'active', sort }))).members.map(({ email }) => email)
  expect(await sorted('email')).toEqual(['ada@kade.nl', 'zoe@office.example'])
  expect(await sorted('role')).toEqual(['zoe@office.example', 'ada@kade.nl'])
  const paged = await as(admin, (tx) => listWithAddresses(tx, { state: 'active', sort: 'email', page: 2, pageSize: 1 }))
  expect([paged.total, paged.members.map(({ email }) => email)]).toEqual([2, ['zoe@office.example']])
})

test('nobody but the office’s administrators reads an address: no member, no other office, no platform, no visitor, not of who left', async () => {
  const [member, gone] = [
    await insertMember(database.owner, office),
    await insertMember(database.owner, office, { state: 'left' }),
  ]
  const elsewhere = await insertOffice(database.owner)
  const other = await insertMember(database.owner, elsewhere, { role: 'admin' })
  const platform = await insertMember(database.owner, elsewhere, { role: 'member' })
  await database.owner`insert into kogge.platform_admins (user_id) values (${platform.userId})`
  const addresses = (tx: Tx) => tx<{ member_id: string }[]>`select member_id from app.member_addresses()`
  expect((await as(admin, addresses)).map((row) => row.member_id)).toContain(member.memberId)
  expect((await as(admin, addresses)).map((row) => row.member_id)).not.toContain(gone.memberId)
  expect(await as(member, addresses)).toEqual([])
  expect(await as(platform, addresses)).toEqual([])
  expect((await as(other, addresses, elsewhere)).map((row) => row.member_id).sort()).toEqual(
    [other.memberId, platform.memberId].sort(),
  )
  await expect(database.as('kogge_visitor')`select * from app.member_addresses()`).rejects.toThrow(/permission denied/)
  await expect(as(admin, (tx) => tx`select email from identity.users`)).rejects.toThrow(/permission denied/)
})

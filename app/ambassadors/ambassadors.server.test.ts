import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { enterAsMember, enterAsVisitor } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import * as ambassadors from './ambassadors.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) =>
  enterAsMember(database.as('kogge_member'), person.userId, office.slug, { readOnly: false }, work)
const answering = (country: string | null) => enterAsVisitor(database.as('kogge_visitor'), (tx) => ambassadors.listAnswering(tx, office.id, country))
const input = { countries: ['KE', 'TZ'], languages: ['sw' as const], help: { en: 'Knows the port of Mombasa.' } }
const roleOf = async (member: MemberRow) => (await database.owner<{ role: string }[]>`select role from kogge.members where id = ${member.memberId}`)[0].role

test('an ambassador answers for the chosen desks until it ends', async () => {
  const member = await insertMember(database.owner, office)
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input)))!
  expect(await roleOf(member)).toBe('ambassador')
  expect((await as(admin, ambassadors.candidates)).map((person) => person.id)).toEqual([admin.memberId])
  expect(await answering('KE')).toMatchObject([{ name: member.email, countries: ['KE', 'TZ'], help: { en: 'Knows the port of Mombasa.' } }])
  expect(await answering('GH')).toEqual([])

  expect(await as(admin, (tx) => ambassadors.revise(tx, id, ambassadors.seenOf(input), { ...input, countries: ['GH', 'KE'] }))).toBe('done')
  expect(await answering('TZ')).toEqual([])
  expect(await answering('GH')).toHaveLength(1)

  expect(await as(admin, (tx) => ambassadors.end(tx, id))).toBe(true)
  expect(await answering(null)).toEqual([])
  expect(await roleOf(member)).toBe('member')
  expect(await as(admin, (tx) => ambassadors.end(tx, id))).toBe(false)
  expect(await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input))).toBe(id)
  expect(await answering('KE')).toHaveLength(1)
})

test('the second of two who change an ambassador is told, and nothing is overwritten', async () => {
  const member = await insertMember(database.owner, office)
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input)))!
  const change = (countries: string[]) => as(admin, (tx) => ambassadors.revise(tx, id, ambassadors.seenOf(input), { ...input, countries }))
  expect((await Promise.all([change(['CL']), change(['CL', 'PE'])])).sort()).toEqual(['conflict', 'done'])
  const now = (await as(admin, (tx) => ambassadors.find(tx, id)))!
  expect(await change(['UY'])).toBe('conflict')
  expect((await as(admin, (tx) => ambassadors.find(tx, id)))!.countries).toEqual(now.countries)
  expect(await as(admin, (tx) => ambassadors.revise(tx, id, ambassadors.seenOf(now), input))).toBe('done')
  expect(await as(admin, (tx) => ambassadors.revise(tx, office.id, ambassadors.seenOf(now), input))).toBe('missing')
  await as(admin, (tx) => ambassadors.end(tx, id))
})

test('an administrator who is appointed stays one', async () => {
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, admin.memberId, input)))!
  expect(await roleOf(admin)).toBe('admin')
  await as(admin, (tx) => ambassadors.end(tx, id))
  expect(await roleOf(admin)).toBe('admin')
})

test('nobody else appoints', async () => {
  const member = await insertMember(database.owner, office)
  await expect(as(member, (tx) => ambassadors.appoint(tx, member.memberId, input))).rejects.toThrow(/row-level security/)
})

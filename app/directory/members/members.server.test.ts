import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { sentenceFor } from '#db/errors.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  type MemberRow,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { leave } from '#app/delivery/joining/leaving.server.ts'
import * as members from './members.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

const as = <T>(person: PersonRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const request = (person: PersonRow, wanted = '') =>
  as(person, (tx) => members.requestToJoin(tx, office.slug, { name: 'Ada', message: 'Hello', wanted }))
const refusal = (work: Promise<unknown>) => work.then(() => 'allowed', sentenceFor)

test('a request waits until an administrator lets the person in', async () => {
  const person = await insertPerson(database.owner)
  const company = await insertOrganisation(database.owner, office)
  expect(await request(person, 'new:company:Ada & Co')).toBe(true)
  const [waiting] = (await as(admin, (tx) => members.list(tx, 'requested'))).filter(
    (member) => member.userId === person.userId,
  )
  expect(waiting).toMatchObject({ name: 'Ada', message: 'Hello', wanted: 'new:company:Ada & Co', state: 'requested' })
  expect(await as(person, (tx) => members.list(tx, 'active'))).toEqual([])

  expect(await as(admin, (tx) => members.accept(tx, waiting.id, 'editor', company.id))).toBe(true)
  const mine = await as(person, (tx) => members.mine(tx, person.userId, office.id))
  expect(mine).toMatchObject({ state: 'active', role: 'editor', organisation: { slug: company.slug } })
  expect(await as(admin, (tx) => members.accept(tx, waiting.id, 'member', null))).toBe(false)
  expect(await request(person)).toBe(false)
})

test('a request can be asked again and declined with a note that the person reads', async () => {
  const person = await insertPerson(database.owner)
  await request(person)
  await request(person, 'listed:somewhere')
  const waiting = (await as(admin, (tx) => members.list(tx, 'requested'))).filter(
    (member) => member.userId === person.userId,
  )
  expect(waiting).toHaveLength(1)
  expect(waiting[0].wanted).toBe('listed:somewhere')
  expect(await as(admin, (tx) => members.decline(tx, waiting[0].id, 'Please use your work address.'))).toBe(true)
  expect(await as(person, (tx) => members.mine(tx, person.userId, office.id))).toMatchObject({
    state: 'declined',
    note: 'Please use your work address.',
  })
  await request(person)
  expect(await as(person, (tx) => members.mine(tx, person.userId, office.id))).toMatchObject({
    state: 'requested',
    note: '',
  })
})

test('an editor without an organisation is refused with a sentence', async () => {
  const person = await insertMember(database.owner, office)
  expect(await refusal(as(admin, (tx) => members.changeRole(tx, person.memberId, 'editor', null)))).toBe(
    'errors:editorNeedsOrganisation',
  )
})

test('only administrators decide: a colleague changes nothing', async () => {
  const person = await insertPerson(database.owner)
  const colleague = await insertMember(database.owner, office)
  await request(person)
  const [row] = await database.owner<
    { id: string }[]
  >`select id from kogge.members where user_id = ${person.userId} and state = 'requested'`
  expect(row).toBeDefined()
  expect(await as(colleague, (tx) => members.accept(tx, row.id, 'admin', null))).toBe(false)
  expect(await as(colleague, (tx) => members.end(tx, admin.memberId))).toBe(false)
})

test('the last administrator stays, whichever way they go', async () => {
  const last = 'errors:lastAdmin'
  expect(await refusal(as(admin, (tx) => members.end(tx, admin.memberId)))).toBe(last)
  expect(await refusal(as(admin, (tx) => members.changeRole(tx, admin.memberId, 'member', null)))).toBe(last)
  expect(await refusal(as(admin, (tx) => leave(tx, admin.userId, office.slug)))).toBe(last)
  const second = await insertMember(database.owner, office, { role: 'admin' })
  expect(await as(admin, (tx) => members.end(tx, second.memberId))).toBe(true)
  expect(await refusal(as(admin, (tx) => leave(tx, admin.userId, office.slug)))).toBe(last)
})

test('of two administrators who leave at the same moment one stays', async () => {
  const place = await insertOffice(database.owner)
  const pair = [
    await insertMember(database.owner, place, { role: 'admin' }),
    await insertMember(database.owner, place, { role: 'admin' }),
  ]
  const answers = await Promise.all(
    pair.map((person) => refusal(as(person, (tx) => leave(tx, person.userId, place.slug)))),
  )
  expect(answers.sort()).toEqual(['allowed', 'errors:lastAdmin'])
})

test('whoever leaves is no member, and no ambassador, any more', async () => {
  const person = await insertMember(database.owner, office, { role: 'ambassador' })
  await insertAmbassador(database.owner, office, person)
  await as(person, (tx) => leave(tx, person.userId, office.slug))
  const [row] = await database.owner`
    select m.state, a.until_on = current_date as ended from kogge.members m
    join kogge.ambassadors a on a.member_id = m.id where m.id = ${person.memberId}`
  expect(row).toEqual({ state: 'left', ended: true })
})

test('the choices of a form are the approved organisations', async () => {
  const approved = await insertOrganisation(database.owner, office)
  const pending = await insertOrganisation(database.owner, office, { state: 'pending' })
  const ids = (await as(admin, (tx) => members.organisationChoices(tx, office.id))).map(({ id }) => id)
  expect(ids).toContain(approved.id)
  expect(ids).not.toContain(pending.id)
})

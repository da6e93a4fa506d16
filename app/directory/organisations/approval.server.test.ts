import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import * as approval from './approval.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const seen = (id: string) => database.visit((tx) => tx`select from kogge.presences where organisation_id = ${id}`)

test('an organisation and what it publishes are seen when it is approved, and its creator edits it', async () => {
  const creator = await insertMember(database.owner, office)
  await insertOrganisation(database.owner, office, { name: 'IJsselpomp' })
  const organisation = await insertOrganisation(database.owner, office, {
    name: 'IJsselpompen',
    state: 'pending',
    createdBy: creator,
  })
  const presence = await insertPresence(database.owner, organisation)
  expect(await seen(organisation.id)).toHaveLength(0)
  expect(await database.owner`select from kogge.presences where id = ${presence.id}`).toHaveLength(1)

  const [waiting] = await as(admin, approval.listWaiting)
  expect(waiting).toMatchObject({ id: organisation.id, by: creator.email, sameName: ['IJsselpomp'] })
  expect(await as(admin, (tx) => approval.approve(tx, organisation.id))).toEqual({
    id: organisation.id,
    slug: organisation.slug,
    creator: creator.memberId,
    userId: creator.userId,
  })
  expect(await seen(organisation.id)).toHaveLength(1)
  const [row] = await database.owner`select role, organisation_id from kogge.members where id = ${creator.memberId}`
  expect(row).toEqual({ role: 'editor', organisation_id: organisation.id })
  expect(await as(admin, (tx) => approval.approve(tx, organisation.id))).toBeUndefined()
})

test('a rejected one carries the note and can be approved after all', async () => {
  const organisation = await insertOrganisation(database.owner, office, { state: 'pending' })
  expect(await as(admin, (tx) => approval.reject(tx, organisation.id, 'Not in this city.'))).toMatchObject({
    slug: organisation.slug,
    creator: null,
    userId: null,
  })
  expect(await as(admin, approval.listRejected)).toMatchObject([{ id: organisation.id, note: 'Not in this city.' }])
  expect(await as(admin, (tx) => approval.reject(tx, organisation.id, 'Again.'))).toBeUndefined()
  expect(await as(admin, (tx) => approval.approve(tx, organisation.id))).toMatchObject({ slug: organisation.slug })
})

test('an editor does not approve their own organisation', async () => {
  const organisation = await insertOrganisation(database.owner, office, { state: 'pending' })
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  await expect(as(editor, (tx) => approval.approve(tx, organisation.id))).rejects.toMatchObject({
    constraint_name: 'organisations_admin_decides',
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import * as associations from './associations.server.ts'

let database: FreshDatabase
let office: OfficeRow
let editor: MemberRow
let organisation: OrganisationRow
let association: OrganisationRow

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  organisation = await insertOrganisation(database.owner, office, { name: 'Pompwerk' })
  association = await insertOrganisation(database.owner, office, { name: 'Kring', kind: 'association' })
  editor = await insertMember(database.owner, office, { role: 'editor', organisation })
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const of = (tx: Tx) => associations.listAssociationsOf(tx, office.id, organisation.id)

test('a membership has dates, is read from both sides, ended ones last, and can be taken back', async () => {
  await as(editor, (tx) => associations.join(tx, organisation.id, association.id, '2012-01-01', '2015-12-31'))
  await as(editor, (tx) => associations.join(tx, organisation.id, association.id, '2018-01-01', null))
  expect(await database.visit(of)).toMatchObject([
    { name: 'Kring', sinceOn: '2018-01-01', untilOn: null },
    { name: 'Kring', sinceOn: '2012-01-01', untilOn: '2015-12-31' },
  ])
  expect(
    (await database.visit((tx) => associations.listMembersOf(tx, office.id, association.id))).map(
      ({ name, untilOn }) => [name, untilOn],
    ),
  ).toEqual([
    ['Pompwerk', null],
    ['Pompwerk', '2015-12-31'],
  ])
  const [, ended] = await as(editor, of)
  await as(editor, (tx) => associations.strike(tx, organisation.id, ended.id))
  expect(await database.visit(of)).toMatchObject([{ sinceOn: '2018-01-01' }])
  // Said again it is the same one.
  await as(editor, (tx) => associations.join(tx, organisation.id, association.id, '2018-01-01', null))
  expect(await as(editor, of)).toHaveLength(1)
})

test('a membership is seen by whoever sees both sides', async () => {
  const hidden = await insertOrganisation(database.owner, office, {
    name: 'Binnenkring',
    kind: 'association',
    visibility: 'office',
  })
  await as(editor, (tx) => associations.join(tx, organisation.id, hidden.id, null, null))
  expect((await as(editor, of)).map(({ name }) => name)).toContain('Binnenkring')
  expect((await database.visit(of)).map(({ name }) => name)).not.toContain('Binnenkring')
})

test('somebody else’s editor notes nothing, and an end before the beginning is refused', async () => {
  const other = await insertMember(database.owner, office, { role: 'editor', organisation: association })
  await expect(as(other, (tx) => associations.join(tx, organisation.id, association.id, null, null))).rejects.toThrow(
    /row-level security/,
  )
  await expect(
    as(editor, (tx) => associations.join(tx, organisation.id, association.id, '2018-01-01', '2017-12-31')),
  ).rejects.toThrow(/association_memberships_in_order/)
})

test('associations to choose from are the approved ones', async () => {
  const waiting = await insertOrganisation(database.owner, office, {
    name: 'Wacht',
    kind: 'association',
    state: 'pending',
  })
  expect(await database.owner`select from kogge.organisations where id = ${waiting.id}`).toHaveLength(1)
  expect((await as(editor, (tx) => associations.listAssociations(tx, office.id))).map(({ name }) => name)).toEqual([
    'Binnenkring',
    'Kring',
  ])
})

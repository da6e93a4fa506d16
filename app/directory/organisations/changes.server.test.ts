/** What editors change after approval, into the archive, and back. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { sentenceFor } from '#db/errors.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
  type PersonRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { archive, bringBack, listArchived } from './archive.server.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { listChanges, markSeen, undoChange } from './changes.server.ts'

let database: FreshDatabase
let office: OfficeRow
let firm: OrganisationRow
let presence: PresenceRow
let admin: MemberRow
let editor: MemberRow
let member: MemberRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
  member = await insertMember(database.owner, office)
})
beforeEach(async () => {
  firm = await insertOrganisation(database.owner, office, { name: 'Kade' })
  editor = await insertMember(database.owner, office, { role: 'editor', organisation: firm })
  presence = await insertPresence(database.owner, firm, { visibility: 'public' })
})
afterAll(() => database.drop())

const as = <T>(person: PersonRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const write = (person: PersonRow, fields: Record<string, string | null>) =>
  as(person, (tx) => tx`update kogge.organisations set ${tx(fields)} where id = ${firm.id}`)
const changes = (person: PersonRow = admin) =>
  as(person, async (tx) => (await listChanges(tx)).filter(({ organisation }) => organisation.slug === firm.slug))
const row = async () =>
  (
    await database.owner`
      select name, website, registry, registration_number, state from kogge.organisations where id = ${firm.id}`
  )[0]

test('what an editor renames is told to the administrators, from what was approved to what is, and comes back with one verb', async () => {
  await write(editor, { name: 'Something else' })
  await write(editor, {
    name: 'Evil & Co',
    website: 'https://evil.example/',
    registry: 'kvk',
    registration_number: '12:34',
  })
  const told = (await changes()).map(({ field, was, became, by }) => [field, was, became, by])
  expect(told.toSorted()).toEqual([
    ['name', 'Kade', 'Evil & Co', editor.email],
    ['registration', '', 'kvk:12:34', editor.email],
    ['website', '', 'https://evil.example/', editor.email],
  ])
  await openOutbox(database)
  for (const { id } of await changes()) expect(await as(admin, (tx) => undoChange(tx, id))).toBe(true)
  // Whoever changed it hears what it says again.
  const mails = await openOutbox(database)
  expect(mails.map(({ template, reader }) => [template, reader])).toEqual(
    Array(3).fill(['organisationRestored', editor.email]),
  )
  expect(mails.map(({ text }) => text).join()).toMatch(/Jij had ingevuld: Evil & Co\nNu staat er weer: Kade/)
  expect(mails.map(({ text }) => text).join()).toMatch(/KvK \(Nederland\) 12:34\nNu staat er weer: \(niets\)/)
  expect(await row()).toEqual({
    name: 'Kade',
    website: null,
    registry: null,
    registration_number: null,
    state: 'approved',
  })
  expect(await changes()).toEqual([])
})

test('"seen" takes a change away and leaves it so; the next one is told anew', async () => {
  await write(editor, { name: 'Kade & Kiel' })
  const [{ id }] = await changes()
  expect(await as(admin, (tx) => markSeen(tx, id))).toBe(true)
  expect([
    await changes(),
    await as(admin, (tx) => markSeen(tx, id)),
    await as(admin, (tx) => undoChange(tx, id)),
  ]).toEqual([[], false, false])
  await write(editor, { name: 'Kiel' })
  expect(await changes()).toMatchObject([{ was: 'Kade & Kiel', became: 'Kiel' }])
})

test('administrators’ own changes are not listed, end what was, and an editor who takes a change back leaves none', async () => {
  await write(admin, { name: 'Kade NV' })
  expect(await changes()).toEqual([])
  await write(editor, { name: 'Other' })
  await write(editor, { name: 'Kade NV' })
  expect(await changes()).toEqual([])
  await write(editor, { name: 'Other' })
  await write(admin, { name: 'Right' })
  expect(await changes()).toEqual([])
  await write(admin, { state: 'pending' })
  await write(editor, { name: 'Before approval' })
  expect(await changes()).toEqual([])
})

test('nobody else reads the changes, and nobody forges one', async () => {
  await write(editor, { name: 'Other' })
  expect(await changes()).toHaveLength(1)
  expect([await changes(editor), await changes(member)]).toEqual([[], []])
  const [{ id }] = await changes()
  expect([await as(editor, (tx) => markSeen(tx, id)), await as(editor, (tx) => undoChange(tx, id))]).toEqual([
    false,
    false,
  ])
  await expect(
    as(
      editor,
      (tx) =>
        tx`
          insert into kogge.organisation_changes (organisation_id, field, was, became)
          values (${firm.id}, 'name', 'a', 'b')`,
    ),
  ).rejects.toThrow(/permission denied/)
})

test('an editor archives and brings back: hidden from every reader meanwhile, told to the index, and back as it was', async () => {
  const seen = (person: PersonRow) =>
    as(person, async (tx) => (await tx`select from kogge.presences where id = ${presence.id}`).length)
  const published = async () =>
    (
      await database.owner<{ at: Date }[]>`select published_at as at from kogge.presences where id = ${presence.id}`
    )[0].at.toISOString()
  const before = await published()
  const visible = async () => [
    await seen(member),
    (await database.as('kogge_visitor')`select from kogge.presences where id = ${presence.id}`).length,
  ]
  expect(await visible()).toEqual([1, 1])
  await database.owner`delete from kogge.outbox`
  expect(await as(editor, (tx) => archive(tx, firm.id))).toBe(true)
  expect(await visible()).toEqual([0, 0])
  expect(await seen(editor)).toBe(1)
  expect(await database.owner`select distinct presence_id from kogge.outbox`).toEqual([{ presence_id: presence.id }])
  expect((await as(admin, (tx) => listArchived(tx))).map(({ slug }) => slug)).toContain(firm.slug)
  await database.owner`delete from kogge.outbox`
  expect(await as(editor, (tx) => bringBack(tx, firm.id))).toBe(true)
  expect(await visible()).toEqual([1, 1])
  expect(await published()).toBe(before)
  expect(await database.owner`select distinct presence_id from kogge.outbox`).toEqual([{ presence_id: presence.id }])
})

test('the archive is no way round approval, and not a plain member’s to use', async () => {
  expect(await as(member, (tx) => archive(tx, firm.id))).toBe(false)
  await write(admin, { state: 'pending' })
  expect(await as(editor, (tx) => archive(tx, firm.id))).toBe(false)
  const refusal = (work: Promise<unknown>) => work.then(() => 'allowed', sentenceFor)
  expect(await refusal(write(editor, { state: 'archived' }))).toBe('errors:adminDecides')
  await write(admin, { state: 'archived' })
  expect(await as(editor, (tx) => bringBack(tx, firm.id))).toBe(false)
  expect(await refusal(write(editor, { state: 'approved' }))).toBe('errors:adminDecides')
  expect((await row()).state).toBe('archived')
})

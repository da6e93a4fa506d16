import { afterAll, beforeAll, expect, test } from 'vitest'
import { endActs } from '#app/delivery/audit/jobs.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import type { Tx } from '#db/client.server.ts'
import { note, noteAccount } from './acts.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
let member: MemberRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
  member = await insertMember(database.owner, office)
})
afterAll(() => database.drop())

const identity = <T>(work: (tx: Tx) => Promise<T>) =>
  database.as('kogge_identity').begin((tx) => work(tx)) as Promise<T>
type Line = { kind: string; actor_id: string | null; subject_id: string | null; was: string; became: string }
const readBy = (person: { userId: string }, slug: string | null = office.slug) =>
  database.by(
    person,
    slug,
    (tx) => tx<Line[]>`select kind, actor_id, subject_id, was, became from kogge.acts order by id`,
  )
const kinds = async (person: { userId: string }, slug: string | null = office.slug) =>
  (await readBy(person, slug)).map(({ kind }) => kind)

test('what an administrator changes is written down in the same transaction, whoever forgot to say it', async () => {
  const organisation = await insertOrganisation(database.owner, office, { state: 'pending' })
  await database.by(admin, office, async (tx) => {
    await tx`
      update kogge.members set role = 'editor', organisation_id = ${organisation.id} where id = ${member.memberId}`
    await tx`update kogge.organisations set state = 'approved' where id = ${organisation.id}`
    await tx`update kogge.offices set name = 'Another', version = version + 1 where id = ${office.id}`
  })
  const lines = await readBy(admin)
  expect(lines).toMatchObject([
    { kind: 'role-changed', actor_id: admin.userId, subject_id: member.userId, was: 'member', became: 'editor' },
    { kind: 'organisation-approved', actor_id: admin.userId, was: 'pending', became: 'approved' },
    { kind: 'settings-changed', actor_id: admin.userId, became: 'name' },
  ])
  const undone = database.by(admin, office, async (tx) => {
    await note(tx, { kind: 'exported', what: 'members' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await readBy(admin)).toHaveLength(lines.length)
})

test('contact details that somebody saw are noted with whose they are', async () => {
  const other = await insertOffice(database.owner)
  const theirs = await insertMember(database.owner, other)
  await database.by(member, office, (tx) =>
    note(tx, { kind: 'contact-seen', member: theirs.memberId, what: 'introduction' }),
  )
  expect(await readBy(admin)).toContainEqual(
    expect.objectContaining({ kind: 'contact-seen', actor_id: member.userId, subject_id: theirs.userId }),
  )
})

test('sign-ins are read by the administrators of those who are in the office, and by the platform', async () => {
  const elsewhere = await insertOffice(database.owner)
  const stranger = await insertMember(database.owner, elsewhere, { role: 'admin' })
  const platform = await insertPerson(database.owner, { platform: true })
  await identity(async (tx) => {
    await noteAccount(tx, 'signed-in', member.userId)
    await noteAccount(tx, 'sign-in-failed', member.userId, null)
  })
  expect(await kinds(admin)).toEqual(expect.arrayContaining(['signed-in', 'sign-in-failed']))
  expect(await kinds(stranger, elsewhere.slug)).toEqual([])
  expect(await kinds(member)).toEqual([])
  expect(await kinds(platform, null)).toEqual(
    expect.arrayContaining(['signed-in', 'role-changed', 'platform-admin-named']),
  )
})

test('who suspends an office in a network is written there', async () => {
  const platform = await insertPerson(database.owner, { platform: true })
  const network = await insertNetwork(database.owner, [office])
  await database.by(
    platform,
    null,
    (tx) => tx`update kogge.network_members set state = 'suspended' where network_id = ${network.id}`,
  )
  expect(await readBy(admin)).toContainEqual(
    expect.objectContaining({
      kind: 'network-suspended',
      actor_id: platform.userId,
      was: 'member',
      became: 'suspended',
    }),
  )
})

test('nobody changes a line or takes one away, whatever role and even as owner; a text does not get in', async () => {
  for (const role of ['kogge_member', 'kogge_identity', 'kogge_indexer', 'kogge_visitor'] as const) {
    const sql = database.as(role)
    await expect(sql`update kogge.acts set kind = 'signed-in'`, role).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from kogge.acts`, role).rejects.toMatchObject({ code: '42501' })
    await expect(sql`insert into kogge.acts (kind) values ('forged')`, role).rejects.toMatchObject({ code: '42501' })
  }
  await expect(database.owner`update kogge.acts set kind = 'signed-in'`).rejects.toMatchObject({ code: '42501' })
  await expect(database.owner`delete from kogge.acts`).rejects.toMatchObject({ code: '42501' })
  await expect(database.owner`truncate kogge.acts`).rejects.toMatchObject({ code: '42501' })
  const text = database.by(member, office, (tx) => note(tx, { kind: 'exported', what: 'Jan Jansen <jan@example.org>' }))
  await expect(text).rejects.toMatchObject({ constraint_name: 'acts_hold_codes_only' })
})

test('after a year a line goes, and not before', async () => {
  await database.owner`
    insert into kogge.acts (office_id, kind, noted_at) values
      (${office.id}, 'long-ago', now() - interval '1 year 1 day'),
      (${office.id}, 'nearly', now() - interval '1 year' + interval '1 day')`
  expect(await endActs(database.as('kogge_indexer'))).toBe(1)
  const all = await kinds(admin)
  expect(all).toContain('nearly')
  expect(all).not.toContain('long-ago')
})

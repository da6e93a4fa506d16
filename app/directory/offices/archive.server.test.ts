/** An archived office is out of the world, for every way of reading, and comes back whole. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { sentenceFor } from '#db/errors.ts'
import { listDue } from '#app/delivery/digests/people.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { invite, byToken, accept } from '#app/directory/members/invitations.server.ts'
import { listStandings, requestToJoin } from '#app/directory/members/members.server.ts'
import { list, setArchived } from './offices.server.ts'
import { listForPlatform } from './opening.server.ts'

let database: FreshDatabase
let office: OfficeRow
let peer: OfficeRow
let platform: PersonRow
let admin: MemberRow
let editor: MemberRow
let neighbour: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  peer = await insertOffice(database.owner)
  await insertNetwork(database.owner, [office, peer])
  platform = await insertPerson(database.owner, { platform: true })
  admin = await insertMember(database.owner, office, { role: 'admin' })
  const firm = await insertOrganisation(database.owner, office, { visibility: 'public' })
  editor = await insertMember(database.owner, office, { role: 'editor', organisation: firm })
  neighbour = await insertMember(database.owner, peer)
  for (const visibility of ['public', 'network', 'office']) await insertPresence(database.owner, firm, { visibility })
  await insertPresence(database.owner, firm, { visibility: 'public', state: 'withdrawn' })
})
afterAll(() => database.drop())

const seen = (tx: Tx) => tx`select id from kogge.presences where office_id = ${office.id}`.then((rows) => rows.length)
const tallied = (tx: Tx) =>
  tx<
    { n: number }[]
  >`select coalesce(sum(presences), 0)::int as n from kogge.presence_tallies where office_id = ${office.id}`.then(
    ([{ n }]) => n,
  )
const readers = async () => ({
  visitor: [await database.visit(seen), await database.visit(tallied)],
  neighbour: [await database.by(neighbour, peer, seen), await database.by(neighbour, peer, tallied)],
  own: [await database.by(admin, office, seen), await database.by(editor, office, seen)],
})
const standing = () =>
  database.owner`
    select id, audience, published_at, confirmed_on, version from kogge.presences where office_id = ${office.id}
    order by id`
const turn = (archived: boolean) => database.by(platform, null, (tx) => setArchived(tx, office.slug, archived))

test('archived: nobody finds anything, the index is told, nobody acts in it; brought back: everything as it was', async () => {
  const [before, rows] = [await readers(), await standing()]
  expect(before).toEqual({ visitor: [1, 1], neighbour: [2, 2], own: [4, 4] })
  expect((await listDue(database.as('kogge_indexer'), '2030-01-01')).map(({ userId }) => userId)).toContain(
    editor.userId,
  )
  await database.owner`delete from kogge.outbox`
  expect(await turn(true)).toBe(true)
  expect(await readers()).toEqual({ visitor: [0, 0], neighbour: [0, 0], own: [0, 0] })
  expect(await database.owner`select distinct presence_id from kogge.outbox`).toHaveLength(4)
  expect(await standing()).toHaveLength(4)
  expect(
    await database.by(admin, office, async (tx) => (await tx`select app.office_id() as office`)[0].office),
  ).toBeNull()
  expect((await listDue(database.as('kogge_indexer'), '2030-01-01')).map(({ userId }) => userId)).not.toContain(
    editor.userId,
  )
  await expect(enterAsOffice(database.as('kogge_member'), office.slug, async () => 'in')).rejects.toThrow(
    'There is no office',
  )
  expect(await database.by(editor, null, (tx) => listStandings(tx, editor.userId))).toEqual([])
  expect((await database.visit(list)).map(({ slug }) => slug)).not.toContain(office.slug)
  expect(
    (await database.by(platform, null, listForPlatform)).find(({ slug }) => slug === office.slug)?.archivedOn,
  ).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect((await database.owner<{ peers: string[] }[]>`select app.peers_of(${peer.id}) as peers`)[0].peers).toEqual([])

  await database.owner`delete from kogge.outbox`
  expect([await turn(false), await turn(false)]).toEqual([true, false])
  expect([await readers(), await standing()]).toEqual([before, rows])
  expect(await database.owner`select distinct presence_id from kogge.outbox`).toHaveLength(4)
})

test('the platform decides alone, and nobody comes into an archived office', async () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'allowed',
      (error: Error) => sentenceFor(error) ?? error.message,
    )
  expect(
    await refusal(
      database.by(admin, office, (tx) => tx`update kogge.offices set archived_at = now() where id = ${office.id}`),
    ),
  ).toMatch(/only the platform|errors:/)
  const guest = await insertPerson(database.owner)
  const token = (await database.by(admin, office, (tx) =>
    invite(tx, { memberId: admin.memberId }, guest.email, 'member', null),
  ))!
  expect(await database.by(guest, null, (tx) => byToken(tx, token))).toMatchObject({ open: true })
  await turn(true)
  expect(await database.by(guest, null, (tx) => byToken(tx, token))).toMatchObject({ open: false })
  expect(await database.by(guest, null, (tx) => accept(tx, token, 'Guest'))).toBeNull()
  expect(
    await database.by(guest, null, (tx) => requestToJoin(tx, office.slug, { name: 'Guest', message: '', wanted: '' })),
  ).toBe(false)
  await turn(false)
  expect(await database.by(guest, null, (tx) => accept(tx, token, 'Guest'))).toBe(office.slug)
})

/** A draft is seen by its own people and the platform, and by nobody else, until its administrator opens it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
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
  type PresenceRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import * as offices from './offices.server.ts'
import { listForPlatform, openOffice } from './opening.server.ts'

let database: FreshDatabase
let [draft, peer, far]: OfficeRow[] = []
let [admin, member, neighbour, both]: MemberRow[] = []
let [stranger, platform]: PersonRow[] = []
let [shown, shared]: PresenceRow[] = []

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  ;[draft, peer, far] = [await insertOffice(owner), await insertOffice(owner), await insertOffice(owner)]
  await owner`update kogge.offices set opened_at = null where id = ${draft.id}`
  await insertNetwork(owner, [draft, peer], 'drafts')
  admin = await insertMember(owner, draft, { role: 'admin' })
  member = await insertMember(owner, draft)
  neighbour = await insertMember(owner, peer)
  stranger = await insertPerson(owner)
  platform = await insertPerson(owner, { platform: true })
  // Somebody of another office, where they act, who is a member of the draft as well.
  both = await insertMember(owner, far)
  await owner`
    insert into kogge.members (office_id, user_id, display_name, role, state)
    values (${draft.id}, ${both.userId}, 'Both', 'member', 'active')`
  const organisation = await insertOrganisation(owner, draft)
  shown = await insertPresence(owner, organisation, { country: 'GH', visibility: 'public' })
  shared = await insertPresence(owner, organisation, { country: 'KE', visibility: 'network' })
  await insertAmbassador(owner, draft, await insertMember(owner, draft, { role: 'ambassador' }), { countries: ['GH'] })
})
afterAll(() => database.drop())

/** How much of the draft a reader finds, table by table. */
const count = (tx: Tx) => tx`
  select (select count(*)::int from kogge.offices where id = ${draft.id}) as offices,
    (select count(*)::int from kogge.organisations where office_id = ${draft.id}) as organisations,
    (select count(*)::int from kogge.presences where id in (${shown.id}, ${shared.id})) as presences,
    (select count(*)::int from kogge.ambassadors where office_id = ${draft.id}) as ambassadors,
    (select count(*)::int from kogge.ambassador_desks where office_id = ${draft.id}) as desks,
    (select count(*)::int from kogge.network_members where office_id = ${draft.id}) as networks,
    (select count(*)::int from kogge.network_member_history where office_id = ${draft.id}) as history`
const all = { offices: 1, organisations: 1, presences: 2, ambassadors: 1, desks: 1, networks: 1, history: 1 }
const nothing = Object.fromEntries(Object.keys(all).map((name) => [name, 0]))

test('its own people see all of it; nobody else finds that it is there', async () => {
  for (const own of [admin, member]) expect((await database.by(own, draft, count))[0]).toEqual(all)
  expect((await database.visit(count))[0]).toEqual(nothing)
  for (const [who, where] of [
    [neighbour, peer],
    [neighbour, draft],
    [stranger, null],
  ] as const)
    expect((await database.by(who, where, count))[0]).toEqual(nothing)
  // The platform that made it, to name it; a member of it who acts elsewhere, to find the way back.
  expect((await database.by(platform, null, count))[0]).toMatchObject({ offices: 1, presences: 0 })
  expect((await database.by(both, far, count))[0]).toMatchObject({ offices: 1, presences: 0 })
  expect((await database.visit(offices.list)).map(({ slug }) => slug)).not.toContain(draft.slug)
})

test('it takes part in no network, and nobody asks to join it', async () => {
  const peers = async (office: OfficeRow) =>
    (await database.owner<{ peers: string[] }[]>`select app.peers_of(${office.id}) as peers`)[0].peers
  expect(await peers(draft)).toEqual([])
  expect(await peers(peer)).toEqual([])
  const asked = await database.by(
    stranger,
    null,
    (tx) => tx`select app.request_to_join(${draft.slug}, 'Ada', '', '') as id`,
  )
  expect(asked[0].id).toBeNull()
})

test('what it publishes reaches its own office; the index hears of it no wider', async () => {
  const audience = async () =>
    (
      await database.owner`
        select audience from kogge.presences where id in (${shown.id}, ${shared.id}) order by country`
    ).map((row) => row.audience)
  expect(await audience()).toEqual(['office', 'office'])
})

test('the platform says that it is not open', async () => {
  const states = await database.by(platform, null, listForPlatform)
  expect(states.find(({ slug }) => slug === draft.slug)).toMatchObject({ draft: true })
  expect(states.find(({ slug }) => slug === peer.slug)).toMatchObject({ draft: false })
})

test('its administrator opens it, and nobody else; then it is there for everybody, and stays', async () => {
  expect(await database.by(member, draft, openOffice)).toBe(false)
  expect(await database.by(neighbour, peer, openOffice)).toBe(false)
  const byPlatform = (tx: Tx) => tx`update kogge.offices set opened_at = now() where id = ${draft.id}`
  await expect(database.by(platform, null, byPlatform)).rejects.toThrow('opened by its administrator')
  expect(await database.by(admin, draft, openOffice)).toBe(true)
  expect(await database.by(admin, draft, openOffice)).toBe(false)
  expect((await database.visit(count))[0]).toMatchObject({ ...all, presences: 1 })
  expect((await database.by(neighbour, peer, count))[0]).toEqual(all)
  expect((await database.visit(offices.list)).map(({ slug }) => slug)).toContain(draft.slug)
  const close = (tx: Tx) => tx`update kogge.offices set opened_at = null where id = ${draft.id}`
  await expect(database.by(admin, draft, close)).rejects.toThrow('once')
})

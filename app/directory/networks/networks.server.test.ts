import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  type OfficeRow,
  type PersonRow,
} from '#server/testing/offices.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import type { MembershipState } from './network.ts'
import { tellSuspension } from './network-mails.server.ts'
import * as networks from './networks.server.ts'

let database: FreshDatabase
let platform: PersonRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  platform = await insertPerson(database.owner, { platform: true })
})
afterAll(() => database.drop())

const today = new Date().toISOString().slice(0, 10)
const peersOf = async (office: OfficeRow) =>
  (await database.owner<{ peers: string[] }[]>`select app.peers_of(${office.id}) as peers`)[0].peers

let count = 0
async function network(offices: OfficeRow[]) {
  const slug = `league-${++count}`
  await database.by(platform, null, (tx) =>
    networks.start(tx, { slug, name: slug, description: { en: 'A league.' }, website: null }),
  )
  const found = (await database.visit((tx) => networks.find(tx, slug)))!
  for (const office of offices)
    expect(await database.by(platform, null, (tx) => networks.addOffice(tx, found.id, office.slug, 'member'))).toBe(
      true,
    )
  return found
}

test('a suspended office is no peer, and is one again when the suspension is lifted', async () => {
  const [one, two] = [await insertOffice(database.owner), await insertOffice(database.owner)]
  const reader = await insertMember(database.owner, one)
  const inner = await insertPresence(
    database.owner,
    await insertOrganisation(database.owner, two, { visibility: 'network' }),
    { visibility: 'network' },
  )
  const league = await network([one, two])
  const seen = () => database.by(reader, one, (tx) => tx`select from kogge.presences where id = ${inner.id}`)
  expect(await peersOf(one)).toEqual([two.id])
  expect(await seen()).toHaveLength(1)

  expect(
    await database.by(platform, null, (tx) =>
      networks.setState(tx, league.id, two.slug, {
        state: 'suspended',
        since: today,
        reason: 'Decision of the assembly',
      }),
    ),
  ).toBe(true)
  expect(await peersOf(one)).toEqual([])
  expect(await peersOf(two)).toEqual([])
  expect(await seen()).toHaveLength(0)
  expect(await database.owner`select from kogge.presences where id = ${inner.id}`).toHaveLength(1)

  const [suspended] = (await database.visit((tx) => networks.memberships(tx, league.id))).filter(
    ({ office }) => office.slug === two.slug,
  )
  expect(suspended).toMatchObject({ state: 'suspended', reason: 'Decision of the assembly' })
  expect(suspended.history.map(({ state, until }) => [state, until !== null])).toEqual([
    ['suspended', false],
    ['member', true],
  ])

  expect(
    await database.by(platform, null, (tx) =>
      networks.setState(tx, league.id, two.slug, { state: 'member', since: today, reason: 'Decided otherwise' }),
    ),
  ).toBe(true)
  expect(await peersOf(one)).toEqual([two.id])
  expect(await seen()).toHaveLength(1)
  const [lifted] = (await database.visit((tx) => networks.memberships(tx, league.id))).filter(
    ({ office }) => office.slug === two.slug,
  )
  // Why it was lifted is in the history; beside a member it would say nothing of what it is the reason.
  expect(lifted).toMatchObject({ state: 'member', reason: null })
  expect(lifted.history.map(({ state, reason }) => [state, reason])).toEqual([
    ['member', 'Decided otherwise'],
    ['suspended', 'Decision of the assembly'],
    ['member', null],
  ])
})

test('an office answers its invitation, and strangers do not see one', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const stranger = await insertMember(database.owner, await insertOffice(database.owner), { role: 'admin' })
  const league = await network([])
  await database.by(platform, null, (tx) => networks.addOffice(tx, league.id, office.slug, 'invited'))
  expect(await database.visit((tx) => networks.memberships(tx, league.id))).toEqual([])
  expect(await database.by(stranger, null, (tx) => networks.memberships(tx, league.id))).toEqual([])
  expect(await database.by(admin, office, (tx) => networks.ofOwnOffice(tx))).toMatchObject([
    { network: { slug: league.slug }, state: 'invited' },
  ])

  expect(await database.by(stranger, null, (tx) => networks.answer(tx, league.slug, 'member'))).toBe(false)
  expect(await database.by(admin, office, (tx) => networks.answer(tx, league.slug, 'member'))).toBe(true)
  expect(await database.visit((tx) => networks.memberships(tx, league.id))).toMatchObject([{ state: 'member' }])
  expect(await database.by(admin, office, (tx) => networks.answer(tx, league.slug, 'left'))).toBe(true)
  expect(await database.by(admin, office, (tx) => networks.answer(tx, league.slug, 'member'))).toBe(false)
})

test('a suspended office cannot lift its own suspension', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const league = await network([office])
  await database.by(platform, null, (tx) =>
    networks.setState(tx, league.id, office.slug, { state: 'suspended', since: today, reason: 'A reason' }),
  )
  expect(await database.by(admin, office, (tx) => networks.answer(tx, league.slug, 'member'))).toBe(false)
  const [, row] = await Promise.all([
    database.by(
      admin,
      office,
      (tx) => tx`update kogge.network_members set state = 'member' where office_id = ${office.id}`,
    ),
    database.visit((tx) => networks.memberships(tx, league.id)),
  ])
  expect(row[0].state).toBe('suspended')
})

test('only the platform starts networks and changes states', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const league = await network([office])
  await expect(
    database.by(admin, office, (tx) =>
      networks.start(tx, { slug: 'own-league', name: 'Own', description: {}, website: null }),
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(
    database.by(admin, office, (tx) =>
      networks.setState(tx, league.id, office.slug, { state: 'suspended', since: today, reason: 'x' }),
    ),
  ).rejects.toThrow(/row-level security/)
  expect(
    await database.by(platform, null, (tx) =>
      networks.start(tx, { slug: league.slug, name: 'Again', description: {}, website: null }),
    ),
  ).toBeNull()
  expect(await database.by(platform, null, (tx) => networks.addOffice(tx, league.id, office.slug, 'member'))).toBe(
    false,
  )
  expect(
    await database.by(platform, null, (tx) =>
      networks.setState(tx, league.id, office.slug, { state: 'invited', since: today, reason: '' }),
    ),
  ).toBe(false)
})

test('cities are found by name without diacritics and by country', async () => {
  const league = await network([])
  await database.owner`
    insert into kogge.network_cities (network_id, name, country, lat, lon, evidence, state) values
    (${league.id}, 'Lübeck', 'DE', 53.9, 10.7, 'source', 'active'),
      (${league.id}, 'Deventer', 'NL', 52.3, 6.2, 'source', 'active'),
    (${league.id}, 'Demmin', 'DE', 53.9, 13.0, 'unverified', 'suspended')`
  const names = async (country: string, words: string) =>
    (await database.visit((tx) => networks.cities(tx, league.id, { country, words }))).map(({ name }) => name)
  expect(await names('', 'lubeck')).toEqual(['Lübeck'])
  expect(await names('DE', '')).toEqual(['Demmin', 'Lübeck'])
  expect(await names('', 'de')).toEqual(['Demmin', 'Deventer'])
  expect(await names('', '%')).toEqual([])
  expect(await database.visit((tx) => networks.cityCountries(tx, league.id))).toEqual([
    { country: 'DE', count: 2 },
    { country: 'NL', count: 1 },
  ])
  const [card] = (await database.visit((tx) => networks.list(tx))).filter(({ slug }) => slug === league.slug)
  expect(card).toMatchObject({ cities: 3, countries: 2, members: 0, suspended: 0 })
})

test('"member since" survives a suspension and its end; leaving and coming back begins it anew', async () => {
  const office = await insertOffice(database.owner)
  const league = await network([office])
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  await database.owner`
    update kogge.network_members set state_since = ${day(90)}, joined_on = ${day(90)} where office_id = ${office.id}`
  const turn = (state: 'suspended' | 'member' | 'left' | 'invited', daysAgo: number) =>
    database.by(platform, null, (tx) =>
      networks.setState(tx, league.id, office.slug, { state, since: day(daysAgo), reason: 'x' }),
    )
  const now = async () => (await database.visit((tx) => networks.memberships(tx, league.id)))[0]
  await turn('suspended', 60)
  expect(await now()).toMatchObject({ state: 'suspended', since: day(60), joined: day(90) })
  await turn('member', 30)
  expect(await now()).toMatchObject({ state: 'member', since: day(30), joined: day(90) })
  await turn('left', 20)
  await turn('member', 10)
  expect(await now()).toMatchObject({ state: 'member', since: day(10), joined: day(10) })
})

test('a suspension and its end are told to the administrators on both sides, each in words of their own; other changes are not', async () => {
  const [one, two, gone] = [
    await insertOffice(database.owner, { name: 'One' }),
    await insertOffice(database.owner, { name: 'Two' }),
    await insertOffice(database.owner),
  ]
  const league = await network([one, two, gone])
  const told = async () =>
    (await database.owner<{ sealed: Buffer }[]>`delete from mail.outbox returning sealed`)
      .map(
        ({ sealed }) =>
          unseal(database.config.secret, sealed) as {
            template: string
            to: { adminsOf: string }
            values: { context: string; office: string; message: string; path: string }
          },
      )
      .map(({ template, to, values }) => [
        template,
        to.adminsOf,
        values.context,
        values.office,
        values.message,
        values.path,
      ])
      .sort()
  const turn = async (office: OfficeRow, from: MembershipState, state: MembershipState) => {
    const change = { state, since: today, reason: 'Decision of the assembly' }
    await database.by(platform, null, async (tx) => {
      await networks.setState(tx, league.id, office.slug, change)
      await tellSuspension(tx, league, office.slug, { from, ...change })
    })
    return told()
  }
  expect(await turn(gone, 'member', 'left')).toEqual([])
  const said = (context: string) =>
    [
      ['networkTurn', one.id, `${context}Elsewhere`, 'Two', 'Decision of the assembly', `/networks/${league.slug}`],
      ['networkTurn', two.id, context, 'Two', 'Decision of the assembly', `/${two.slug}/admin/networks`],
    ].sort()
  expect(await turn(two, 'member', 'suspended')).toEqual(said('suspended'))
  expect(await turn(two, 'suspended', 'member')).toEqual(said('lifted'))
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { noOwnTexts } from './presence.ts'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  setNetworkState,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import type { PresenceInput } from './presence-input.ts'
import {
  byIds,
  confirm,
  find,
  listByOrganisation,
  listThere,
  publish,
  revise,
  setPublished,
} from './presences.server.ts'

const input: PresenceInput = {
  field: 'economy',
  sectors: ['nace:28'],
  activities: ['export'],
  offers: ['products'],
  seeks: ['contacts'],
  languages: ['en'],
  sinceOn: '2019-01-01',
  untilOn: null,
  ...noOwnTexts,
  description: 'Pumps.',
  descriptionLanguage: 'en',
  contactMemberId: null,
  sensitive: false,
  visibility: 'network',
}
let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let editor: MemberRow
let organisation: Awaited<ReturnType<typeof insertOrganisation>>
let network: { id: string }
let accra: number

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  peer = await insertOffice(database.owner)
  network = await insertNetwork(database.owner, [office, peer])
  organisation = await insertOrganisation(database.owner, office)
  editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  ;[{ id: accra }] = await database.owner<
    { id: number }[]
  >`select id from kogge.places where country = 'GH' and name = 'Accra' order by population desc limit 1`
})
afterAll(() => database.drop())

const write = <T>(work: (tx: Tx) => Promise<T>) => database.by(editor, office, work)

test('several places are published in one go, each a presence of its own, pinned from the gazetteer', async () => {
  const ids = await write((tx) =>
    publish(
      tx,
      organisation.id,
      [
        { country: 'GH', placeId: accra },
        { country: 'TG', placeId: null },
      ],
      input,
    ),
  )
  const found = await write((tx) => byIds(tx, [...ids].reverse()))
  expect(found.map(({ country, place }) => [country, place?.name])).toEqual([
    ['TG', undefined],
    ['GH', 'Accra'],
  ])
})

test('a place of another country, or of none, is refused', async () => {
  expect(await write((tx) => publish(tx, organisation.id, [{ country: 'TG', placeId: accra }], input))).toBe('place')
  expect(await write((tx) => publish(tx, organisation.id, [{ country: 'TG', placeId: 999_999_999 }], input))).toBe(
    'place',
  )
})

test('the second of two writers is told, and nothing is overwritten', async () => {
  const [id] = await write((tx) => publish(tx, organisation.id, [{ country: 'KE', placeId: null }], input))
  const where = { country: 'KE', placeId: null }
  expect(await write((tx) => revise(tx, id, 1, where, { ...input, description: 'First.' }))).toBe('done')
  expect(await write((tx) => revise(tx, id, 1, where, { ...input, description: 'Second.' }))).toBe('conflict')
  expect((await write((tx) => find(tx, office.id, id)))?.description).toBe('First.')
})

test('confirming does not get in the way of somebody who edits', async () => {
  const [id] = await write((tx) => publish(tx, organisation.id, [{ country: 'UG', placeId: null }], input))
  await database.owner`update kogge.presences set confirmed_on = current_date - 500 where id = ${id}`
  expect(await write((tx) => confirm(tx, id))).toBe(true)
  const after = await write((tx) => find(tx, office.id, id))
  expect(after?.confirmedOn).toBe((await database.owner`select current_date as d`)[0].d)
  expect(await write((tx) => revise(tx, id, 1, { country: 'UG', placeId: null }, input))).toBe('done')
})

test('a withdrawn presence is gone for others, stays for its editor, and comes back', async () => {
  const { id } = await insertPresence(database.owner, organisation, { visibility: 'public' })
  await write((tx) => setPublished(tx, id, false))
  expect(await database.visit((tx) => byIds(tx, [id]))).toEqual([])
  expect((await write((tx) => find(tx, office.id, id)))?.state).toBe('withdrawn')
  await write((tx) => setPublished(tx, id, true))
  expect(await database.visit((tx) => byIds(tx, [id]))).toHaveLength(1)
})

test('fading presences come last in an organisation’s list', async () => {
  const other = await insertOrganisation(database.owner, office)
  const old = await insertPresence(database.owner, other)
  const fresh = await insertPresence(database.owner, other)
  await database.owner`
    update kogge.presences set confirmed_on = current_date - 400, country = 'AD' where id = ${old.id}`
  const list = await database.visit((tx) => listByOrganisation(tx, other.id))
  expect(list.map(({ id }) => id)).toEqual([fresh.id, old.id])
})

test('an unknown place among several publishes none of them; what is there already is named, what is over is not', async () => {
  const mine = () => database.owner`select from kogge.presences where organisation_id = ${organisation.id}`
  const before = (await mine()).length
  expect(
    await write((tx) =>
      publish(
        tx,
        organisation.id,
        [
          { country: 'MZ', placeId: null },
          { country: 'MZ', placeId: -1 },
        ],
        input,
      ),
    ),
  ).toBe('place')
  expect(await mine()).toHaveLength(before)
  const [here] = (await write((tx) =>
    publish(tx, organisation.id, [{ country: 'MZ', placeId: null }], input),
  )) as string[]
  await write((tx) =>
    publish(tx, organisation.id, [{ country: 'ZM', placeId: null }], {
      ...input,
      sinceOn: '2001-01-01',
      untilOn: '2002-01-01',
    }),
  )
  const there = await write((tx) =>
    listThere(tx, organisation.id, [
      { country: 'MZ', placeId: null },
      { country: 'ZM', placeId: null },
      { country: 'SZ', placeId: null },
    ]),
  )
  expect(there.map(({ id }) => id)).toEqual([here])
})

test('somebody else’s editor can change nothing here', async () => {
  const other = await insertOrganisation(database.owner, office)
  const { id } = await insertPresence(database.owner, other)
  expect(await write((tx) => revise(tx, id, 1, { country: 'GH', placeId: null }, input))).toBe('conflict')
  expect(await write((tx) => confirm(tx, id))).toBe(false)
  await expect(write((tx) => publish(tx, other.id, [{ country: 'GH', placeId: null }], input))).rejects.toThrow(
    /row-level security/,
  )
})

test('network presences are for offices that take part: suspended, they leave; lifted, they return', async () => {
  const { id } = await insertPresence(database.owner, organisation, { visibility: 'network' })
  const neighbour = await insertMember(database.owner, peer, { role: 'member' })
  const seen = () => database.by(neighbour, office, (tx) => byIds(tx, [id])).then((rows) => rows.length)
  expect(await seen()).toBe(1)
  await setNetworkState(database.owner, office, network, 'suspended')
  expect(await seen()).toBe(0)
  expect(await write((tx) => byIds(tx, [id]))).toHaveLength(1)
  await setNetworkState(database.owner, office, network, 'member')
  expect(await seen()).toBe(1)
})

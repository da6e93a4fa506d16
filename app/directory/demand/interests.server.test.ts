import { afterAll, beforeAll, expect, test } from 'vitest'
import { noOwnTexts } from '#app/directory/presences/presence.ts'
import type { Tx } from '#db/client.server.ts'
import { countByCountry, list, listFading } from '#app/directory/offices/offices.server.ts'
import { countHere, listHere } from '#app/delivery/desks/there.server.ts'
import { latestIds } from '#app/discovery/map/map.server.ts'
import { wholeDirectory } from '#app/directory/organisations/directory.ts'
import { listDirectory } from '#app/directory/organisations/directory.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { saveForm } from './save-form.server.ts'
import { arrive, listLooking, look, reviseInterest } from './interests.server.ts'
import type { InterestInput } from '#app/directory/presences/presence-input.ts'
import { confirm, find, listByOrganisation, setPublished } from '#app/directory/presences/presences.server.ts'

const input: InterestInput = {
  sectors: ['nace:28'],
  offers: ['products'],
  seeks: ['contacts'],
  languages: ['en'],
  ...noOwnTexts,
  description: 'Pumps for villages.',
  descriptionLanguage: 'en',
  visibility: 'public',
}
let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
const kind = 'ngo' as const

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

async function anEditor() {
  const organisation = { ...(await insertOrganisation(database.owner, office, { kind })), kind }
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  return {
    organisation,
    write: <T>(work: (tx: Tx) => Promise<T>) => database.by(editor, office, work),
  }
}
const form = (fields: [string, string][]) => {
  const filled = new FormData()
  for (const [name, value] of fields) filled.append(name, value)
  return filled
}

test('an organisation looks at several countries, each an interest of its own, in the field such organisations work in', async () => {
  const { organisation, write } = await anEditor()
  const ids = (await write((tx) => look(tx, organisation, ['UG', 'RW'], input))) as string[]
  const interests = await database.visit((tx) => listByOrganisation(tx, organisation.id, 'looking'))
  expect(interests.map(({ country, standing, field, place }) => [country, standing, field, place])).toEqual([
    ['RW', 'looking', 'international-cooperation', null],
    ['UG', 'looking', 'international-cooperation', null],
  ])
  expect(interests.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(await database.visit((tx) => listByOrganisation(tx, organisation.id))).toEqual([])
})

test('a country is looked at once, unless the first was withdrawn', async () => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['UG'], input))) as string[]
  expect(await write((tx) => look(tx, organisation, ['KE', 'UG'], input))).toBe('already')
  expect(await database.visit((tx) => listByOrganisation(tx, organisation.id, 'looking'))).toHaveLength(1)
  await write((tx) => setPublished(tx, id, false))
  expect(await write((tx) => look(tx, organisation, ['UG'], input))).toHaveLength(1)
})

test('an interest counts nowhere as being there', async () => {
  const { organisation, write } = await anEditor()
  const there = await insertPresence(database.owner, organisation, { country: 'TG' })
  const counts = () =>
    database.visit(async (tx) => ({
      offices: await list(tx),
      countries: await countByCountry(tx),
      desk: { ...(await countHere(tx, [office.id], 'TG')), looking: null },
    }))
  const before = await counts()
  const [id] = (await write((tx) => look(tx, organisation, ['TG'], input))) as string[]
  const [other] = (await write((tx) => look(tx, organisation, ['LA'], input))) as string[]
  expect(await counts()).toEqual(before)
  expect(
    (await database.visit((tx) => listHere(tx, [office.id], 'TG', { past: false, each: 10 }))).map(({ id }) => id),
  ).toEqual([there.id])
  const latest = await database.visit((tx) => latestIds(tx, office.id, 50))
  expect([latest.includes(there.id), latest.includes(id), latest.includes(other)]).toEqual([true, false, false])
  const { organisations } = await database.visit((tx) =>
    listDirectory(
      tx,
      [office.id],
      { ...wholeDirectory('office'), q: organisation.name },
      { pageSize: 5, language: 'en' },
    ),
  )
  expect(organisations.map(({ presences, countries }) => [presences, countries])).toEqual([[1, ['TG']]])
})

test('the desk says who looks at its country, as far as the reader may see', async () => {
  const { organisation, write } = await anEditor()
  const [open] = (await write((tx) => look(tx, organisation, ['MW'], input))) as string[]
  const { organisation: inner, write: writeInner } = await anEditor()
  const [closed] = (await writeInner((tx) => look(tx, inner, ['MW'], { ...input, visibility: 'office' }))) as string[]
  const desk = await database.visit((tx) => listLooking(tx, [office.id], 'MW', 10))
  expect([desk.interests.map(({ id }) => id), desk.total]).toEqual([[open], 1])
  const within = await write((tx) => listLooking(tx, [office.id], 'MW', 1))
  expect([within.interests.length, within.total]).toEqual([1, 2])
  expect((await write((tx) => listLooking(tx, [office.id], 'MW', 10))).interests.map(({ id }) => id).sort()).toEqual(
    [open, closed].sort(),
  )
  const near = await insertOffice(database.owner)
  const { id: theirs } = await insertPresence(
    database.owner,
    await insertOrganisation(database.owner, near, { name: 'Aardwerk' }),
    { country: 'MW', standing: 'looking' },
  )
  expect(
    (await database.visit((tx) => listLooking(tx, [office.id, near.id], 'MW', 10))).interests.map(({ id }) => id),
  ).toEqual([open, theirs])
})

test('it is revised at its version, confirmed, and fades like a presence', async () => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['ZM'], input))) as string[]
  expect(await write((tx) => reviseInterest(tx, id, 1, 'ZW', { ...input, seeks: ['funding'] }))).toBe('done')
  expect(await write((tx) => reviseInterest(tx, id, 1, 'ZM', input))).toBe('conflict')
  await database.owner`update kogge.presences set confirmed_on = current_date - 400 where id = ${id}`
  const fading = () => database.by(admin, office, listFading, { readOnly: true })
  expect((await fading()).map((row) => [row.id, row.standing])).toEqual([[id, 'looking']])
  expect(await write((tx) => confirm(tx, id))).toBe(true)
  expect(await fading()).toEqual([])
})

test('whoever arrives keeps everything, is new to readers, and counts from then on', async () => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['BJ'], input))) as string[]
  await database.owner`update kogge.presences set published_at = now() - interval '90 days' where id = ${id}`
  expect(await write((tx) => arrive(tx, id))).toBe(true)
  expect(await write((tx) => arrive(tx, id))).toBe(false)
  const [presence] = await database.visit((tx) => listByOrganisation(tx, organisation.id))
  expect(presence).toMatchObject({ id, country: 'BJ', ...input })
  expect(
    (await database.visit((tx) => listHere(tx, [office.id], 'BJ', { past: false, each: 10 }))).map(({ id }) => id),
  ).toEqual([id])
  const [{ fresh }] = await database.owner<
    { fresh: boolean }[]
  >`select published_at > now() - interval '1 day' as fresh from kogge.presences where id = ${id}`
  expect(fresh).toBe(true)
})

test('the form of an interest that became a presence meanwhile overwrites nothing', async () => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['TD'], input))) as string[]
  await write((tx) => arrive(tx, id))
  const presence = (await write((tx) => find(tx, office.id, id)))!
  const late = form([
    ['standing', 'looking'],
    ['version', '1'],
    ['where', 'NE'],
    ['sectors', 'nace:28'],
    ['seeks', 'funding'],
    ['visibility', 'public'],
  ])
  expect(await write((tx) => saveForm(tx, presence, late))).toBe('conflict')
  expect((await write((tx) => find(tx, office.id, id)))?.country).toBe('TD')
})

test.each([
  [{}, {}],
  [{ where: '' }, { where: 'presences:errors.lookWhere' }],
  [{ where: 'XX' }, { where: 'presences:errors.country' }],
  [{ seeks: '' }, { seeks: 'presences:errors.seekOrOffer' }],
  [{ seeks: '', offers: 'products' }, {}],
  [
    { where: '', sectors: '', seeks: '' },
    { where: 'presences:errors.lookWhere', sectors: 'presences:errors.sectors', seeks: 'presences:errors.seekOrOffer' },
  ],
  [{ visibility: 'world' }, { visibility: 'presences:errors.visibility' }],
])('the form with %o answers %o', async (change, errors) => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['CV'], input))) as string[]
  const presence = (await write((tx) => find(tx, office.id, id)))!
  const fields = { version: '1', where: 'GW', sectors: 'nace:28', seeks: 'funding', visibility: 'public', ...change }
  const saved = await write((tx) => saveForm(tx, presence, form(Object.entries(fields))))
  expect(saved).toEqual(Object.keys(errors).length === 0 ? 'done' : errors)
  expect((await write((tx) => find(tx, office.id, id)))?.country).toBe(saved === 'done' ? 'GW' : 'CV')
})

test('somebody else’s editor adds and changes nothing', async () => {
  const { organisation, write } = await anEditor()
  const [id] = (await write((tx) => look(tx, organisation, ['ML'], input))) as string[]
  const { write: others } = await anEditor()
  expect(await others((tx) => arrive(tx, id))).toBe(false)
  expect(await others((tx) => reviseInterest(tx, id, 1, 'NE', input))).toBe('conflict')
  await expect(others((tx) => look(tx, organisation, ['NE'], input))).rejects.toThrow(/row-level security/)
  expect(
    (await database.visit((tx) => listByOrganisation(tx, organisation.id, 'looking'))).map(({ country }) => country),
  ).toEqual(['ML'])
})

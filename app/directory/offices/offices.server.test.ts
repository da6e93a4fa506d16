import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  type PersonRow,
} from '#server/testing/offices.ts'
import { citiesNamed } from './cities.server.ts'
import * as invitations from '#app/directory/members/invitations.server.ts'
import { officeInput, settingsInput } from './office.ts'
import * as offices from './offices.server.ts'
import * as officeSettings from './settings.server.ts'

let database: FreshDatabase
let platform: PersonRow
beforeAll(async () => {
  database = await freshDatabase()
  platform = await insertPerson(database.owner, { platform: true })
})
afterAll(() => database.drop())

const input = officeInput.parse({
  slug: 'zutphen',
  name: 'Zutphen',
  country: 'NL',
  city: 'Zutphen',
  placeId: '',
  languages: ['nl'],
  defaultLanguage: 'nl',
  colourPrimary: '#0b4f6c',
  colourAccent: '#c2410c',
  contactEmail: 'office@example.org',
  adminEmail: 'admin@example.org',
})

test('the platform makes an office in a city of the gazetteer and invites its first administrator', async () => {
  const network = await insertNetwork(database.owner, [])
  await database.owner`
    insert into kogge.network_cities (network_id, name, country, lat, lon, evidence, state)
    values (${network.id}, 'Zutphen', 'NL', 52.1, 6.2, 'source', 'active')`
  const [city] = await database.visit((tx) => citiesNamed(tx, 'NL', 'zutphen'))
  const token = await database.by(platform, null, async (tx) => {
    expect(await offices.create(tx, input, city)).toMatchObject({ slug: 'zutphen' })
    return invitations.inviteAdmin(tx, 'zutphen', input.adminEmail)
  })
  const listed = async () => (await database.visit((tx) => offices.list(tx))).filter(({ slug }) => slug === 'zutphen')
  expect(await listed()).toEqual([])
  await database.owner`update kogge.offices set opened_at = now() where slug = 'zutphen'`
  const [card] = await listed()
  expect(card).toMatchObject({ city: 'Zutphen', country: 'NL', presences: 0, countries: 0 })
  expect(card.lat).toBeCloseTo(52.14, 1)
  expect(
    await database.owner`select from kogge.network_cities where network_id = ${network.id} and office_id = ${card.id}`,
  ).toHaveLength(1)
  expect(await database.by(platform, null, (tx) => offices.create(tx, input, city))).toBeNull()

  const person = await insertPerson(database.owner)
  expect(await database.visit((tx) => invitations.byToken(tx, token!))).toMatchObject({
    officeSlug: 'zutphen',
    email: 'admin@example.org',
    role: 'admin',
    open: true,
  })
  expect(await database.by(person, null, (tx) => invitations.accept(tx, token!, 'Ada'))).toBe('zutphen')
  expect(await database.by(person, null, (tx) => invitations.accept(tx, token!, 'Ada'))).toBeNull()
  expect(await database.by(person, 'zutphen', (tx) => officeSettings.settings(tx))).toMatchObject({
    name: 'Zutphen',
    contactEmail: 'office@example.org',
    version: 1,
  })
})

test('nobody but the platform opens an office', async () => {
  const admin = await insertMember(database.owner, await insertOffice(database.owner), { role: 'admin' })
  const [city] = await database.visit((tx) => citiesNamed(tx, 'NL', 'Zwolle'))
  await expect(database.by(admin, null, (tx) => offices.create(tx, { ...input, slug: 'mine' }, city))).rejects.toThrow(
    /row-level security/,
  )
})

test('a place is found without diacritics, and several of one name are all offered', async () => {
  expect((await database.visit((tx) => citiesNamed(tx, 'DE', 'Lubeck')))[0].name).toBe('Lübeck')
  expect((await database.visit((tx) => citiesNamed(tx, 'DE', 'Neustadt'))).length).toBeGreaterThan(1)
  expect(await database.visit((tx) => citiesNamed(tx, 'NL', 'Nowhere at all'))).toEqual([])
})

test('the second of two who write the settings is told', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const settings = settingsInput.parse({
    name: 'First',
    languages: ['en'],
    defaultLanguage: 'en',
    colourPrimary: '#0b4f6c',
    colourAccent: '#c2410c',
    intro: { nl: '', en: 'Hi', de: '' },
    contactName: 'Ada',
    contactEmail: 'a@example.org',
    answerDays: '4',
  })
  expect(await database.by(admin, office, (tx) => officeSettings.saveSettings(tx, 1, settings))).toBe('done')
  expect(
    await database.by(admin, office, (tx) => officeSettings.saveSettings(tx, 1, { ...settings, name: 'Second' })),
  ).toBe('conflict')
  expect(await database.by(admin, office, (tx) => officeSettings.settings(tx))).toMatchObject({
    name: 'First',
    intro: { en: 'Hi' },
    version: 2,
    answerDays: 4,
    contactEmail: 'a@example.org',
  })
  const colleague = await insertMember(database.owner, office)
  expect(
    await database.by(colleague, office, (tx) => officeSettings.saveSettings(tx, 2, { ...settings, name: 'Mine' })),
  ).toBe('conflict')
})

test('a platform administrator who also administers an office writes only that one', async () => {
  const [office, other] = [await insertOffice(database.owner), await insertOffice(database.owner)]
  await insertMember(database.owner, office, { role: 'admin', person: platform })
  await database.owner`insert into kogge.office_contacts (office_id, email) values (${other.id}, 'other@example.org')`
  const settings = settingsInput.parse({
    ...input,
    name: 'Both',
    intro: { nl: '', en: '', de: '' },
    contactName: '',
    answerDays: '10',
  })
  expect(await database.by(platform, office, (tx) => officeSettings.saveSettings(tx, 1, settings))).toBe('done')
  const [row] = await database.owner`
    select o.name, c.email from kogge.offices o join kogge.office_contacts c on c.office_id = o.id
    where o.id = ${other.id}`
  expect(row).toEqual({ name: other.slug, email: 'other@example.org' })
})

test('the front page counts what anybody may see, whoever looks', async () => {
  const office = await insertOffice(database.owner)
  const member = await insertMember(database.owner, office)
  const organisation = await insertOrganisation(database.owner, office)
  await insertPresence(database.owner, organisation, { country: 'KE' })
  await insertPresence(database.owner, organisation, { country: 'GH' })
  await insertPresence(database.owner, organisation, { country: 'IN', visibility: 'office' })
  expect(await database.owner`select from kogge.presences where office_id = ${office.id}`).toHaveLength(3)
  for (const cards of [
    await database.visit((tx) => offices.list(tx)),
    await database.by(member, office, (tx) => offices.list(tx)),
  ]) {
    expect(cards.find(({ slug }) => slug === office.slug)).toMatchObject({
      presences: 2,
      countries: 2,
      organisations: 1,
    })
  }
})

test('an invitation is sent once, renewed with another link, and taken back', async () => {
  const office = await insertOffice(database.owner)
  const admin = await insertMember(database.owner, office, { role: 'admin' })
  const invite = () =>
    database.by(admin, office, (tx) => invitations.invite(tx, admin, 'b@example.org', 'member', null))
  const first = (await invite())!
  expect(await invite()).toBeNull()
  const [open] = await database.by(admin, office, (tx) => invitations.list(tx))
  expect(open).toMatchObject({ email: 'b@example.org', role: 'member', open: true })
  const renewed = (await database.by(admin, office, (tx) => invitations.renew(tx, open.id)))!
  expect(await database.visit((tx) => invitations.byToken(tx, first))).toBeUndefined()
  expect(await database.visit((tx) => invitations.byToken(tx, renewed.token))).toMatchObject({ open: true })
  expect(await database.by(admin, office, (tx) => invitations.revoke(tx, open.id))).toBe(true)
  expect(await database.visit((tx) => invitations.byToken(tx, renewed.token))).toMatchObject({ open: false })
  expect(
    await database.by(await insertPerson(database.owner), null, (tx) => invitations.accept(tx, renewed.token, 'Ada')),
  ).toBeNull()
  expect(await database.by(admin, office, (tx) => invitations.list(tx))).toEqual([])
})

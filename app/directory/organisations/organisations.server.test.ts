import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { redrawPicture } from '#app/foundation/pictures/redraw.server.ts'
import { wholeDirectory } from './directory.ts'
import { listDirectory } from './directory.server.ts'
import { listMine } from './mine.server.ts'
import { organisationInput } from './organisation-input.ts'
import { find, findLogo, register, revise, setLogo } from './organisations.server.ts'
import { membershipYears } from './years.ts'

const input = organisationInput.parse({
  name: 'IJsselpomp',
  kind: 'company',
  summary: { nl: 'Pompen.', en: '', de: '' },
  sectors: ['nace:28'],
  sizeBand: '',
  website: '',
  registry: '',
  registrationNumber: '',
  languages: ['nl'],
  visibility: 'public',
})
let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())
const as = <T>(
  person: MemberRow,
  work: (tx: Tx, actor: Actor & { memberId: string; officeId: string }) => Promise<T>,
) => database.by(person, office, (tx, actor) => work(tx, actor as never))

test('a member’s organisation waits: its editor writes already, nobody else sees it until it is approved', async () => {
  const member = await insertMember(database.owner, office, { role: 'member' })
  const colleague = await insertMember(database.owner, office, { role: 'member' })
  const { id, slug } = await as(member, (tx, actor) => register(tx, actor, input))
  expect((await as(member, (tx) => find(tx, office.id, slug)))?.state).toBe('pending')
  expect((await as(admin, (tx) => find(tx, office.id, slug)))?.id).toBe(id)
  expect(await as(colleague, (tx) => find(tx, office.id, slug))).toBeUndefined()
  expect(await database.visit((tx) => find(tx, office.id, slug))).toBeUndefined()
  expect(await as(member, (tx, actor) => listMine(tx, actor))).toMatchObject([{ id, state: 'pending' }])
  await as(admin, (tx) => tx`update kogge.organisations set state = 'approved' where id = ${id}`)
  expect((await database.visit((tx) => find(tx, office.id, slug)))?.name).toBe('IJsselpomp')
})

test('an administrator’s organisation is there at once, and slugs do not collide', async () => {
  const first = await as(admin, (tx, actor) => register(tx, actor, { ...input, name: 'Müller & Söhne' }))
  const second = await as(admin, (tx, actor) => register(tx, actor, { ...input, name: 'Muller Sohne' }))
  expect([first.slug, second.slug]).toEqual(['muller-sohne', 'muller-sohne-2'])
  expect((await database.visit((tx) => find(tx, office.id, second.slug)))?.state).toBe('approved')
})

test('a slug taken by an organisation that waits, unseen, does not stand in the way', async () => {
  const [one, other] = [
    await insertMember(database.owner, office, { role: 'member' }),
    await insertMember(database.owner, office, { role: 'member' }),
  ]
  const first = await as(one, (tx, actor) => register(tx, actor, { ...input, name: 'Unseen' }))
  expect(await as(other, (tx) => find(tx, office.id, first.slug))).toBeUndefined()
  expect((await as(other, (tx, actor) => register(tx, actor, { ...input, name: 'Unseen' }))).slug).toBe('unseen-2')
})

test('the second of two writers is told; an editor offers a rejected organisation again', async () => {
  const organisation = await insertOrganisation(database.owner, office)
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  expect(await as(editor, (tx) => revise(tx, organisation.id, 1, { ...input, name: 'One' }))).toBe('done')
  expect(await as(admin, (tx) => revise(tx, organisation.id, 1, { ...input, name: 'Two' }))).toBe('conflict')
  await as(admin, (tx) => tx`update kogge.organisations set state = 'rejected' where id = ${organisation.id}`)
  expect(await as(editor, (tx) => revise(tx, organisation.id, 2, { ...input, name: 'Three' }))).toBe('done')
  expect(await as(editor, (tx) => find(tx, office.id, organisation.slug))).toMatchObject({
    name: 'Three',
    state: 'pending',
  })
})

test('the list counts what the reader may see', async () => {
  const organisation = await insertOrganisation(database.owner, office, { name: 'Countable' })
  await insertPresence(database.owner, organisation)
  await insertPresence(database.owner, organisation, { visibility: 'office' })
  const seen = async (reader: Promise<{ organisations: { presences: number }[] }>) =>
    (await reader).organisations[0].presences
  const list = (tx: Tx) =>
    listDirectory(tx, [office.id], { ...wholeDirectory('office'), q: 'countable' }, { pageSize: 10, language: 'en' })
  expect(await seen(database.visit(list))).toBe(1)
  expect(await seen(as(admin, list))).toBe(2)
})

test('a logo is drawn anew without metadata, and other bytes are refused', async () => {
  const picture = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#0b4f6c' } })
    .withExif({ IFD0: { Copyright: 'secret-place' } })
    .jpeg()
    .toBuffer()
  expect(picture.includes('secret-place')).toBe(true)
  const logo = await redrawPicture(new File([new Uint8Array(picture)], 'logo.jpg'))
  if (typeof logo === 'string') throw new Error(logo)
  const { width, height, format, exif } = await sharp(logo.webp).metadata()
  expect({ width, height, format, exif }).toEqual({ width: 320, height: 107, format: 'webp', exif: undefined })
  expect(await redrawPicture(new File(['<svg onload="alert(1)"/>'], 'logo.png'))).toBe('unreadable')
  expect(
    await redrawPicture(
      new File(['<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'], 'logo.svg'),
    ),
  ).toBe('unreadable')
  expect(await redrawPicture(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'logo.png'))).toBe('large')
  const organisation = await insertOrganisation(database.owner, office)
  await as(admin, (tx) => setLogo(tx, organisation.id, logo))
  expect((await database.visit((tx) => findLogo(tx, office.id, organisation.slug)))?.hash).toBe(logo.hash)
  await as(admin, (tx) => setLogo(tx, organisation.id, null))
  expect(await database.visit((tx) => findLogo(tx, office.id, organisation.slug))).toBeUndefined()
})

test.each([
  ['2018', '2021', { sinceOn: '2018-01-01', untilOn: '2021-12-31' }],
  ['2018', '', { sinceOn: '2018-01-01', untilOn: null }],
  ['', '', { sinceOn: null, untilOn: null }],
  ['2021', '2018', null],
  ['18', '', null],
  ['', 'now', null],
])('membership from %s until %s', (since, until, years) => expect(membershipYears(since, until)).toEqual(years))

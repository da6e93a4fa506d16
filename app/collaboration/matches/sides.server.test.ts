import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { ambassadorsByCountry, loadSides } from './sides.server.ts'

let database: FreshDatabase
let near: OfficeRow
let peer: OfficeRow
let person: MemberRow
let pumps: OrganisationRow
const presences: Record<
  'uganda' | 'kenya' | 'ended' | 'inner' | 'look' | 'withdrawn' | 'theirs' | 'theirsInner',
  PresenceRow
> = {} as never

const read = <T>(work: (tx: Tx) => Promise<T>) => database.by(person, near, work, { readOnly: true })

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  near = await insertOffice(owner, { slug: 'near' })
  peer = await insertOffice(owner, { slug: 'peer' })
  const gone = await insertOffice(owner, { slug: 'gone' })
  await insertNetwork(owner, [near, peer, { office: gone, state: 'left' }], 'hanse')
  await insertNetwork(owner, [{ office: near, state: 'suspended' }, peer], 'cleantech')
  pumps = await insertOrganisation(owner, near, { name: 'Pompwerk', sectors: ['nace:28.13'] })
  await owner`
    update kogge.organisations set languages = '{nl,en}', summary = '{"nl":"Pompen","en":"Pumps"}'
    where id = ${pumps.id}`
  presences.uganda = await insertPresence(owner, pumps, { country: 'UG', sectors: ['nace:36'] })
  presences.kenya = await insertPresence(owner, pumps, { country: 'KE' })
  presences.ended = await insertPresence(owner, pumps, { country: 'KE' })
  await owner`update kogge.presences set until_on = '2019-12-31' where id = ${presences.ended.id}`
  presences.inner = await insertPresence(owner, pumps, { country: 'GH', visibility: 'office' })
  presences.look = await insertPresence(owner, pumps, { country: 'TZ', standing: 'looking' })
  presences.withdrawn = await insertPresence(owner, pumps, { country: 'RW', state: 'withdrawn' })
  const theirs = await insertOrganisation(owner, peer, { name: 'Elders' })
  presences.theirs = await insertPresence(owner, theirs, { country: 'UG', visibility: 'network' })
  presences.theirsInner = await insertPresence(owner, theirs, { country: 'CD', visibility: 'office' })
  for (const [name, since, until] of [
    ['Kring', null, null],
    ['Vroeger', '2010-01-01', '2015-12-31'],
    ['Straks', '2999-01-01', null],
  ] as const) {
    const association = await insertOrganisation(owner, near, { name, kind: 'association' })
    await owner`
      insert into kogge.association_memberships (office_id, organisation_id, association_id, since_on, until_on)
      values (${near.id}, ${pumps.id}, ${association.id}, ${since}, ${until})`
  }
  person = await insertMember(owner, near, { role: 'editor', organisation: pumps })
  const ambassador = await insertMember(owner, near, { role: 'ambassador' })
  const former = await insertMember(owner, near)
  for (const [member, name, until] of [
    [ambassador, 'Anna', null],
    [former, 'Bert', '2020-01-01'],
  ] as const) {
    await insertAmbassador(owner, near, member, { countries: ['UG'], name, until })
  }
})
afterAll(() => database.drop())

test('a side has what its organisation and its office add', async () => {
  const sides = await read((tx) => loadSides(tx, [presences.uganda.id, presences.theirs.id]))
  const mine = sides.get(presences.uganda.id)!
  expect(mine.presence).toMatchObject({ id: presences.uganda.id, sectors: ['nace:36'], standing: 'active' })
  expect(mine.organisation).toMatchObject({ sectors: ['nace:28.13'], languages: ['nl', 'en'] })
  expect(mine.organisation.texts.sort()).toEqual(['Pompen', 'Pumps'])
  expect(mine.organisation.associations.map(({ name }) => name)).toEqual(['Kring'])
  expect(mine.networks).toEqual(['hanse'])
  expect(sides.get(presences.theirs.id)!.networks).toEqual(['cleantech', 'hanse'])
})

test('where else: active and past, without the presence itself, countries looked at, what is withdrawn or not shared', async () => {
  const { uganda, kenya, look, theirs, theirsInner } = presences
  const sides = await read((tx) => loadSides(tx, [uganda.id, kenya.id, look.id, theirs.id]))
  const past = { country: 'KE', past: true, untilOn: '2019-12-31' }
  const at = (country: string) => ({ country, past: false, untilOn: null })
  expect(sides.get(uganda.id)!.organisation.countries).toEqual([at('GH'), at('KE'), past])
  expect(sides.get(kenya.id)!.organisation.countries).toEqual([at('GH'), past, at('UG')])
  expect(sides.get(look.id)!.organisation.countries).toEqual([at('GH'), at('KE'), past, at('UG')])
  expect(sides.get(theirs.id)!.organisation.countries).toEqual([])
  expect(await database.owner`select from kogge.presences where id = ${theirsInner.id}`).toHaveLength(1)
})

test('what the reader does not see has no side', async () => {
  const hidden = [presences.theirsInner.id, presences.withdrawn.id]
  expect((await read((tx) => loadSides(tx, hidden))).size).toBe(0)
  expect(await database.owner`select from kogge.presences where id = any (${hidden})`).toHaveLength(2)
  expect((await read((tx) => loadSides(tx, []))).size).toBe(0)
})

test('those who answer today at the own desks', async () => {
  expect(await read((tx) => ambassadorsByCountry(tx))).toEqual(new Map([['UG', ['Anna']]]))
})

/** The own profile, applications and calls, as those who use them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
  insertPresence,
} from '#server/testing/offices.ts'
import { sentenceFor } from '#db/errors.ts'
import * as applications from './applications.server.ts'
import { appoint, findOf } from './ambassadors.server.ts'
import { callInput, profileInput } from './ambassador-input.ts'
import { endCall, listCalls, publishCall, staffOf } from './calls.server.ts'
import { coverageOf } from './coverage.server.ts'
import { findPhoto, listAnswering } from './people.server.ts'
import { confirmProfile, organisationsToName, profileSeen, reviseProfile, setPhoto } from './profile.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
let me: MemberRow
let id: string
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
  me = await insertMember(database.owner, office)
  id = (await as(admin, (tx) =>
    appoint(tx, me.memberId, { countries: ['GH', 'KE'], sectors: ['nace:28'], languages: ['en'], help: {} }),
  ))!.id
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const said = (values: object = {}) =>
  profileInput('2098-11-26').parse({
    languages: ['en', 'nl'],
    help: { nl: 'Kent Accra.', en: '', de: '' },
    helpNot: { nl: '', en: 'Visas.', de: '' },
    about: { nl: '', en: '', de: '' },
    organisationId: '',
    days: ['mon', 'thu'],
    pausedUntil: '',
    openLimit: '3',
    years: { GH: '8', KE: '' },
    ...values,
  })
const seen = () => as(me, async (tx) => profileSeen((await findOf(tx, me.memberId))!))

test('an ambassador says everything of the own profile, and everybody reads it', async () => {
  const mill = await insertOrganisation(database.owner, office, { name: 'Mill' })
  await database.owner`update kogge.members set organisation_id = ${mill.id} where id = ${me.memberId}`
  await database.owner`update kogge.ambassadors set confirmed_on = '2020-01-01' where id = ${id}`
  expect(
    await as(me, async (tx) =>
      reviseProfile(
        tx,
        me.memberId,
        profileSeen((await findOf(tx, me.memberId))!),
        said({ organisationId: mill.id, pausedUntil: '2099-05-03' }),
      ),
    ),
  ).toBe('done')
  const [shown] = await database.visit((tx) => listAnswering(tx, office.id, 'nl'))
  expect(shown).toMatchObject({
    help: { text: 'Kent Accra.', fallback: false },
    helpNot: { text: 'Visas.', language: 'en', fallback: true },
    about: null,
    organisation: { name: 'Mill' },
    when: { state: 'away', until: '2099-05-03' },
    desks: [
      { country: 'GH', years: 8 },
      { country: 'KE', years: null },
    ],
  })
  expect(JSON.stringify(shown)).not.toContain('@example.org"}')
  expect(shown.confirmedOn > '2020-01-01').toBe(true)
  await database.owner`update kogge.ambassadors set paused_until = '2020-05-03' where id = ${id}`
  expect((await database.visit((tx) => listAnswering(tx, office.id, 'nl')))[0].when.state).not.toBe('away')
})

test('of two writers the second is told; an organisation that is none of theirs is refused', async () => {
  const before = await seen()
  const write = (limit: string) => as(me, (tx) => reviseProfile(tx, me.memberId, before, said({ openLimit: limit })))
  expect((await Promise.all([write('7'), write('9')])).sort()).toEqual(['conflict', 'done'])
  const name = async (who: MemberRow) =>
    (await as(who, (tx) => organisationsToName(tx, { memberId: me.memberId, organisationId: null }))).map(
      (each) => each.name,
    )
  const [pending, another] = [
    await insertOrganisation(database.owner, office, { state: 'pending' }),
    await insertOrganisation(database.owner, office, { name: 'Another' }),
  ]
  for (const other of [pending, another])
    expect(
      await as(me, async (tx) => reviseProfile(tx, me.memberId, await seen(), said({ organisationId: other.id }))),
    ).toBe('organisation')
  expect([await name(me), await name(admin)]).toEqual([['Mill'], ['Another', 'Mill']])
  expect(await as(admin, (tx) => reviseProfile(tx, admin.memberId, before, said()))).toBe('missing')
})

test('still true is a sign of life; desks, rank and sectors are not the ambassador’s to change', async () => {
  await database.owner`update kogge.ambassadors set confirmed_on = '2020-01-01' where id = ${id}`
  expect(await as(me, (tx) => confirmProfile(tx, me.memberId))).toBe(true)
  expect((await as(me, (tx) => findOf(tx, me.memberId)))!.confirmedOn > '2020-01-01').toBe(true)
  expect(await as(admin, (tx) => confirmProfile(tx, admin.memberId))).toBe(false)
  await expect(as(me, (tx) => tx`update kogge.ambassadors set sectors = '{nace:01}' where id = ${id}`)).rejects.toThrow(
    'only an administrator',
  )
  await expect(
    as(me, (tx) => tx`update kogge.ambassador_desks set rank = 2 where ambassador_id = ${id}`),
  ).rejects.toThrow('only an administrator')
  await expect(
    as(me, (tx) => tx`insert into kogge.ambassador_desks (ambassador_id, country) values (${id}, 'ZW')`),
  ).rejects.toThrow('row-level security')
})

test('a photo is put up, replaced and taken away by whose it is', async () => {
  await as(me, (tx) => setPhoto(tx, id, { webp: Buffer.from('one'), hash: 'a' }))
  await as(me, (tx) => setPhoto(tx, id, { webp: Buffer.from('two'), hash: 'b' }))
  expect((await database.visit((tx) => findPhoto(tx, office.id, id)))!.hash).toBe('b')
  const other = await insertMember(database.owner, office)
  await expect(as(other, (tx) => setPhoto(tx, id, { webp: Buffer.from('evil'), hash: 'c' }))).rejects.toThrow(
    'row-level security',
  )
  await as(me, (tx) => setPhoto(tx, id, null))
  expect(await database.visit((tx) => findPhoto(tx, office.id, id))).toBeUndefined()
})

test('one open application a member: changed, withdrawn, decided, and asked anew', async () => {
  const member = await insertMember(database.owner, office)
  const wish = { countries: ['PE'], sectors: [], languages: ['es' as const], why: 'Lived there for years.' }
  const ask = (why: string) => as(member, (tx) => applications.apply(tx, member.memberId, { ...wish, why }))
  expect([await ask('Lived there.'), await ask('Lived there long.')]).toEqual(['asked', 'changed'])
  await expect(
    as(
      member,
      (tx) => tx`insert into kogge.ambassador_applications (member_id, countries) values (${member.memberId}, '{PE}')`,
    ).catch((error: unknown) => Promise.reject(new Error(String(sentenceFor(error))))),
  ).rejects.toThrow('errors:applicationOpen')
  expect(await as(admin, applications.listWaiting)).toMatchObject([
    { why: 'Lived there long.', name: member.email, countries: ['PE'] },
  ])
  expect(await as(me, applications.listWaiting)).toEqual([])
  expect(await as(member, (tx) => applications.withdraw(tx, member.memberId))).toBe(true)
  expect(await as(member, (tx) => applications.withdraw(tx, member.memberId))).toBe(false)
  expect(await as(admin, applications.listWaiting)).toEqual([])
  await ask('Once more, please.')
  const [waiting] = await as(admin, applications.listWaiting)
  // The member cannot answer in the administrators' place.
  await expect(as(member, (tx) => applications.decide(tx, member, waiting.id, 'accepted'))).rejects.toThrow(
    'row-level security',
  )
  expect(await as(admin, (tx) => applications.decide(tx, admin, waiting.id, 'declined', 'We have somebody.'))).toBe(
    true,
  )
  expect(await as(admin, (tx) => applications.decide(tx, admin, waiting.id, 'accepted'))).toBe(false)
  expect(await as(member, (tx) => applications.latestOf(tx, member.memberId))).toMatchObject({
    state: 'declined',
    decisionNote: 'We have somebody.',
  })
  expect(await ask('Third time lucky.')).toBe('asked')
})

test('a call is for everybody until its last day, and is gone by itself after it', async () => {
  const calls = () => database.visit((tx) => listCalls(tx, office.id, 'de'))
  const on = '2099-01-01'
  await as(admin, (tx) => publishCall(tx, 'PE', { words: { nl: 'Wie kent Lima?' }, until: on }))
  await as(admin, (tx) => publishCall(tx, 'PE', { words: { nl: 'Wie kent Lima goed?' }, until: on }))
  expect(await calls()).toEqual([
    { country: 'PE', until: on, words: { text: 'Wie kent Lima goed?', language: 'nl', fallback: true } },
  ])
  expect(await database.visit((tx) => staffOf(tx, office.id, 'PE', 'nl'))).toMatchObject({
    people: [],
    call: { until: on },
  })
  await database.owner`update kogge.ambassador_calls set until_on = current_date where country = 'PE'`
  expect(await calls()).toHaveLength(1)
  await database.owner`update kogge.ambassador_calls set until_on = current_date - 1 where country = 'PE'`
  expect(await calls()).toEqual([])
  expect(await as(admin, (tx) => endCall(tx, 'PE'))).toBe(true)
  expect(await as(admin, (tx) => endCall(tx, 'PE'))).toBe(false)
  await expect(as(me, (tx) => publishCall(tx, 'PE', { words: { nl: 'Ik' }, until: on }))).rejects.toThrow(
    'row-level security',
  )
})

test.each([
  ['no words', { words: { nl: '', en: '', de: '' }, until: '2026-12-01' }, 'words'],
  ['a day that is over', { words: { nl: 'a', en: '', de: '' }, until: '2026-11-25' }, 'until'],
  ['no day', { words: { nl: 'a', en: '', de: '' }, until: '' }, 'until'],
  ['a day that is none', { words: { nl: 'a', en: '', de: '' }, until: '2026-12-32' }, 'until'],
  ['a day years from now', { words: { nl: 'a', en: '', de: '' }, until: '2029-01-01' }, 'until'],
])('a call with %s is refused', (_name, call, field) =>
  expect(
    callInput('2026-11-26')
      .safeParse(call)
      .error?.issues.map(({ path }) => path[0]),
  ).toEqual([field]),
)

const profile = {
  languages: [],
  help: {},
  helpNot: {},
  about: {},
  organisationId: '',
  days: [],
  pausedUntil: '',
  openLimit: '5',
  years: { GH: '' },
}
const texts = { nl: '', en: '', de: '' }
test.each<[string, object, Record<string, string>]>([
  ['nothing said', {}, {}],
  ['a pause until tomorrow', { pausedUntil: '2026-11-27' }, {}],
  ['two years', { pausedUntil: '2028-11-26' }, {}],
  ['a pause that is over', { pausedUntil: '2026-01-01' }, { pausedUntil: 'ambassadors:errors.pause' }],
  ['a pause until today', { pausedUntil: '2026-11-26' }, { pausedUntil: 'ambassadors:errors.pause' }],
  ['more than two years', { pausedUntil: '2028-11-27' }, { pausedUntil: 'ambassadors:errors.pause' }],
  ['no day', { pausedUntil: '2026-02-30' }, { pausedUntil: 'ambassadors:errors.day' }],
  ['eighty years', { years: { GH: '80' } }, {}],
  ['fewer years than none', { years: { GH: '-3' } }, { 'years.GH': 'ambassadors:errors.years' }],
  ['half years', { years: { GH: '1.5' } }, { 'years.GH': 'ambassadors:errors.years' }],
  ['too many years', { years: { GH: '81' } }, { 'years.GH': 'ambassadors:errors.years' }],
  ['an organisation that is none', { organisationId: 'mill' }, { organisationId: 'ambassadors:errors.organisation' }],
])('a profile with %s', (_name, values, errors) => {
  const { error } = profileInput('2026-11-26').safeParse({
    ...profile,
    help: texts,
    helpNot: texts,
    about: texts,
    ...values,
  })
  expect(Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))).toEqual(
    errors,
  )
})

test('the coverage page counts what is there: presences, interests, calls, and who answers', async () => {
  const firm = await insertOrganisation(database.owner, office)
  await insertPresence(database.owner, firm, { country: 'UG', sectors: ['nace:28.13', 'nace:25'] })
  await insertPresence(database.owner, firm, { country: 'UG', standing: 'looking', sectors: ['dac:140'] })
  await as(admin, (tx) => publishCall(tx, 'CL', { words: { nl: 'Wie kent Chili?' }, until: '2099-01-01' }))
  // Fewer than five searches are told to nobody.
  for (const [country, searches] of [
    ['UG', 9],
    ['TZ', 5],
    ['TG', 4],
  ] as const) {
    await database.owner`
      insert into kogge.search_counts (office_id, country, week_on, searches)
      values (${office.id}, ${country}, date_trunc('week', current_date)::date - 7, ${searches})`
  }
  const { desks, sectors } = await as(admin, (tx) => coverageOf(tx, '2026-11-26'))
  expect(
    desks.map(({ key, presences, interests, searches, gaps, call }) => [
      key,
      presences,
      interests,
      searches ?? 0,
      gaps[0],
      call ?? null,
    ]),
  ).toEqual([
    ['UG', 1, 1, 9, 'nobody', null],
    ['TZ', 0, 0, 5, 'nobody', null],
    ['CL', 0, 0, 0, 'nobody', '2099-01-01'],
    ['GH', 0, 0, 0, 'one', null],
    ['KE', 0, 0, 0, 'one', null],
  ])
  expect(sectors.map(({ key, presences, people }) => [key, presences, people.length])).toEqual([
    ['nace:C', 1, 1],
    ['dac:140', 0, 0],
  ])
})

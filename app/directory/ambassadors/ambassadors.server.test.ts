import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import * as invitations from '#app/directory/members/invitations.server.ts'
import * as ambassadors from './ambassadors.server.ts'
import { listCalls, publishCall } from './calls.server.ts'
import { listAnswering } from './people.server.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

const as = <T>(person: MemberRow, work: (tx: Tx) => Promise<T>) => database.by(person, office, work)
const answering = (country: string | null) => database.visit((tx) => listAnswering(tx, office.id, 'en', { country }))
const input = {
  countries: ['KE', 'TZ'],
  sectors: ['nace:28'],
  languages: ['sw' as const],
  help: { en: 'Knows the port of Mombasa.' },
}
const roleOf = async (member: MemberRow) =>
  (await database.owner<{ role: string }[]>`select role from kogge.members where id = ${member.memberId}`)[0].role

test('an ambassador answers for the chosen desks until it ends', async () => {
  const member = await insertMember(database.owner, office)
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input)))!.id
  expect(await roleOf(member)).toBe('ambassador')
  expect((await as(admin, ambassadors.candidates)).map((person) => person.id)).toEqual([admin.memberId])
  expect(await answering('KE')).toMatchObject([
    {
      name: member.email,
      desks: [{ country: 'KE' }, { country: 'TZ' }],
      sectors: ['nace:28'],
      help: { text: 'Knows the port of Mombasa.', language: 'en' },
    },
  ])
  expect(await answering('GH')).toEqual([])

  expect(
    await as(admin, (tx) =>
      ambassadors.revise(tx, id, ambassadors.seenOf(input), { ...input, countries: ['GH', 'KE'] }),
    ),
  ).toBe('done')
  expect(await answering('TZ')).toEqual([])
  expect(await answering('GH')).toHaveLength(1)

  expect(await as(admin, (tx) => ambassadors.end(tx, id))).toBe(true)
  expect(await answering(null)).toEqual([])
  expect(await roleOf(member)).toBe('member')
  expect(await as(admin, (tx) => ambassadors.end(tx, id))).toBe(false)
  expect(await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input))).toEqual({ id, calls: [] })
  expect(await answering('KE')).toHaveLength(1)
})

test('the second of two who change an ambassador is told, and nothing is overwritten', async () => {
  const member = await insertMember(database.owner, office)
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, member.memberId, input)))!.id
  const change = (countries: string[]) =>
    as(admin, (tx) => ambassadors.revise(tx, id, ambassadors.seenOf(input), { ...input, countries }))
  expect((await Promise.all([change(['CL']), change(['CL', 'PE'])])).sort()).toEqual(['conflict', 'done'])
  const now = (await as(admin, (tx) => ambassadors.find(tx, id)))!
  expect(await change(['UY'])).toBe('conflict')
  expect((await as(admin, (tx) => ambassadors.find(tx, id)))!.countries).toEqual(now.countries)
  expect(await as(admin, (tx) => ambassadors.revise(tx, id, ambassadors.seenOf(now), input))).toBe('done')
  expect(await as(admin, (tx) => ambassadors.revise(tx, office.id, ambassadors.seenOf(now), input))).toBe('missing')
  await as(admin, (tx) => ambassadors.end(tx, id))
})

test('an administrator who is appointed stays one', async () => {
  const id = (await as(admin, (tx) => ambassadors.appoint(tx, admin.memberId, input)))!.id
  expect(await roleOf(admin)).toBe('admin')
  await as(admin, (tx) => ambassadors.end(tx, id))
  expect(await roleOf(admin)).toBe('admin')
})

test('nobody else appoints', async () => {
  const member = await insertMember(database.owner, office)
  await expect(as(member, (tx) => ambassadors.appoint(tx, member.memberId, input))).rejects.toThrow(
    /row-level security/,
  )
})

test('who shares a desk stands in the order in which they were appointed, until an administrator moves somebody forward', async () => {
  const people = await Promise.all([1, 2, 3].map(() => insertMember(database.owner, office)))
  const ids: string[] = []
  for (const { memberId } of people)
    ids.push((await as(admin, (tx) => ambassadors.appoint(tx, memberId, { ...input, countries: ['LV'] })))!.id)
  const order = async () => (await answering('LV')).map(({ id }) => id)
  expect(await order()).toEqual(ids)
  expect(await as(admin, (tx) => ambassadors.moveForward(tx, 'LV', ids[2]))).toBe(true)
  expect(await order()).toEqual([ids[0], ids[2], ids[1]])
  expect(await as(admin, (tx) => ambassadors.moveForward(tx, 'LV', ids[0]))).toBe(false)
  expect(await as(admin, (tx) => ambassadors.moveForward(tx, 'EE', ids[1]))).toBe(false)
  await as(admin, (tx) => ambassadors.end(tx, ids[0]))
  expect(await order()).toEqual([ids[2], ids[1]])
  await expect(as(people[1], (tx) => ambassadors.moveForward(tx, 'LV', ids[1]))).rejects.toThrow(
    'only an administrator decides this',
  )
  for (const id of ids.slice(1)) await as(admin, (tx) => ambassadors.end(tx, id))
})

test('a call ends when somebody is appointed for its desk, when a desk is added, and when an invitation is accepted; another one can be published', async () => {
  const [first, second] = [await insertMember(database.owner, office), await insertMember(database.owner, office)]
  const words = { words: { nl: 'Wie?' }, until: '2099-01-01' }
  const publish = () =>
    as(admin, async (tx) => {
      for (const country of ['BI', 'RW', 'CD']) await publishCall(tx, country, words)
    })
  const calls = () =>
    database.visit(async (tx) => (await listCalls(tx, office.id, 'nl')).map(({ country }) => country).sort())
  await publish()
  const { id, calls: ended } = (await as(admin, (tx) =>
    ambassadors.appoint(tx, first.memberId, { ...input, countries: ['BI', 'UG'] }),
  ))!
  expect(ended).toEqual(['BI'])
  expect(await calls()).toEqual(['CD', 'RW'])
  await publish()
  expect(
    await as(admin, async (tx) =>
      ambassadors.revise(tx, id, ambassadors.seenOf((await ambassadors.find(tx, id))!), {
        ...input,
        countries: ['BI', 'RW'],
      }),
    ),
  ).toBe('call ended')
  expect(await calls()).toEqual(['BI', 'CD'])
  expect(
    await as(admin, async (tx) =>
      ambassadors.revise(tx, id, ambassadors.seenOf((await ambassadors.find(tx, id))!), {
        ...input,
        countries: ['BI'],
      }),
    ),
  ).toBe('done')
  expect(await calls()).toEqual(['BI', 'CD'])
  const token = (await as(admin, (tx) =>
    invitations.invite(tx, admin, second.email, 'ambassador', null, { countries: ['BI', 'CD'], sectors: [] }),
  ))!
  expect(await as(second, (tx) => invitations.accept(tx, token, 'Second'))).toBe(office.slug)
  expect(await calls()).toEqual([])
  await publish()
  expect(await calls()).toEqual(['BI', 'CD', 'RW'])
})

test('an invitation that is declined is closed, and the administrators see that it was', async () => {
  const member = await insertMember(database.owner, office)
  const token = (await as(admin, (tx) =>
    invitations.invite(tx, admin, member.email, 'ambassador', null, { countries: ['BI'], sectors: [] }),
  ))!
  expect(await as(member, (tx) => invitations.decline(tx, token))).toBe(office.slug)
  expect(await as(member, (tx) => invitations.decline(tx, token))).toBe(null)
  expect(await as(member, (tx) => invitations.accept(tx, token, 'Late'))).toBe(null)
  const [shown] = (await as(admin, invitations.list)).filter(({ email }) => email === member.email)
  expect(shown).toMatchObject({ declinedOn: expect.stringMatching(/^\d{4}-/), countries: ['BI'] })
  expect(await as(admin, (tx) => invitations.renew(tx, shown.id))).toBeUndefined()
  expect(await as(admin, (tx) => invitations.invite(tx, admin, member.email, 'member', null))).not.toBe(null)
})

test('ambassadors are found by country, sector and language', async () => {
  const member = await insertMember(database.owner, office)
  const id = (await as(admin, (tx) =>
    ambassadors.appoint(tx, member.memberId, { ...input, countries: ['FJ'], sectors: ['isced:07'], languages: ['et'] }),
  ))!.id
  const found = (filter: Parameters<typeof listAnswering>[3]) =>
    database.visit(async (tx) => (await listAnswering(tx, office.id, 'en', filter)).map((each) => each.id))
  for (const filter of [
    { country: 'FJ' },
    { sectors: ['isced:07'] },
    { language: 'et' },
    { country: 'FJ', sectors: ['isced:07'], language: 'et' },
  ])
    expect(await found(filter)).toEqual([id])
  await as(admin, async (tx) =>
    ambassadors.revise(tx, id, ambassadors.seenOf((await ambassadors.find(tx, id))!), {
      ...input,
      countries: ['AT', 'CH', 'DE'],
    }),
  )
  const desksIn = (language: 'nl' | 'de') =>
    database.visit(async (tx) =>
      (await listAnswering(tx, office.id, language, { id }))[0].desks.map(({ country }) => country),
    )
  expect([await desksIn('nl'), await desksIn('de')]).toEqual([
    ['DE', 'AT', 'CH'],
    ['DE', 'AT', 'CH'],
  ])
  for (const filter of [{ country: 'FJ', language: 'nl' }, { sectors: ['isced:06'] }])
    expect(await found(filter)).toEqual([])
})

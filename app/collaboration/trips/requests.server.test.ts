/** Trips from announcement to report: who asks, who answers, who travels along, who hears that it is off. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import type { QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import type { Tx } from '#db/client.server.ts'
import { mailAdded, mailAnswer, mailCancelled, mailRequest } from './mails.server.ts'
import { addParticipant, addable, listParticipants, removeParticipant } from './participants.server.ts'
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import { entryFields } from './programme.ts'
import { addEntry, listEntries, moveEntry, removeEntry, reviseEntry } from './programme.server.ts'
import { answer, ask, countWaiting, findRequest, listRequests, withdraw } from './requests.server.ts'
import type { TripInput } from './trip-input.ts'
import type { Trip } from './trip.ts'
import { announce, cancel, find, list, report, revise } from './trips.server.ts'
import { endMembership as end, leave } from '#app/delivery/joining/leaving.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let near: OfficeRow
let peer: OfficeRow
let traveller: MemberRow
let colleague: MemberRow
let other: MemberRow
let stranger: MemberRow
let admin: MemberRow

const owner = () => database.owner
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const today = inDays(0)
const input = (more: Partial<TripInput> = {}): TripInput => ({
  kind: 'delegation',
  fromOn: inDays(10),
  untilOn: inDays(12),
  sectors: [],
  title: 'Water week',
  body: '',
  language: 'en',
  visibility: 'network',
  room: null,
  ...more,
})
const on = <T>(who: MemberRow, office: OfficeRow, id: string, work: (tx: Tx, trip: Trip) => Promise<T>) =>
  database.by(who, office, async (tx) => work(tx, (await find(tx, id))!))
const travels = (more: Partial<TripInput> = {}) =>
  database.by(traveller, near, (tx) => announce(tx, { country: 'LV', placeId: null }, input(more)))
const asks = (who: MemberRow, office: OfficeRow, id: string, kind: 'take' | 'join') =>
  on(who, office, id, (tx, trip) => ask(tx, trip, { kind, what: 'Please' }, today))
const mails = async () =>
  (await owner()<{ sealed: Buffer }[]>`delete from mail.outbox returning sealed`).map(
    ({ sealed }) => unseal(database.config.secret, sealed) as QueuedMail,
  )

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  near = await insertOffice(owner(), { slug: 'near', name: 'Near' })
  peer = await insertOffice(owner(), { slug: 'peer', name: 'Peer' })
  const far = await insertOffice(owner(), { slug: 'far', name: 'Far' })
  await insertNetwork(owner(), [near, peer])
  traveller = await insertMember(owner(), near, {})
  colleague = await insertMember(owner(), near, {
    organisation: await insertOrganisation(owner(), near, { name: 'Pumps' }),
  })
  admin = await insertMember(owner(), near, { role: 'admin' })
  other = await insertMember(owner(), peer, {
    organisation: await insertOrganisation(owner(), peer, { name: 'Wells' }),
  })
  stranger = await insertMember(owner(), far, {})
  await owner()`update kogge.members set display_name = 'Member ' || left(user_id::text, 4)`
}, patience(60_000))
afterAll(() => database?.drop())
beforeEach(async () => {
  await owner()`delete from kogge.trips`
  await mails()
})

test('who sees a trip: the office, and the network where it is for it; nobody else', async () => {
  const [shared, inside] = [await travels(), await travels({ visibility: 'office' })]
  const ids = (who: MemberRow, office: OfficeRow) =>
    database.by(who, office, async (tx) => (await list(tx, { when: 'coming' })).map(({ id }) => id).sort())
  expect(await ids(colleague, near)).toEqual([shared, inside].sort())
  expect(await ids(other, peer)).toEqual([shared])
  expect(await ids(stranger, near)).toEqual([])
  expect(await database.by(colleague, near, (tx) => list(tx, { when: 'coming', country: 'EE' }))).toEqual([])
})

test('asked, answered, travelling along; each mail goes to whom it concerns and holds no address', async () => {
  const id = await travels({ room: 1 })
  const { id: join } = (await asks(other, peer, id, 'join')) as { id: string }
  await on(other, peer, id, async (tx, trip) => mailRequest(tx, trip, (await findRequest(tx, trip, join, today))!))
  await asks(colleague, near, id, 'take')
  // Between who asks and who travels; administrators see it, colleagues do not.
  const seen = (who: MemberRow, office: OfficeRow) =>
    on(who, office, id, async (tx, trip) => (await listRequests(tx, trip, today)).map(({ kind }) => kind))
  expect([
    await seen(traveller, near),
    await seen(admin, near),
    await seen(colleague, near),
    await seen(other, peer),
  ]).toEqual([['join', 'take'], ['join', 'take'], ['take'], ['join']])
  expect([await database.by(traveller, near, countWaiting), await database.by(admin, near, countWaiting)]).toEqual([
    2, 0,
  ])
  const say = (who: MemberRow, verdict: 'accepted' | 'declined') =>
    on(who, near, id, (tx, trip) => answer(tx, trip, join, { verdict, answer: 'See you' }, today))
  expect([await say(admin, 'accepted'), await say(colleague, 'accepted')]).toEqual(['gone', 'gone'])
  expect([await say(traveller, 'accepted'), await say(traveller, 'declined')]).toEqual(['done', 'gone'])
  await on(traveller, near, id, async (tx, trip) =>
    mailAnswer(tx, trip, (await findRequest(tx, trip, join, today))!, { verdict: 'accepted', answer: 'See you' }),
  )
  const [asked, answered] = await mails()
  expect([asked.template, asked.to, asked.values]).toMatchObject([
    'tripJoin',
    { member: traveller.memberId },
    { path: `/near/trips/${id}/requests/${join}`, organisation: 'Wells', message: 'Please' },
  ])
  expect([answered.template, answered.to, answered.values]).toMatchObject([
    'tripAccepted',
    { member: other.memberId },
    { path: `/peer/trips/${id}`, message: 'See you' },
  ])
  expect(JSON.stringify([asked, answered])).not.toContain('@')
  expect(
    await on(colleague, near, id, async (tx, trip) =>
      (await listParticipants(tx, trip)).map(({ name, organisation, office }) => [name, organisation, office]),
    ),
  ).toEqual([[expect.any(String), 'Wells', 'Peer']])
  expect(await on(other, peer, id, async (_tx, trip) => trip.joined)).toBe(true)
  // Full now; and who travels along keeps the trip in sight.
  expect(await asks(colleague, near, id, 'join')).toBe('full')
  expect(
    await database.by(traveller, near, (tx) =>
      revise(tx, id, 1, { country: 'LV', placeId: null }, input({ visibility: 'office' })),
    ),
  ).toBe('narrow')
  expect(await on(traveller, near, id, (tx, trip) => addParticipant(tx, trip, colleague.memberId))).toBe('full')
})

test('the last place is given once, however many are accepted at the same moment', async () => {
  const id = await travels({ room: 1 })
  const requests = [
    (await asks(colleague, near, id, 'join')) as { id: string },
    (await asks(other, peer, id, 'join')) as { id: string },
  ]
  const said = await Promise.all(
    requests.map((request) =>
      on(traveller, near, id, (tx, trip) => answer(tx, trip, request.id, { verdict: 'accepted', answer: '' }, today)),
    ),
  )
  expect(said.sort()).toEqual(['done', 'full'])
})

test('nobody asks twice, for the own trip, or once it has begun; a request can be taken back', async () => {
  const id = await travels()
  const request = (await asks(colleague, near, id, 'take')) as { id: string }
  await expect(asks(colleague, near, id, 'take')).rejects.toMatchObject({ constraint_name: 'trip_requests_open_once' })
  expect(await asks(traveller, near, id, 'take')).toBe('own')
  const takesBack = (who: MemberRow) => database.by(who, near, (tx) => withdraw(tx, request.id))
  expect([await takesBack(traveller), await takesBack(colleague), await takesBack(colleague)]).toEqual([
    false,
    true,
    false,
  ])
  await owner()`update kogge.trips set from_on = current_date where id = ${id}`
  expect(await asks(colleague, near, id, 'join')).toBe('closed')
})

test('whoever travels along or asked hears that it is off, and nobody else', async () => {
  const id = await travels()
  await on(traveller, near, id, (tx, trip) => addParticipant(tx, trip, colleague.memberId))
  await asks(other, peer, id, 'take')
  expect(await on(colleague, near, id, (tx, trip) => cancel(tx, trip.id))).toBe(false)
  expect(
    await on(traveller, near, id, async (tx, trip) => [await cancel(tx, trip.id), await mailCancelled(tx, trip)][0]),
  ).toBe(true)
  const told = await mails()
  expect(told.map(({ template, to }) => [template, (to as { member: string }).member]).sort()).toEqual(
    [colleague, other].map(({ memberId }) => ['tripCancelled', memberId]).sort(),
  )
  expect(await on(other, peer, id, async (tx, trip) => (await listRequests(tx, trip, today))[0].state)).toBe('lapsed')
  expect(await database.by(colleague, near, (tx) => list(tx, { when: 'coming' }))).toEqual([])
})

test('a delegation has people, a programme in order, and a report once it has begun', async () => {
  const id = await travels()
  expect((await on(traveller, near, id, addable)).map((each) => each.id)).not.toContain(traveller.memberId)
  expect([
    await on(traveller, near, id, (tx, trip) => addParticipant(tx, trip, colleague.memberId)),
    await on(traveller, near, id, (tx, trip) => addParticipant(tx, trip, colleague.memberId)),
  ]).toEqual([{ id: expect.any(String) }, 'missing'])
  const entry = (title: string, begins: string | null) =>
    on(traveller, near, id, (tx, trip) =>
      addEntry(tx, trip, { heldOn: inDays(10), begins, ends: null, title, place: '', body: '' }),
    )
  const [late, early] = [await entry('Late', '15:00'), await entry('Early', '09:00')]
  const titles = () => on(other, peer, id, async (tx, trip) => (await listEntries(tx, trip)).map(({ title }) => title))
  expect(await titles()).toEqual(['Early', 'Late'])
  expect(await on(traveller, near, id, (tx, trip) => moveEntry(tx, trip, late, 'up'))).toBe(true)
  expect(await titles()).toEqual(['Late', 'Early'])
  expect(
    await on(traveller, near, id, (tx, trip) =>
      reviseEntry(tx, trip, early, {
        heldOn: inDays(10),
        begins: '09:00',
        ends: '10:00',
        title: 'Earlier',
        place: 'Riga',
        body: '',
      }),
    ),
  ).toBe('done')
  // Who writes upon what somebody has changed in the meantime is told, and nothing is overwritten.
  const [stands] = (await on(traveller, near, id, listEntries)).filter((entry) => entry.id === early)
  const write = (title: string, seen: string) =>
    on(traveller, near, id, (tx, trip) => reviseEntry(tx, trip, early, { ...stands, title }, seen))
  const seen = seenOf(entryFields(stands))
  expect([await write('First', seen), await write('Second', seen)]).toEqual(['done', 'conflict'])
  expect(await titles()).toContain('First')
  expect(await write('Earlier', seenOf(entryFields({ ...stands, title: 'First' })))).toBe('done')
  expect([
    await on(colleague, near, id, (tx, trip) => removeEntry(tx, trip, late)),
    await on(traveller, near, id, (tx, trip) => removeEntry(tx, trip, late)),
  ]).toEqual([false, true])
  expect(await titles()).toEqual(['Earlier'])
  const says = { report: 'We met the port.', meetings: 4, leads: null, agreements: 0 }
  expect(await database.by(traveller, near, (tx) => report(tx, id, says))).toBe(false)
  await owner()`update kogge.trips set from_on = current_date - 3, until_on = current_date - 1 where id = ${id}`
  expect([
    await database.by(colleague, near, (tx) => report(tx, id, says)),
    await database.by(traveller, near, (tx) => report(tx, id, says)),
  ]).toEqual([false, true])
  expect(
    await on(other, peer, id, async (_tx, trip) => [trip.report, trip.meetings, trip.leads, trip.agreements]),
  ).toEqual(['We met the port.', 4, null, 0])
  const [{ id: row }] = await on(colleague, near, id, listParticipants)
  expect([
    await on(other, peer, id, (tx, trip) => removeParticipant(tx, trip, row)),
    await on(colleague, near, id, (tx, trip) => removeParticipant(tx, trip, row)),
  ]).toEqual([false, true])
})

test('who is put on a trip hears it from whoever did so, and who puts themselves on it does not', async () => {
  const id = await travels()
  const put = (by: MemberRow, who: MemberRow) =>
    on(by, near, id, async (tx, trip) => {
      await addParticipant(tx, trip, who.memberId)
      await mailAdded(tx, trip, who.memberId)
    })
  await put(traveller, colleague)
  await put(admin, admin)
  expect(await mails()).toMatchObject([
    {
      template: 'tripAdded',
      to: { member: colleague.memberId },
      values: { path: `/near/trips/${id}`, name: expect.stringMatching(/^Member /) },
    },
  ])
})

test('a second writer is told', async () => {
  const id = await travels()
  const write = (version: number, title: string) =>
    database.by(traveller, near, (tx) => revise(tx, id, version, { country: 'EE', placeId: null }, input({ title })))
  expect([await write(1, 'One'), await write(1, 'Two'), await write(2, 'Three')]).toEqual(['done', 'conflict', 'done'])
  expect(await database.by(colleague, near, (tx) => revise(tx, id, 3, { country: 'EE', placeId: null }, input()))).toBe(
    'missing',
  )
})

test('in a country that the office marks as sensitive, place and programme are for who travels along', async () => {
  const id = await travels({ fromOn: inDays(20), untilOn: inDays(21) })
  await owner()`update kogge.offices set sensitive_countries = '{LV}' where id = ${near.id}`
  await owner()`
    insert into kogge.places (id, name, search_name, country, region, population, lat, lon)
    values (1, 'Riga', 'riga', 'LV', '', 600000, 57, 24) on conflict do nothing`
  await owner()`insert into kogge.trip_places (office_id, id, place_id) values (${near.id}, ${id}, 1)`
  await on(traveller, near, id, (tx, trip) =>
    addEntry(tx, trip, {
      heldOn: inDays(20),
      begins: null,
      ends: null,
      title: 'Breakfast',
      place: 'Town hall',
      body: '',
    }),
  )
  await on(traveller, near, id, (tx, trip) => addParticipant(tx, trip, colleague.memberId))
  const seen = (who: MemberRow, office: OfficeRow) =>
    on(who, office, id, async (tx, trip) => [
      trip.country,
      trip.place?.name ?? null,
      trip.withheld,
      (await listEntries(tx, trip)).length,
    ])
  expect(await Promise.all([seen(traveller, near), seen(colleague, near), seen(admin, near)])).toEqual(
    Array(3).fill(['LV', 'Riga', false, 1]),
  )
  expect(await seen(other, peer)).toEqual(['LV', null, true, 0])
  // No query withholds it: row security does.
  const bare = (who: MemberRow, office: OfficeRow) =>
    database.by(
      who,
      office,
      async (tx) =>
        [
          ...(await tx`select from kogge.trip_places where id = ${id}`),
          ...(await tx`select from kogge.trip_programme where trip_id = ${id}`),
        ].length,
    )
  expect(
    await Promise.all([bare(traveller, near), bare(colleague, near), bare(admin, near), bare(other, peer)]),
  ).toEqual([2, 2, 2, 0])
  await owner()`update kogge.offices set sensitive_countries = '{}' where id = ${near.id}`
  expect([await seen(other, peer), await bare(other, peer)]).toEqual([['LV', 'Riga', false, 1], 2])
})

test('whoever leaves goes along on no coming trip, also of another office, and asks for nothing any more', async () => {
  const leaver = await insertMember(owner(), near, {})
  const go = (more: Partial<TripInput> = {}) =>
    database.by(traveller, near, (tx) => announce(tx, { country: 'LV', placeId: null }, input(more)))
  const [coming, over, abroad] = [
    await go(),
    await go({ fromOn: inDays(-9), untilOn: inDays(-8) }),
    await database.by(other, peer, (tx) => announce(tx, { country: 'LV', placeId: null }, input({}))),
  ]
  for (const [office, trip] of [
    [near, coming],
    [near, over],
    [peer, abroad],
  ] as const) {
    await owner()`
      insert into kogge.trip_participants (office_id, trip_id, other_office_id, other_member_id, name)
      values (${office.id}, ${trip}, ${near.id}, ${leaver.memberId}, 'Leaver')`
  }
  const { id } = (await asks(leaver, near, coming, 'take')) as { id: string }
  await database.by(leaver, near, (tx) => leave(tx, leaver.userId, near.slug))
  expect(
    (
      await owner()<
        { trip: string }[]
      >`select trip_id as trip from kogge.trip_participants where other_member_id = ${leaver.memberId}`
    ).map(({ trip }) => trip),
  ).toEqual([over])
  expect(await owner()`select state from kogge.trip_requests where id = ${id}`).toMatchObject([{ state: 'withdrawn' }])
  expect(
    (await on(traveller, near, coming, (tx, trip) => listParticipants(tx, trip))).map(({ name }) => name),
  ).not.toContain('Leaver')
})

test('whoever leaves travels no more: who asked or goes along hears it, and a delegation goes on under an administrator', async () => {
  const leaver = await insertMember(owner(), near, {
    organisation: await insertOrganisation(owner(), near, { name: 'Valves' }),
  })
  await owner()`update kogge.members set display_name = 'Leaver' where id = ${leaver.memberId}`
  const leaves = (more: Partial<TripInput>) =>
    database.by(leaver, near, (tx) => announce(tx, { country: 'LV', placeId: null }, input(more)))
  const [trip, past, delegation] = [
    await leaves({ kind: 'trip' }),
    await leaves({ kind: 'trip', fromOn: inDays(-9), untilOn: inDays(-8) }),
    await leaves({}),
  ]
  await asks(other, peer, trip, 'take')
  const { id } = (await asks(colleague, near, delegation, 'join')) as { id: string }
  await mails()
  expect(await database.by(colleague, near, (tx) => end(tx, leaver.memberId))).toBe(false)
  expect(await mails()).toEqual([])
  await database.by(leaver, near, (tx) => leave(tx, leaver.userId, near.slug))
  const states = Object.fromEntries(
    (
      await owner()<
        { id: string; state: string; who: string }[]
      >`select id, state, traveller_name as who from kogge.trips`
    ).map((row) => [row.id, [row.state, row.who]]),
  )
  const { name } = (await database.by(admin, near, (tx) => find(tx, delegation)))!.traveller
  expect(states).toEqual({
    [trip]: ['cancelled', 'Leaver'],
    [past]: ['planned', 'Leaver'],
    [delegation]: ['planned', name],
  })
  expect(name).toMatch(/^Member /)
  // It is led for the new leader's organisation, or the office's own.
  expect(
    await owner()`
      select t.organisation_id is not distinct from m.organisation_id as theirs from kogge.trips t
      join kogge.members m on m.id = t.member_id where t.id = ${delegation}`,
  ).toMatchObject([{ theirs: true }])
  const leader = (await on(admin, near, delegation, async (_tx, found) => found)).traveller.memberId
  expect((await openOutbox(database)).map(({ template, to, values }) => [template, to, values.traveller])).toEqual([
    ['tripCancelled', { member: other.memberId }, 'Leaver'],
    ['tripPassed', { member: leader }, 'Leaver'],
    ['tripLedBy', { member: colleague.memberId }, 'Leaver'],
  ])
  expect(
    await on(admin, near, delegation, (tx, found) => answer(tx, found, id, { verdict: 'accepted', answer: '' }, today)),
  ).toBe('done')
})

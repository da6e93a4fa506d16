/** The calendars, read by a parser that is not ours: days, times, what is called off, whose they are. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { calendarSince, endCalendar, renewCalendar } from './calendar-tokens.server.ts'
import { officeCalendar, personalCalendar } from './feeds.server.ts'
import { addParticipant } from '#app/collaboration/trips/participants.server.ts'
import { addEntry } from '#app/collaboration/trips/programme.server.ts'
import { ask } from '#app/collaboration/trips/requests.server.ts'
import type { TripInput } from '#app/collaboration/trips/trip-input.ts'
import { announce, cancel, find } from '#app/collaboration/trips/trips.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let near: OfficeRow
let peer: OfficeRow
let traveller: MemberRow
let colleague: MemberRow
let other: MemberRow
const tokens: Record<string, string> = {}
const trips: Record<string, string> = {}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const input = (more: Partial<TripInput> = {}): TripInput => ({
  kind: 'trip',
  fromOn: inDays(10),
  untilOn: inDays(12),
  sectors: ['nace:28.13'],
  title: '',
  body: 'Pumps; and, wells\nboth',
  language: 'en',
  visibility: 'network',
  room: null,
  ...more,
})
const context = (ip = '10.0.0.1') => ({ ip }) as never
const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://kogge.example${path}`, { headers })

type Event = {
  uid: string
  summary: string
  start: string
  end: string
  allDay: boolean
  status: string | null
  sequence: number
  zone: string
  busy: boolean
}
async function read(answer: Response): Promise<{ name: string; events: Record<string, Event>; text: string }> {
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const text = await answer.text()
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy()
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      status: component.getFirstPropertyValue('status') as string | null,
      sequence: Number(event.sequence),
      zone: event.startDate.zone.tzid,
      busy: component.getFirstPropertyValue('transp') === 'OPAQUE',
    }
  })
  expect(text).not.toMatch(/@(?!kogge\b)|mailto|ORGANIZER|ATTENDEE/i)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname') as string,
    events: Object.fromEntries(events.map((event) => [event.uid.replace('@kogge', ''), event])),
    text,
  }
}
const mine = async (who: string) => read(await personalCalendar(request('/x'), tokens[who], context()))
const ofOffice = async (who: string | null, country: string | null = null) =>
  read(
    await officeCalendar(
      request(`/near/calendar.ics${who ? `?token=${tokens[who]}` : ''}`, { 'Accept-Language': 'en' }),
      'near',
      country,
      context(),
    ),
  )

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const owner = database.owner
  near = await insertOffice(owner, { slug: 'near', name: 'Near' })
  peer = await insertOffice(owner, { slug: 'peer', name: 'Peer' })
  const far = await insertOffice(owner, { slug: 'far', name: 'Far' })
  await insertNetwork(owner, [near, peer])
  traveller = await insertMember(owner, near, {
    organisation: await insertOrganisation(owner, near, { name: 'Pumps' }),
  })
  colleague = await insertMember(owner, near, {})
  other = await insertMember(owner, peer, {})
  const stranger = await insertMember(owner, far, {})
  await owner`update identity.users set language = 'en'`
  await owner`update kogge.members set display_name = 'Anke'`
  await owner`update identity.users set language = 'de' where id = ${other.userId}`
  for (const [name, { userId }] of Object.entries({ traveller, colleague, other, stranger }))
    tokens[name] = await inIdentity((tx) => renewCalendar(tx, userId))
  const travels = (name: string, country: string, more: Partial<TripInput> = {}) =>
    database.by(
      traveller,
      near,
      async (tx) => (trips[name] = await announce(tx, { country, placeId: null }, input(more))),
    )
  await travels('riga', 'LV', { kind: 'delegation' })
  await travels('inside', 'LV', { visibility: 'office' })
  await travels('states', 'US')
  await owner`
    insert into kogge.places (id, name, search_name, country, region, population, lat, lon)
    values (2, 'Las Palmas', 'las palmas', 'ES', '', 1, 28.0997, -15.4134),
      (3, 'Madrid', 'madrid', 'ES', '', 1, 40.4168, -3.7038) on conflict do nothing`
  for (const [name, placeId] of [
    ['canary', 2],
    ['madrid', 3],
    ['spain', null],
  ] as const) {
    await database.by(
      traveller,
      near,
      async (tx) =>
        (trips[name] = await announce(
          tx,
          { country: 'ES', placeId },
          input({ fromOn: inDays(40), untilOn: inDays(41), visibility: 'office' }),
        )),
    )
  }
  await travels('off', 'EE')
  await database.by(traveller, near, async (tx) => {
    const riga = (await find(tx, trips.riga))!
    await addParticipant(tx, riga, colleague.memberId)
    const entry = (name: string, heldOn: string, begins: string | null, ends: string | null, trip = riga) =>
      addEntry(tx, trip, { heldOn, begins, ends, title: name, place: 'Town hall', body: '' }).then(
        (id) => (trips[name] = id),
      )
    await entry('breakfast', inDays(10), '09:00', '10:30')
    await entry('free', inDays(11), null, null)
    await entry('states-entry', inDays(10), '09:00', null, (await find(tx, trips.states))!)
    for (const name of ['canary', 'madrid', 'spain'])
      await entry(`${name}-entry`, inDays(40), '09:00', null, (await find(tx, trips[name]))!)
    await cancel(tx, trips.off)
  })
  await database.by(other, peer, async (tx) =>
    ask(tx, (await find(tx, trips.states))!, { kind: 'take', what: 'A parcel' }, inDays(0)),
  )
}, patience(60_000))
afterAll(() => database?.drop())

const spanishNames = ['canary', 'madrid', 'spain']

test("the traveller's own: whole days with an exclusive end, the programme at local times, what is off struck out", async () => {
  const { name, events } = await mine('traveller')
  const spanish = spanishNames.flatMap((each) => [trips[each], trips[`${each}-entry`]])
  expect(name).toBe('My trips')
  expect(Object.keys(events).sort()).toEqual(
    [
      trips.riga,
      trips.inside,
      trips.states,
      trips.off,
      trips.breakfast,
      trips.free,
      trips['states-entry'],
      ...spanish,
    ].sort(),
  )
  expect(
    Object.values(events).filter(({ busy }) => !busy),
    'one is busy on one’s own trips',
  ).toEqual([])
  expect(events[trips.riga]).toMatchObject({
    summary: 'Latvia',
    start: inDays(10),
    end: inDays(13),
    allDay: true,
    status: 'CONFIRMED',
  })
  expect(events[trips.off]).toMatchObject({ status: 'CANCELLED', sequence: 1 })
  expect(events[trips.riga].sequence).toBe(2)
  // Nine in Riga is six or seven in Greenwich, by season.
  expect(events[trips.breakfast]).toMatchObject({ allDay: false, zone: 'UTC' })
  expect(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Riga', timeStyle: 'short' }).format(
      new Date(events[trips.breakfast].start),
    ),
  ).toBe('09:00')
  expect(events[trips.free]).toMatchObject({ allDay: true, start: inDays(11), end: inDays(12) })
  // Where the place is known its clock is: the islands are an hour behind, and without a place nobody knows.
  const there = (zone: string, name: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(new Date(events[trips[name]].start))
  expect([
    there('Atlantic/Canary', 'canary-entry'),
    there('Europe/Madrid', 'madrid-entry'),
    there('Europe/Madrid', 'canary-entry'),
  ]).toEqual(['09:00', '09:00', '10:00'])
  expect(events[trips['spain-entry']].zone).toBe('floating')
  // Nobody knows which of the clocks of the United States.
  expect(events[trips['states-entry']]).toMatchObject({ zone: 'floating', start: `${inDays(10)}T09:00:00` })
})

test('who travels along or asked has it in their own, in their language', async () => {
  const along = await mine('colleague')
  expect(Object.keys(along.events).sort()).toEqual([trips.riga, trips.breakfast, trips.free].sort())
  const asked = await mine('other')
  expect([asked.name, Object.keys(asked.events)]).toEqual(['Meine Reisen', [trips.states]])
  // Who travels along is busy; who only asked is not.
  expect([along.events[trips.riga].busy, asked.events[trips.states].busy]).toEqual([true, false])
  expect(asked.events[trips.states].summary).toMatch(/^Vereinigte Staaten/)
  expect(asked.text.replaceAll('\r\n ', '')).toContain(`/peer/trips/${trips.states}`)
  expect((await mine('stranger')).events).toEqual({})
})

test('an office and a desk: a member gets all, a peer what is for the network, everybody else nothing', async () => {
  const ids = async (who: string | null, country: string | null = null) =>
    Object.keys((await ofOffice(who, country)).events).sort()
  const all = [
    trips.riga,
    trips.inside,
    trips.states,
    trips.off,
    trips.breakfast,
    trips.free,
    trips.canary,
    trips.madrid,
    trips.spain,
  ]
  expect(await ids('colleague')).toEqual(all.sort())
  expect(await ids('colleague', 'LV')).toEqual([trips.riga, trips.inside, trips.breakfast, trips.free].sort())
  expect(await ids('other', 'LV')).toEqual([trips.riga, trips.breakfast, trips.free].sort())
  expect([await ids('stranger'), await ids(null), await ids('colleague', 'FI')]).toEqual([[], [], []])
  // Other people's trips keep nobody busy, nor do one's own here: this calendar is the office's.
  for (const who of ['colleague', 'traveller', 'other'])
    for (const country of [null, 'LV']) {
      const events = Object.values((await ofOffice(who, country)).events)
      expect(events.length).toBeGreaterThan(0)
      expect(events.filter(({ busy }) => busy)).toEqual([])
    }
  expect((await ofOffice(null)).text.replaceAll('\r\n ', '')).toContain('Trips are for members.')
})

test('the same rows give the same text, and its ETag saves sending it; a change shows', async () => {
  const first = await personalCalendar(request('/x'), tokens.traveller, context())
  const tag = first.headers.get('ETag')!
  const again = (headers: Record<string, string>) =>
    personalCalendar(request('/x', headers), tokens.traveller, context())
  expect((await again({ 'If-None-Match': tag })).status).toBe(304)
  await database.by(traveller, near, async (tx) =>
    addEntry(tx, (await find(tx, trips.riga))!, {
      heldOn: inDays(12),
      begins: null,
      ends: null,
      title: 'Port',
      place: '',
      body: '',
    }),
  )
  const changed = await again({ 'If-None-Match': tag })
  expect(changed.status).toBe(200)
  expect((await read(changed)).events[trips.riga].sequence).toBe(3)
})

test('an address is renewed and ended at once; only its hash is kept; guessing is slowed down', async () => {
  const [{ hash }] = await database.owner<
    { hash: Buffer }[]
  >`select token_hash as hash from identity.calendar_tokens where user_id = ${colleague.userId}`
  expect([hash.length, hash.toString('base64url').includes(tokens.colleague)]).toEqual([32, false])
  const renewed = await inIdentity((tx) => renewCalendar(tx, colleague.userId))
  await expect(mine('colleague')).rejects.toMatchObject({ status: 404 })
  await expect(ofOffice('colleague')).rejects.toMatchObject({ status: 404 })
  expect((await personalCalendar(request('/x'), renewed, context())).status).toBe(200)
  expect(await inIdentity((tx) => calendarSince(tx, colleague.userId))).toBeInstanceOf(Date)
  await inIdentity((tx) => endCalendar(tx, colleague.userId))
  await expect(personalCalendar(request('/x'), renewed, context())).rejects.toMatchObject({ status: 404 })
  await expect(personalCalendar(request('/x'), '', context())).rejects.toMatchObject({ status: 404 })
  const tries = await Promise.allSettled(
    Array.from({ length: 601 }, () => personalCalendar(request('/x'), 'guess', context('10.9.9.9'))),
  )
  // Which of them is the last to be counted is chance.
  const statuses = tries
    .map((tried) => (tried as PromiseRejectedResult).reason as { status?: number; init?: { status: number } })
    .map((reason) => reason.init?.status ?? reason.status)
  expect([
    statuses.filter((status) => status === 404).length,
    statuses.filter((status) => status === 429).length,
  ]).toEqual([600, 1])
})

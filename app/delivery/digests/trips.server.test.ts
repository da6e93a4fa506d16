/** Trips in a digest: to the right people, once, less where somebody says so; requests that ended unanswered. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { services } from '#app/env.server.ts'
import type { Letter, QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import type { TripInput } from '#app/collaboration/trips/trip-input.ts'
import { announce, cancel, find } from '#app/collaboration/trips/trips.server.ts'
import { ask } from '#app/collaboration/trips/requests.server.ts'
import { startSearchWorker } from '#search/worker.server.ts'
import { makeDigest } from './digest.server.ts'
import { listQuiet, setQuiet } from './holder.server.ts'
import { listDue } from './people.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let worker: { stop(): Promise<void> }
let near: OfficeRow
let peer: OfficeRow
let people: Record<'traveller' | 'there' | 'looking' | 'desk' | 'elsewhere' | 'none' | 'peer', MemberRow>

const owner = () => database.owner
const indexer = () => database.as('kogge_indexer')
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const input = (more: Partial<TripInput> = {}): TripInput => ({
  kind: 'trip',
  fromOn: inDays(10),
  untilOn: inDays(12),
  sectors: ['nace:28.13'],
  title: '',
  body: '',
  language: 'en',
  visibility: 'network',
  room: null,
  ...more,
})
const travels = (more: Partial<TripInput> = {}, country = 'LV') =>
  database.by(people.traveller, near, (tx) => announce(tx, { country, placeId: null }, input(more)))
const make = (day: string, who: MemberRow) => makeDigest(indexer(), who.userId, day)

async function letters(): Promise<(Letter & { to: string })[]> {
  const rows = await owner()<{ sealed: Buffer }[]>`delete from mail.outbox returning sealed`
  return rows
    .map(
      ({ sealed }) =>
        unseal(database.config.secret, sealed) as QueuedMail & { template: 'letter'; to: { person: string } },
    )
    .filter(({ template }) => template === 'letter')
    .map(({ values, to }) => ({ ...values, to: to.person }))
}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  worker = await startSearchWorker({ ...services(), log: { info() {}, warn() {}, error() {} } })
  near = await insertOffice(owner(), { slug: 'near', name: 'Near' })
  peer = await insertOffice(owner(), { slug: 'peer', name: 'Peer' })
  await insertNetwork(owner(), [near, peer])
  const somewhere = async (
    office: OfficeRow,
    country: string,
    sectors: string[],
    standing: 'active' | 'looking' = 'active',
  ) => {
    const organisation = await insertOrganisation(owner(), office, {})
    await insertPresence(owner(), organisation, { country, sectors, standing, visibility: 'office' })
    return organisation
  }
  const member = async (office: OfficeRow, organisation?: { id: string }) => {
    const row = await insertMember(owner(), office, { organisation, role: 'member' })
    await owner()`update identity.users set language = 'en' where id = ${row.userId}`
    return row
  }
  people = {
    traveller: await member(near, await somewhere(near, 'LV', ['nace:28.13'])),
    there: await member(near, await somewhere(near, 'LV', ['nace:28.13'])),
    looking: await member(near, await somewhere(near, 'LV', ['nace:90.01'], 'looking')),
    desk: await member(near),
    elsewhere: await member(near, await somewhere(near, 'BR', ['nace:28.13'])),
    none: await member(near),
    peer: await member(peer, await somewhere(peer, 'LV', ['nace:28.13'])),
  }
  await insertAmbassador(owner(), near, people.desk, { countries: ['LV'], name: 'Dee' })
  await vi.waitFor(async () => expect((await owner()`select from kogge.outbox`).length).toBe(0), patience(15_000))
}, patience(60_000))
afterAll(async () => {
  await worker?.stop()
  await database?.drop()
})
beforeEach(async () => {
  await owner()`delete from kogge.trips`
  await owner()`delete from mail.digests`
  await letters()
})

test('who is there, looks at it or answers for it is told, once; others and the traveller are not', async () => {
  const id = await travels({ title: 'Water week' })
  expect((await listDue(indexer(), '2025-03-03')).length).toBeGreaterThan(0)
  const outcomes: Record<string, string> = {}
  for (const [name, who] of Object.entries(people)) outcomes[name] = await make('2025-03-03', who)
  expect(outcomes).toEqual({
    traveller: 'nothing',
    there: 'sent',
    looking: 'sent',
    desk: 'sent',
    elsewhere: 'nothing',
    none: 'not-due',
    peer: 'sent',
  })
  const sent = await letters()
  const lines = (who: MemberRow) =>
    sent
      .find(({ to }) => to === who.userId)!
      .sections.flatMap(({ items }) => items.flatMap((item) => [item.title, ...item.lines]))
  expect(lines(people.there)[1]).toMatch(/^Fits your sectors: /)
  expect(lines(people.looking)).toEqual(['Water week', 'You are there, or look at it'])
  expect(lines(people.desk)).toEqual(['Water week', 'You answer for this desk'])
  const there = sent.find(({ to }) => to === people.there.userId)!
  expect(there.subject).toMatch(/ is in Latvia, /)
  expect(there.sections[0].items[0].path).toBe(`/near/trips/${id}`)
  expect(there.sections[0].less!.path).toBe(`/digest/${digestToken(people.there.userId)}/trips/near/LV`)
  // A peer reads it at the own office's address.
  expect(sent.find(({ to }) => to === people.peer.userId)!.sections[0].items[0].path).toBe(`/peer/trips/${id}`)
  expect(await make('2025-03-04', people.there)).toBe('nothing')
  await travels({ visibility: 'office' })
  expect([await make('2025-03-05', people.there), await make('2025-03-05', people.peer)]).toEqual(['sent', 'nothing'])
})

test('a trip that was called off before the mail is not told; what fails is told the next time', async () => {
  const off = await travels()
  await database.by(people.traveller, near, (tx) => cancel(tx, off))
  expect(await make('2025-03-10', people.there)).toBe('not-due')
  await travels()
  await owner().unsafe(`
      create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
    create trigger refuse before insert on mail.outbox for each row execute function public.refuse()`)
  await expect(make('2025-03-11', people.there)).rejects.toThrow('full')
  await owner().unsafe('drop function public.refuse cascade')
  expect(await owner()`select from kogge.trip_notices`).toHaveLength(0)
  expect([await make('2025-03-11', people.there), await make('2025-03-11', people.there)]).toEqual(['sent', 'not-due'])
})

test('less of this silences a country, and can be undone', async () => {
  await travels()
  await travels({}, 'BR')
  const less = { kind: 'trips', slug: 'near', id: 'LV' }
  await setQuiet(people.there.userId, less, true)
  expect(await listQuiet(people.there.userId, { t: translator('en'), language: 'en' })).toEqual([
    { kind: 'trips', name: 'Trips in Latvia', id: 'LV', office: 'near', officeName: 'Near' },
  ])
  expect([await make('2025-03-17', people.there), await make('2025-03-17', people.looking)]).toEqual([
    'nothing',
    'sent',
  ])
  await setQuiet(people.there.userId, less, false)
  expect(await make('2025-03-18', people.there)).toBe('sent')
  await expect(setQuiet(people.there.userId, { ...less, id: 'QQ' }, true)).rejects.toMatchObject({ status: 404 })
})

test('a request that nobody answered before the trip began ends with a sentence, once', async () => {
  const id = await travels()
  expect(
    await database.by(people.none, near, async (tx) =>
      ask(tx, (await find(tx, id))!, { kind: 'take', what: 'A parcel' }, inDays(0)),
    ),
  ).toHaveProperty('id')
  expect(await make('2025-03-24', people.none)).toBe('not-due')
  await owner()`update kogge.trips set from_on = current_date where id = ${id}`
  expect([await make('2025-03-25', people.none), await make('2025-03-26', people.none)]).toEqual(['sent', 'not-due'])
  const [letter] = await letters()
  expect(letter.subject).toBe('1 request ended unanswered')
  expect(letter.sections.map(({ title, items }) => [title, items[0].lines])).toEqual([
    [
      'Your requests that ended unanswered',
      ['The trip has begun or was called off, and nobody had answered. Your request has ended.'],
    ],
  ])
  expect(await owner()`select state from kogge.trip_requests`).toEqual([{ state: 'lapsed' }])
})

/** Introductions that are asked for where somebody was found, from the request to both having an address. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
import { openOutbox } from '#server/testing/outbox.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { keepAllTime } from '#app/delivery/clock/jobs.server.ts'
import { find } from './find.server.ts'
import * as introductions from './introductions.server.ts'
import { findWhom, meet } from './meet.server.ts'
import type { MeetInput } from './meet-input.ts'

let database: FreshDatabase
let [office, peer, elsewhere]: OfficeRow[] = []
let [asker, colleague, ambassador, editor, admin]: MemberRow[] = []
let [pumps, firm, wells, mine]: OrganisationRow[] = []
let own: PresenceRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  ;[office, peer, elsewhere] = [await insertOffice(owner), await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  mine = await insertOrganisation(owner, office, { name: 'Kade' })
  firm = await insertOrganisation(owner, peer, { name: 'Port agents' })
  wells = await insertOrganisation(owner, peer, { name: 'Wells', kind: 'ngo' })
  pumps = await insertOrganisation(owner, elsewhere, { name: 'Pumps' })
  own = await insertPresence(owner, mine, { country: 'GH' })
  await insertPresence(owner, mine, { country: 'KE' })
  admin = await insertMember(owner, office, { role: 'admin' })
  colleague = await insertMember(owner, office)
  ambassador = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'] })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
})
afterAll(() => database.drop())
beforeEach(async () => {
  asker = await insertMember(database.owner, office, { role: 'editor', organisation: mine })
  // Somebody goes by a name that is no address.
  await database.owner`update kogge.members set display_name = 'Ada' where id = ${asker.memberId}`
  await openOutbox(database)
})

const said: MeetInput = {
  wish: 'Who handles your containers?',
  brings: 'Fifteen years in Tema.',
  own: null,
  anonymous: false,
}
const ask = (who: MemberRow, presence: PresenceRow, input: Partial<MeetInput> = {}) =>
  database.by(who, office, (tx) => meet(tx, presence.id, { ...said, ...input }, 'en'))
const asked = async (who: MemberRow, presence: PresenceRow, input: Partial<MeetInput> = {}) =>
  ((await ask(who, presence, input)) as { id: string }).id
const presenceOf = (organisation: OrganisationRow, visibility = 'network') =>
  insertPresence(database.owner, organisation, { country: 'GH', visibility })
const seen = (who: MemberRow, at: OfficeRow, id: string) => database.by(who, at, (tx) => find(tx, id))
const mails = async () => (await openOutbox(database)).map(({ template, to }) => [template, to])

test('a company is asked at once; its yes gives both an address, and nobody had one before', async () => {
  const presence = await presenceOf(firm)
  const found = await database.by(asker, office, (tx) => findWhom(tx, presence.id))
  expect(found).toMatchObject({ whom: { direct: true, own: false, open: null } })
  // The one in the same country comes first.
  expect(found!.own[0]).toMatchObject({ id: own.id, country: 'GH' })
  const id = await asked(asker, presence, { own: own.id })
  const [owned, put] = await openOutbox(database)
  expect([owned.template, owned.to, put.template, put.to]).toEqual([
    'introductionOwned',
    { member: ambassador.memberId },
    'introductionAsked',
    { editorsOf: firm.id },
  ])
  for (const { text } of [owned, put]) {
    expect(text).toContain('> Who handles your containers?')
    expect(text).toContain('> Fifteen years in Tema.')
    expect(text).not.toContain(asker.email)
  }
  expect(await seen(editor, peer, id)).toMatchObject({
    state: 'asked',
    direct: true,
    wish: said.wish,
    ownPresence: { id: own.id },
    part: { other: true, carries: false },
  })
  expect(await seen(colleague, office, id)).toBeUndefined()
  expect(await database.by(editor, peer, (tx) => introductions.accept(tx, id))).toBe('connected')
  const both = await openOutbox(database)
  expect(both.map(({ template, values }) => [template, values.context, values.with])).toEqual([
    ['introduced', 'agreed', editor.memberId],
    ['introduced', 'agreeing', asker.memberId],
  ])
  expect(await seen(asker, office, id)).toMatchObject({ state: 'introduced' })
  // Two act at once: one wins, the other is told.
  expect(await database.by(ambassador, office, (tx) => introductions.decline(tx, id, ''))).toBe('late')
})

test('who works in humanitarian aid is asked by the ambassador, and sees nothing before', async () => {
  const id = await asked(asker, await presenceOf(wells))
  const helper = await insertMember(database.owner, peer, { role: 'editor', organisation: wells })
  expect(await mails()).toEqual([['introductionOwned', { member: ambassador.memberId }]])
  expect(await seen(helper, peer, id)).toBeUndefined()
  expect(await database.by(asker, office, (tx) => introductions.put(tx, id))).toBe('late')
  expect(await database.by(ambassador, office, (tx) => introductions.put(tx, id))).toBe('done')
  expect(await mails()).toEqual([['introductionAsked', { editorsOf: wells.id }]])
  expect(await seen(helper, peer, id)).toMatchObject({ state: 'asked', direct: false })
  expect(await database.by(helper, peer, (tx) => introductions.accept(tx, id))).toBe('done')
  expect((await mails()).map(([template]) => template)).toEqual(['introductionAccepted', 'introductionToMake'])
  expect(await database.by(ambassador, office, (tx) => introductions.introduce(tx, id, 'Enjoy.'))).toBe('done')
  expect((await mails()).map(([template]) => template)).toEqual(['introduced', 'introduced'])
})

test('who asks again is led to what is under way; who takes it back may ask anew', async () => {
  const presence = await presenceOf(firm)
  const [one, other] = await Promise.all([ask(asker, presence), ask(asker, await presenceOf(firm))])
  expect([one, other].map((answer) => (answer as { again: boolean }).again).sort()).toEqual([false, true])
  const { id } = one as { id: string }
  expect((other as { id: string }).id).toBe(id)
  expect(await database.by(asker, office, (tx) => introductions.withdraw(tx, id))).toBe('done')
  expect(await database.by(editor, peer, (tx) => introductions.accept(tx, id))).toBe('late')
  expect(await ask(asker, presence)).toMatchObject({ again: false })
})

test('five wait at once; one that ends makes room', async () => {
  const organisations = await Promise.all([1, 2, 3, 4, 5, 6].map(() => insertOrganisation(database.owner, peer)))
  const presences = await Promise.all(organisations.map((one) => presenceOf(one)))
  const all = await Promise.all(presences.map((presence) => ask(asker, presence)))
  expect(all.filter((answer) => answer === 'many')).toHaveLength(1)
  const { id } = all.find((answer): answer is { id: string; again: boolean } => typeof answer === 'object')!
  expect(await database.by(ambassador, office, (tx) => introductions.decline(tx, id, 'Not now'))).toBe('done')
  expect(await ask(asker, await presenceOf(firm))).toMatchObject({ again: false })
})

test('an organisation says itself how it is met', async () => {
  const shy = await insertOrganisation(database.owner, peer, { name: 'Shy' })
  const presence = await presenceOf(shy)
  const say = (met: string) => database.owner`update kogge.organisations set met = ${met} where id = ${shy.id}`
  await say('not-now')
  expect(await ask(asker, presence)).toBe('closed')
  await say('through')
  const id = await asked(asker, presence)
  expect(await seen(asker, office, id)).toMatchObject({ state: 'weighed', direct: false })
  // What is under way goes on.
  await say('not-now')
  expect(await ask(asker, presence)).toEqual({ id, again: true })
})

test('one meets whom one sees, and not oneself; a member without an organisation asks as well', async () => {
  expect(await ask(asker, own)).toBe('own')
  expect(await ask(asker, await presenceOf(pumps, 'network'))).toBe('missing')
  expect(await ask(asker, await presenceOf(firm, 'office'))).toBe('missing')
  expect(await ask(asker, { ...own, id: 'no id' })).toBe('missing')
  // A public one of an office without a network in common.
  expect(await ask(colleague, await presenceOf(pumps, 'public'))).toMatchObject({ again: false })
  // What is shown is one's own.
  await expect(ask(colleague, await presenceOf(firm), { own: own.id })).rejects.toThrow('row-level security')
})

test('nobody answers: the office is asked after the ambassador, and then it ends', async () => {
  const id = await asked(asker, await presenceOf(firm))
  await openOutbox(database)
  const tick = (day: string) =>
    keepAllTime(database.as('kogge_member'), new Date(`${day}T12:00:00Z`), (problem) => {
      throw problem
    })
  await tick('2098-01-01')
  expect(await mails()).toContainEqual(['introductionOwned', { adminsOf: office.id }])
  expect(await seen(admin, office, id)).toMatchObject({ state: 'asked', owner: null })
  await tick('2098-06-01')
  expect(await mails()).toContainEqual(['introductionEnded', { member: asker.memberId }])
  expect(await seen(asker, office, id)).toMatchObject({ state: 'expired', dueOn: null })
  expect(await database.by(editor, peer, (tx) => introductions.accept(tx, id))).toBe('late')
})

/**
 * What is in a digest, for whom, and that it is made once: on real Postgres and Meilisearch, with the search worker
 * following.
 */
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
  type OrganisationRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { keep, setPaused } from '#app/discovery/saved/saved.server.ts'
import { env, services } from '#app/env.server.ts'
import type { Letter, QueuedMail } from '#app/foundation/mail/mail.ts'
import { unseal } from '#app/foundation/mail/seal.server.ts'
import { setMuted } from '#app/collaboration/matches/mutes.server.ts'
import { decide } from '#app/collaboration/matches/verdicts.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { startSearchWorker } from '#search/worker.server.ts'
import { runDigest } from './command.server.ts'
import { IndexBehind, makeDigest } from './digest.server.ts'
import { patience } from '#server/testing/pace.ts'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let worker: { stop(): Promise<void> }
let near: OfficeRow
let peer: OfficeRow
let pumps: OrganisationRow
let selling: PresenceRow
let editor: MemberRow

/** Deep in the same trade, each seeking what the other offers: as strong as matches are. */
const company = {
  country: 'UG',
  sectors: ['nace:28.13'],
  offers: ['products', 'knowledge'],
  seeks: ['contacts', 'distribution'],
  languages: ['en'],
}
const ngo = {
  country: 'UG',
  sectors: ['dac:14031'],
  offers: ['contacts', 'distribution'],
  seeks: ['products', 'knowledge'],
  languages: ['en'],
}

const owner = () => database.owner
const indexer = () => database.as('kogge_indexer')
const indexed = () =>
  vi.waitFor(async () => expect((await owner()`select from kogge.outbox`).length).toBe(0), patience(15_000))
const make = (day: string, who: { userId: string } = editor) => makeDigest(indexer(), who.userId, day)
const days = async (who: { userId: string } = editor) =>
  (
    await owner()<{ on: string }[]>`select sent_on as on from mail.digests where user_id = ${who.userId} order by 1`
  ).map(({ on }) => on)
const told = async () => (await owner()`select from kogge.match_notices`).length

/** The letters that wait to be sent, taken out. */
async function letters(): Promise<(Letter & { to: string })[]> {
  const rows = await owner()<{ sealed: Buffer }[]>`delete from mail.outbox returning sealed`
  return rows
    .map(
      ({ sealed }) =>
        unseal(database.config.secret, sealed) as QueuedMail & { template: 'letter'; to: { person: string } },
    )
    .map(({ values, to }) => ({ ...values, to: to.person }))
}
const titles = (letter: Letter) => letter.sections.flatMap(({ items }) => items.map(({ title }) => title))

let count = 0
/** A new organisation that drills wells, and fits. */
async function newcomer(
  values: Parameters<typeof insertPresence>[2] = {},
  office = near,
): Promise<{ name: string; presence: PresenceRow }> {
  const name = `Wells ${++count}`
  const presence = await insertPresence(owner(), await insertOrganisation(owner(), office, { name, kind: 'ngo' }), {
    ...ngo,
    ...values,
  })
  // Long enough ago for the index's whole seconds.
  await owner()`update kogge.presences set published_at = now() - interval '1 minute' where id = ${presence.id}`
  await indexed()
  return { name, presence }
}

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  worker = await startSearchWorker({ ...services(), log: quiet })
  near = await insertOffice(owner(), { slug: 'near', name: 'Near' })
  peer = await insertOffice(owner(), { slug: 'peer', name: 'Peer' })
  await insertNetwork(owner(), [near, peer])
  pumps = await insertOrganisation(owner(), near, { name: 'Pumps' })
  selling = await insertPresence(owner(), pumps, company)
  editor = await insertMember(owner(), near, { role: 'editor', organisation: pumps })
  await indexed()
}, patience(60_000))
afterAll(async () => {
  await worker?.stop()
  await database?.drop()
})
beforeEach(() => letters())

test('a new strong match comes once, with its reasons, in the language of its reader; and no mail where nothing is new', async () => {
  expect(await make('2025-03-03')).toBe('nothing')
  expect([await days(), await told()]).toEqual([[], 0])
  const { name, presence } = await newcomer()
  await newcomer({ country: 'BR', offers: [], seeks: [] })
  for (const [at, language] of (['nl', 'en', 'de'] as const).entries()) {
    await owner()`update identity.users set language = ${language} where id = ${editor.userId}`
    await owner()`delete from kogge.match_notices`
    expect(await make(`2025-03-0${4 + at}`)).toBe('sent')
    const [letter, ...more] = await letters()
    expect([letter.to, letter.language, more, titles(letter)]).toEqual([editor.userId, language, [], [name]])
    const [
      {
        items: [item],
        less,
      },
    ] = letter.sections
    expect(item.lines.length).toBeGreaterThanOrEqual(2)
    expect(item.lines.join()).not.toMatch(/reason\.|\{\{/)
    expect(item.path).toBe(`/near/matches?presence=${selling.id}&scope=network#match-${selling.id}-${presence.id}`)
    expect(less!.path).toBe(`/digest/${digestToken(editor.userId)}/matches/near/${selling.id}`)
    expect(letter.subject).toMatch(
      { nl: /^Een sterke match: .* in Oeganda$/, en: /^A strong match/, de: /^Ein sehr gut passender Partner/ }[
        language
      ],
    )
    expect(await make(`2025-03-0${4 + at}`)).toBe('not-due')
  }
  expect(await make('2025-03-07')).toBe('nothing')
  expect(await letters()).toEqual([])
  expect(await days()).toEqual(['2025-03-04', '2025-03-05', '2025-03-06'])
})

test('however many try at once, one is sent', async () => {
  const { name } = await newcomer()
  const tries: Promise<unknown>[] = []
  // All have found it before the first may write.
  await owner().begin(async (tx) => {
    await tx`lock table mail.digests in exclusive mode`
    tries.push(...Array.from({ length: 5 }, () => make('2025-03-10')))
    await vi.waitFor(async () => {
      const [{ n }] = await indexer()<
        { n: number }[]
      >`select count(*)::int as n from pg_locks where relation = 'mail.digests'::regclass and not granted`
      expect(n).toBe(5)
    }, patience(15_000))
  })
  expect((await Promise.all(tries)).sort()).toEqual(['not-due', 'not-due', 'not-due', 'not-due', 'sent'])
  expect((await letters()).map(titles)).toEqual([[name]])
})

test('what fails leaves nothing behind, and is sent once when it is tried again', async () => {
  const { name } = await newcomer()
  const before = await told()
  const url = env().MEILI_URL
  env().MEILI_URL = 'http://127.0.0.1:9'
  await expect(make('2025-03-11')).rejects.toBeInstanceOf(SearchUnavailable)
  env().MEILI_URL = url
  await owner().unsafe(`
      create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
    create trigger refuse before insert on mail.outbox for each row execute function public.refuse()`)
  await expect(make('2025-03-11')).rejects.toThrow('full')
  await owner().unsafe('drop function public.refuse cascade')
  expect([await days().then((all) => all.includes('2025-03-11')), await told(), await letters()]).toEqual([
    false,
    before,
    [],
  ])
  expect([await make('2025-03-11'), await make('2025-03-11')]).toEqual(['sent', 'not-due'])
  expect((await letters()).map(titles)).toEqual([[name]])
})

test('an index that is behind is waited for', async () => {
  await worker.stop()
  const organisation = await insertOrganisation(owner(), near, { name: 'Late', kind: 'ngo' })
  const late = await insertPresence(owner(), organisation, ngo)
  await owner()`update kogge.outbox set written_at = now() - interval '1 minute' where presence_id = ${late.id}`
  await expect(make('2025-03-12')).rejects.toBeInstanceOf(IndexBehind)
  worker = await startSearchWorker({ ...services(), log: quiet })
  await indexed()
  expect(await make('2025-03-12')).toBe('sent')
})

test('what was judged, declined by the other side or muted is left out', async () => {
  const door = onBehalfOf(editor.userId, 'near', { write: true })
  const judged = await newcomer()
  await door((tx) =>
    decide(tx, { presenceId: selling.id, otherPresenceId: judged.presence.id, verdict: 'not-for-us', reason: 'known' }),
  )
  const kept = await newcomer()
  await door((tx) => decide(tx, { presenceId: selling.id, otherPresenceId: kept.presence.id, verdict: 'interesting' }))
  const declining = await newcomer()
  const other = await insertMember(owner(), near, {
    role: 'editor',
    organisation: { id: declining.presence.organisationId },
  })
  await onBehalfOf(other.userId, 'near', { write: true })((tx) =>
    decide(tx, { presenceId: declining.presence.id, otherPresenceId: selling.id, verdict: 'not-for-us' }),
  )
  expect(await make('2025-03-13')).toBe('nothing')
  const { name } = await newcomer()
  await door((tx) => setMuted(tx, selling.id, true))
  expect(await make('2025-03-13')).toBe('nothing')
  await door((tx) => setMuted(tx, selling.id, false))
  expect(await make('2025-03-13')).toBe('sent')
  expect((await letters()).map(titles)).toEqual([[name]])
})

test('a kept search tells of what was published since, five of them with the number of the others; a paused one of nothing', async () => {
  const reader = await insertMember(owner(), near)
  const door = onBehalfOf(reader.userId, 'near', { write: true })
  const search = await door((tx) =>
    keep(tx, { name: 'Culture', query: '?country=KE', toldAt: new Date(Date.now() - 3_600_000) }),
  )
  if (search === 'full') throw new Error('full')
  expect(await make('2025-03-14', reader)).toBe('nothing')
  for (let n = 0; n < 7; n++) await newcomer({ country: 'KE', offers: [], seeks: [], sectors: [] })
  await door((tx) => setPaused(tx, search.id, true))
  expect(await make('2025-03-14', reader)).toBe('not-due')
  await owner()`update kogge.saved_searches set paused = false where id = ${search.id}`
  expect(await make('2025-03-14', reader)).toBe('sent')
  const [letter] = await letters()
  expect(letter.sections).toMatchObject([
    { title: 'Nieuw in je zoekopdracht ‘Culture’', more: { text: 'En nog 2', path: '/near/search?country=KE' } },
  ])
  expect(titles(letter)).toHaveLength(5)
  expect(await make('2025-03-15', reader)).toBe('nothing')
})

test('one’s own publications are no news', async () => {
  const colleague = await insertMember(owner(), near, { role: 'editor', organisation: pumps })
  await owner()`insert into kogge.match_notices (office_id, member_id, presence_id, other_office_id, other_presence_id)
    select office_id, ${colleague.memberId}, presence_id, other_office_id, other_presence_id from kogge.match_notices
    where member_id = ${editor.memberId} on conflict do nothing`
  await onBehalfOf(colleague.userId, 'near', { write: true })((tx) =>
    keep(tx, { name: 'Companies', query: '?country=UG&kind=company', toldAt: new Date('2020-01-01') }),
  )
  expect(await make('2025-03-16', colleague)).toBe('nothing')
})

test('a person of two offices gets one mail, with both in it', async () => {
  const drillers = await insertOrganisation(owner(), peer, { name: 'Drillers', kind: 'ngo' })
  const person = await insertMember(owner(), peer, { role: 'editor', organisation: drillers })
  await insertMember(owner(), near, { person })
  await insertPresence(owner(), drillers, { ...ngo, visibility: 'network' })
  await onBehalfOf(person.userId, 'near', { write: true })((tx) =>
    keep(tx, { name: 'Everything', query: '', toldAt: new Date('2020-01-01') }),
  )
  await indexed()
  expect(await make('2025-03-17', person)).toBe('sent')
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter.sections.map(({ eyebrow }) => eyebrow)).toEqual(['Peer', 'Near'])
  expect(letter.sections[0].items.map(({ title }) => title)).toEqual(['Pumps'])
  const notices = await owner()<
    { office: string }[]
  >`select office_id as office from kogge.match_notices where member_id = ${person.memberId}`
  expect(notices).toEqual([{ office: peer.id }])
})

test('nobody gets one who wants none, has not confirmed the address or has left', async () => {
  const { name } = await newcomer()
  const { userId } = editor
  await owner()`insert into identity.digest_settings (user_id, frequency) values (${userId}, 'never')`
  expect(await make('2025-03-18')).toBe('not-due')
  await owner()`update identity.digest_settings set frequency = 'weekly'`
  expect(await make('2025-03-18')).toBe('not-due')
  await owner()`update identity.digest_settings set frequency = 'daily'`
  await owner()`update identity.users set email_confirmed_at = null where id = ${userId}`
  expect(await make('2025-03-18')).toBe('not-due')
  await owner()`update identity.users set email_confirmed_at = now() where id = ${userId}`
  await owner()`update kogge.members set state = 'left' where id = ${editor.memberId}`
  expect(await make('2025-03-18')).toBe('not-due')
  await owner()`update kogge.members set state = 'active' where id = ${editor.memberId}`
  expect(await make('2025-03-18')).toBe('sent')
  expect(titles((await letters())[0])).toContain(name)
})

test('a day is claimed by nobody but the person, and read by nobody but the worker', async () => {
  const other = await insertMember(owner(), near)
  const claim = (userId: string) =>
    onBehalfOf(editor.userId, 'near', { write: true })(
      (tx) => tx`insert into mail.digests (user_id, sent_on) values (${userId}, '2025-03-30')`,
    )
  await expect(claim(other.userId)).rejects.toThrow('row-level security')
  await claim(editor.userId)
  expect(await days()).toContain('2025-03-30')
  await expect(onBehalfOf(editor.userId, 'near')((tx) => tx`select sent_on from mail.digests`)).rejects.toThrow(
    'permission denied',
  )
  await expect(
    indexer()`insert into mail.digests (user_id, sent_on) values (${other.userId}, '2025-03-30')`,
  ).rejects.toThrow('permission denied')
  await owner()`delete from mail.digests where sent_on = '2025-03-30'`
})

test('the command makes today’s, of one person or one office, and nobody’s twice', async () => {
  const { name } = await newcomer()
  await owner()`update identity.users set language = 'en' where id = ${editor.userId}`
  const run = async (...argv: string[]) => {
    const lines: string[] = []
    return { code: await runDigest(argv, database.config, (line) => lines.push(line)), said: lines.join('\n') }
  }
  expect(await run('--person', 'nobody@example.org')).toMatchObject({
    code: 1,
    said: expect.stringContaining('Nobody has the address'),
  })
  expect(await run('--office', 'nope')).toEqual({ code: 1, said: 'There is no office nope.' })
  expect(await run('--week')).toMatchObject({ code: 1, said: expect.stringContaining('npm run digest') })
  expect(await run('--person', editor.email.toUpperCase())).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 digest for'),
  })
  expect(await run('--person', editor.email)).toMatchObject({
    code: 0,
    said: expect.stringContaining('gets none today'),
  })
  expect((await letters()).map(titles)).toEqual([[name]])
  expect(await run('--office', 'near')).toMatchObject({ code: 0, said: expect.not.stringContaining(editor.email) })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  insertSession,
  setNetworkState,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { services } from '#app/env.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { loader } from '#app/delivery/feeds/routes/matches.ts'
import { matchesShape } from '#app/delivery/feeds/answer-shape.ts'
import { admin, done } from '#search/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { match, matchStrengths } from './match.ts'
import { matchesForOrganisation, matchesOf } from './matches.server.ts'
import { loadSides } from './sides.server.ts'
import { decide } from './verdicts.server.ts'

const quiet = { info() {}, warn() {}, error() {} }
let database: FreshDatabase
let near: OfficeRow
let peer: OfficeRow
let network: { id: string }
const organisations: Record<string, OrganisationRow> = {}
const ids: Record<string, string> = {}
const people: Record<string, MemberRow> = {}
const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id

const door = (who: string, office = near) => onBehalfOf(people[who].userId, office.slug)
const write = <T>(who: string, office: OfficeRow, work: (tx: Tx) => Promise<T>) =>
  database.by(people[who], office, work)
const found = async (
  who = 'pumps',
  of = 'pumps',
  options: Parameters<typeof matchesOf>[2] = { scope: 'network' },
  office = near,
) => (await matchesOf(door(who, office), ids[of], options))?.matches.map(({ presence }) => nameOf(presence.id)) ?? null

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  near = await insertOffice(owner, { slug: 'near' })
  peer = await insertOffice(owner, { slug: 'peer' })
  const far = await insertOffice(owner, { slug: 'far' })
  network = await insertNetwork(owner, [near, peer])
  const organise = async (name: string, office: OfficeRow, kind: string, sectors: string[]) => {
    organisations[name] = await insertOrganisation(owner, office, { name, kind, sectors })
  }
  await organise('pumps', near, 'company', ['nace:28.13'])
  await organise('wells', near, 'ngo', ['dac:14031'])
  await organise('bakery', near, 'company', ['nace:10.71'])
  await organise('school', near, 'education', ['isced:0712'])
  await organise('peers', peer, 'ngo', ['dac:14031'])
  await organise('fars', far, 'ngo', ['dac:14031'])
  const put = async (name: string, of: string, values: Parameters<typeof insertPresence>[2] = {}) => {
    const sectors = { pumps: ['nace:28.13'], bakery: ['nace:10.71'], school: ['isced:0712'] }[of] ?? ['dac:14031']
    ids[name] = (await insertPresence(owner, organisations[of], { country: 'UG', sectors, ...values })).id
  }
  const company = { offers: ['products'], seeks: ['contacts', 'distribution'] }
  const ngo = { offers: ['contacts'], seeks: ['products'], field: 'international-cooperation' }
  await put('pumps', 'pumps', company)
  await put('pumps again', 'pumps', company)
  await put('pumps looking', 'pumps', { ...company, country: 'KE', standing: 'looking' })
  await put('pumps withdrawn', 'pumps', { ...company, state: 'withdrawn' })
  await put('wells', 'wells', ngo)
  await put('wells inside', 'wells', { ...ngo, visibility: 'office' })
  await put('wells in Kenya', 'wells', { ...ngo, country: 'KE' })
  await put('wells long ago', 'wells', { ...ngo, confirmedOn: '2023-01-01' })
  await put('wells in Brazil', 'wells', { ...ngo, country: 'BR' })
  await put('wells broadly in Kenya', 'wells', { ...ngo, country: 'KE', sectors: ['dac:14010'] })
  await put('wells in Malawi', 'wells', { ...ngo, country: 'MW' })
  await put('bakery', 'bakery')
  await put('school', 'school', { offers: ['knowledge'], seeks: ['internship', 'contacts'], field: 'education' })
  await put('peers', 'peers', { ...ngo, visibility: 'network' })
  await put('peers inside', 'peers', { ...ngo, visibility: 'office' })
  await put('fars', 'fars', ngo)
  people.pumps = await insertMember(owner, near, { role: 'editor', organisation: organisations.pumps })
  people.wells = await insertMember(owner, near, { role: 'editor', organisation: organisations.wells })
  people.peers = await insertMember(owner, peer, { role: 'editor', organisation: organisations.peers })
  people.admin = await insertMember(owner, near, { role: 'admin' })
  people.member = await insertMember(owner, near)
  await reindex({ ...services(), log: quiet })
})
afterAll(async () => {
  const { meili } = services()
  for (const uid of [meili.index, `${meili.index}_shape`]) await done(admin(meili).deleteIndex(uid))
  await database.drop()
})
beforeEach(async () => void (await database.owner`delete from kogge.match_verdicts`))

describe('the matches of a presence', () => {
  test('are those that fit, the best first, with reasons', async () => {
    const answer = (await matchesOf(door('pumps'), ids.pumps, { scope: 'office' }))!
    const names = answer.matches.map(({ presence }) => nameOf(presence.id))
    expect(names.slice(0, 2).sort()).toEqual(['wells', 'wells inside'])
    expect(names.indexOf('wells long ago')).toBeGreaterThan(1)
    for (const name of ['pumps again', 'pumps looking', 'bakery', 'wells in Brazil', 'peers'])
      expect(names).not.toContain(name)
    expect(answer).toMatchObject({ mine: { id: ids.pumps }, total: names.length })
    expect(answer.matches[0]).toMatchObject({ match: { strength: 'strong' }, interesting: false })
    expect(answer.matches[0].match.reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['same-country', 'you-seek', 'they-seek']),
    )
    const order = answer.matches.map(({ match }) => [matchStrengths.indexOf(match.strength), -match.score])
    expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  })

  test('leave out nothing that is one', async () => {
    const accepted = await door('pumps')(async (tx) => {
      const sides = await loadSides(tx, Object.values(ids))
      const mine = sides.get(ids.pumps)!
      return [...sides.values()]
        .filter(
          (theirs) => theirs.presence.office.slug !== 'far' && match(mine, theirs, { on: today(), ambassadors: [] }),
        )
        .map(({ presence }) => nameOf(presence.id))
    })
    expect((await found())!.sort()).toEqual(accepted.sort())
    expect(accepted).toEqual(expect.arrayContaining(['wells in Malawi', 'wells in Kenya']))
  })

  test('say who completes company, NGO and school', async () => {
    const answer = (await matchesOf(door('pumps'), ids.pumps, { scope: 'office' }))!
    const thirdOf = (name: string) =>
      nameOf(answer.matches.find(({ presence }) => presence.id === ids[name])!.third?.presence.id ?? 'nobody')
    expect(thirdOf('wells')).toBe('school')
    expect(thirdOf('school')).toMatch(/^wells/)
    const fromSchool = await matchesOf(onBehalfOf(people.admin.userId, near.slug), ids.school, { scope: 'office' })
    expect(fromSchool!.matches.some(({ third }) => third !== null)).toBe(true)
  })

  test('in the network are those that its offices share, and never what another office keeps inside', async () => {
    const names = await found()
    expect(names).toContain('peers')
    expect(names).not.toContain('peers inside')
    expect(names).not.toContain('fars')
    expect(
      await database.owner`select from kogge.presences where id = any (${[ids['peers inside'], ids.fars]})`,
    ).toHaveLength(2)
    await setNetworkState(database.owner, peer, network, 'suspended')
    expect(await found()).not.toContain('peers')
    await setNetworkState(database.owner, peer, network, 'member')
    expect(await found()).toContain('peers')
  })

  test('show no row to the wrong reader, whatever the index says', async () => {
    const { meili } = services()
    const index = admin(meili).index(meili.index)
    await done(index.updateDocuments([{ id: ids['peers inside'], audience: 'public', officeId: near.id }]))
    expect(await found()).not.toContain('peers inside')
    await done(index.updateDocuments([{ id: ids['peers inside'], audience: 'office', officeId: peer.id }]))
    expect(await found('peers', 'peers', { scope: 'network' }, peer)).toEqual(
      expect.arrayContaining(['pumps', 'pumps again']),
    )
  })

  test('are for those who edit the organisation, and the office’s administrators', async () => {
    expect(await found('admin')).toEqual(await found('pumps'))
    for (const who of ['member', 'wells']) expect(await found(who)).toBeNull()
    expect(await found('peers', 'pumps', { scope: 'network' }, peer)).toBeNull()
    expect(await found('peers', 'pumps', { scope: 'network' }, near)).toBeNull()
    expect(await matchesOf(door('pumps'), '00000000-0000-7000-8000-000000000000', { scope: 'office' })).toBeNull()
    expect(await matchesOf(door('pumps'), 'nonsense', { scope: 'office' })).toBeNull()
  })

  test('of one that is withdrawn there are none', async () => {
    expect(await matchesOf(door('pumps'), ids['pumps withdrawn'], { scope: 'office' })).toMatchObject({
      mine: { state: 'withdrawn' },
      total: 0,
      matches: [],
    })
  })

  test('are as many as asked for, and those marked as interesting', async () => {
    const all = (await found())!
    expect(await found('pumps', 'pumps', { scope: 'network', limit: 1 })).toEqual(all.slice(0, 1))
    const last = all.at(-1)!
    await write('pumps', near, (tx) =>
      decide(tx, { presenceId: ids.pumps, otherPresenceId: ids[last], verdict: 'interesting' }),
    )
    const answer = (await matchesOf(door('pumps'), ids.pumps, { scope: 'network', limit: 1 }))!
    expect(answer.matches.map(({ presence, interesting }) => [nameOf(presence.id), interesting])).toEqual([
      [all[0], false],
      [last, true],
    ])
    expect(answer.total).toBe(all.length)
  })

  test('are of the offices searched, those marked as interesting too', async () => {
    await write('pumps', near, (tx) =>
      decide(tx, { presenceId: ids.pumps, otherPresenceId: ids.peers, verdict: 'interesting' }),
    )
    expect(await found('pumps', 'pumps', { scope: 'network' })).toContain('peers')
    expect(await found('pumps', 'pumps', { scope: 'office' })).not.toContain('peers')
  })
})

describe('not for us', () => {
  test('hides the pair on both sides', async () => {
    await write('pumps', near, (tx) =>
      decide(tx, { presenceId: ids.pumps, otherPresenceId: ids.wells, verdict: 'not-for-us', reason: 'sector' }),
    )
    expect(await found()).not.toContain('wells')
    expect(await found()).toContain('wells inside')
    const theirs = await found('wells', 'wells', { scope: 'office' })
    expect(theirs).not.toContain('pumps')
    expect(theirs).toContain('pumps again')
  })

  test('with the whole organisation, across offices, hides all between the two', async () => {
    expect(await found('peers', 'peers', { scope: 'network' }, peer)).toContain('pumps')
    await write('pumps', near, (tx) =>
      decide(tx, {
        presenceId: ids['pumps again'],
        otherPresenceId: ids.peers,
        verdict: 'not-for-us',
        reason: 'organisation',
      }),
    )
    expect(await found()).not.toContain('peers')
    const theirs = await found('peers', 'peers', { scope: 'network' }, peer)
    for (const name of ['pumps', 'pumps again']) expect(theirs).not.toContain(name)
    expect(theirs).toContain('wells')
  })

  test('on their side outweighs interesting on ours', async () => {
    await write('pumps', near, (tx) =>
      decide(tx, { presenceId: ids.pumps, otherPresenceId: ids.wells, verdict: 'interesting' }),
    )
    expect(await found()).toContain('wells')
    await write('wells', near, (tx) =>
      decide(tx, { presenceId: ids.wells, otherPresenceId: ids.pumps, verdict: 'not-for-us', reason: 'later' }),
    )
    expect(await found()).not.toContain('wells')
  })
})

describe('the matches of an organisation', () => {
  test('are those of each presence and of each country it looks at, interests first', async () => {
    const answers = (await matchesForOrganisation(door('pumps'), organisations.pumps.id, { scope: 'network' }))!
    expect(answers.map(({ mine }) => nameOf(mine.id))).toEqual(['pumps looking', 'pumps', 'pumps again'])
    expect(answers[0].matches.map(({ presence }) => nameOf(presence.id))).toContain('wells in Kenya')
    expect(answers[1].matches).toEqual((await matchesOf(door('pumps'), ids.pumps, { scope: 'network' }))!.matches)
  })

  test('in one country; none for those who do not edit it', async () => {
    const kenya = (await matchesForOrganisation(door('pumps'), organisations.pumps.id, {
      scope: 'office',
      country: 'KE',
    }))!
    expect(kenya.map(({ mine }) => nameOf(mine.id))).toEqual(['pumps looking'])
    expect(
      await matchesForOrganisation(door('pumps'), organisations.pumps.id, { scope: 'office', country: 'NL' }),
    ).toEqual([])
    expect(await matchesForOrganisation(door('member'), organisations.pumps.id, { scope: 'office' })).toBeNull()
    expect(await matchesForOrganisation(door('peers', near), organisations.pumps.id, { scope: 'office' })).toBeNull()
  })
})

describe('GET /api/v1/matches', () => {
  const call = async (query: string, who?: string, headers: Record<string, string> = {}): Promise<Response> => {
    const cookie: Record<string, string> = who ? { Cookie: await insertSession(database.owner, people[who]) } : {}
    return loader({
      request: new Request(`http://kogge.test/api/v1/matches${query}`, { headers: { ...cookie, ...headers } }),
      params: {},
      context: {},
    })
  }

  test('answers the editor in their language, for their eyes only', async () => {
    const answer = await call(`?presence=${ids.pumps}&scope=network&limit=2&lang=de`, 'pumps')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('Content-Language')).toBe('de')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
    const body = await answer.json()
    expect(body.items).toHaveLength(2)
    expect(body.total).toBeGreaterThan(2)
    const [first] = body.items
    expect(first).toMatchObject({
      strength: 'strong',
      interesting: false,
      presence: {
        standing: 'active',
        country: 'UG',
        countryName: 'Uganda',
        office: expect.stringMatching(/near|peer/),
      },
    })
    expect(first.score).toBeGreaterThan(0)
    expect(first.reasons[0]).toEqual({
      rule: expect.any(String),
      text: expect.stringMatching(/^\p{Lu}.*\.$/u),
      for: true,
    })
    for (const name of [...Object.keys(body), ...Object.keys(first), ...Object.keys(first.reasons[0])])
      expect(matchesShape).toContain(`"${name}"`)
    expect(JSON.stringify(body)).not.toMatch(/@/)
    expect((await (await call(`?presence=${ids.pumps.toUpperCase()}`, 'admin')).json()).items.length).toBeGreaterThan(2)
  })

  test.each([
    ['signed out', () => call(`?presence=${ids.pumps}`), 401],
    ['a colleague', () => call(`?presence=${ids.pumps}`, 'member'), 403],
    ['another office’s editor', () => call(`?presence=${ids.pumps}`, 'peers'), 403],
    ['what another office keeps inside', () => call(`?presence=${ids['peers inside']}`, 'pumps'), 404],
    ['an id of nothing', () => call('?presence=00000000-0000-7000-8000-000000000000', 'pumps'), 404],
    ['no presence', () => call('', 'pumps'), 400],
    ['no id', () => call('?presence=1', 'pumps'), 400],
    ['an unknown scope', () => call(`?presence=${ids.pumps}&scope=public`, 'pumps'), 400],
    ['a limit too large', () => call(`?presence=${ids.pumps}&limit=101`, 'pumps'), 400],
    ['an unknown parameter', () => call(`?presence=${ids.pumps}&page=2`, 'pumps'), 400],
    ['a parameter twice', () => call(`?presence=${ids.pumps}&limit=1&limit=2`, 'pumps'), 400],
  ] as const)('%s', async (_name, ask, status) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    const body = await answer.json()
    expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    expect(body.title + body.detail).not.toMatch(/feeds|problem\./)
    if (status === 400) expect(body.parameter).toBeTruthy()
    if (status === 401) expect(answer.headers.get('WWW-Authenticate')).toContain('Cookie')
  })

  test('finds the presence in whichever office of theirs it is', async () => {
    const both = await insertMember(database.owner, near)
    people.both = await insertMember(database.owner, peer, {
      role: 'editor',
      organisation: organisations.peers,
      person: both,
    })
    expect((await call(`?presence=${ids['peers inside']}&scope=network`, 'both')).status).toBe(200)
  })
})

/**
 * The routes of matches, asked as a browser would ask them while the search is away: who gets which page, and what
 * forms answer.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPerson,
  insertPresence,
  insertSession,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import { loader as organisationPage } from '#app/directory/organisations/routes/show.tsx'
import { loader as countryPage } from '#app/delivery/desks/routes/country.tsx'
import { action as interesting } from './routes/interesting.tsx'
import { loader as page } from './routes/list.tsx'
import { action as mails } from './routes/mails.ts'
import { action as notForUs, loader as notForUsPage } from './routes/not-for-us.tsx'
import { action as takeBack } from './routes/take-back.tsx'

let database: FreshDatabase
const cookies: Record<string, string> = {}
let wells: OrganisationRow
const ids: Record<string, string> = {}
const nobody = '00000000-0000-7000-8000-000000000000'

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  // Nobody listens there: the search is away in all of these.
  Object.assign(process.env, { MEILI_URL: 'http://127.0.0.1:9', MEILI_MASTER_KEY: 'a-master-key-for-tests' })
  const { owner } = database
  const office = await insertOffice(owner, { slug: 'one' })
  const far = await insertOffice(owner, { slug: 'far' })
  const pumps = await insertOrganisation(owner, office, { slug: 'pumps', name: 'Pumps' })
  wells = await insertOrganisation(owner, office, { slug: 'wells', name: 'Wells', kind: 'ngo' })
  const silent = await insertOrganisation(owner, office, { slug: 'silent', name: 'Silent' })
  const distant = await insertOrganisation(owner, far, { slug: 'distant' })
  ids.pumps = (await insertPresence(owner, pumps, { country: 'UG' })).id
  ids.looking = (await insertPresence(owner, pumps, { country: 'GH', standing: 'looking' })).id
  ids.wells = (await insertPresence(owner, wells, { country: 'UG' })).id
  ids.inside = (await insertPresence(owner, distant, { country: 'UG', visibility: 'office' })).id
  const people = {
    editor: await insertMember(owner, office, { role: 'editor', organisation: pumps }),
    other: await insertMember(owner, office, { role: 'editor', organisation: wells }),
    silent: await insertMember(owner, office, { role: 'editor', organisation: silent }),
    admin: await insertMember(owner, office, { role: 'admin' }),
    member: await insertMember(owner, office),
    far: await insertMember(owner, far, { role: 'admin' }),
    stranger: await insertPerson(owner),
  }
  for (const [name, person] of Object.entries(people)) cookies[name] = await insertSession(owner, person)
})
afterAll(() => database.drop())
beforeEach(async () => void (await database.owner`delete from kogge.match_verdicts`))

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
async function ask(
  call: unknown,
  who: string,
  path: string,
  options: { form?: Record<string, string>; params?: Record<string, string> } = {},
) {
  const request = new Request(`http://kogge.test${path}`, {
    method: options.form ? 'POST' : 'GET',
    headers: { 'Accept-Language': 'en', Cookie: cookies[who] ?? '' },
    body: options.form && new URLSearchParams(options.form),
  })
  return answerOf(() => (call as Call)({ request, params: { office: 'one', ...options.params }, context: {} }))
}
const look = async (who: string, query = '') => {
  const answer = await ask(page, who, `/one/matches${query}`)
  return { status: answer.status, headers: answer.headers, ...((await answer.json()) as Record<string, unknown>) } as {
    status: number
    headers: Headers
    title: string
    signedIn: boolean
    member: boolean
    organisations: object[]
    found: object | null
    whose: {
      organisation: { slug: string }
      mine: { id: string }[]
      counts: object
      told: object | null
      muted: string[] | null
    } | null
  }
}

describe('the page', () => {
  test('says so with 503 while the search is away, with the rest of it', async () => {
    const answer = await look('editor')
    expect(answer).toMatchObject({
      status: 503,
      title: 'Matches of Pumps',
      found: null,
      whose: { organisation: { slug: 'pumps' } },
    })
    expect(answer.headers.get('Retry-After')).toBe('5')
    expect(answer.whose!.mine.map(({ id }) => id).sort()).toEqual([ids.pumps, ids.looking].sort())
    expect(await look('editor', '?show=hidden')).toMatchObject({ status: 200, found: { others: [] } })
  })

  test('asks nobody’s search for who has nothing to match', async () => {
    expect(await look('silent')).toMatchObject({ status: 200, found: { matches: [], total: 0 }, whose: { mine: [] } })
    expect(await look('nobody')).toMatchObject({
      status: 200,
      signedIn: false,
      member: false,
      whose: null,
      organisations: [],
    })
    expect(await look('stranger')).toMatchObject({ status: 200, signedIn: true, member: false, whose: null })
    expect(await look('far')).toMatchObject({
      status: 200,
      signedIn: true,
      member: false,
      whose: null,
      organisations: [],
    })
    expect(await look('member')).toMatchObject({ status: 200, member: true, whose: null, organisations: [] })
  })

  test('is another’s for administrators only', async () => {
    expect(await look('admin')).toMatchObject({
      status: 200,
      whose: null,
      organisations: [{ slug: 'pumps' }, { slug: 'silent' }, { slug: 'wells' }],
    })
    expect((await look('admin', '?organisation=wells')).whose!.organisation.slug).toBe('wells')
    expect((await look('admin', `?presence=${ids.wells}`)).whose!.organisation.slug).toBe('wells')
    expect((await look('editor', '?organisation=wells')).status).toBe(403)
    expect((await look('editor', `?presence=${ids.wells}`)).status).toBe(404)
    expect((await look('admin', '?organisation=unheard-of')).status).toBe(404)
  })

  test('tells what was just done by name, if that may be seen', async () => {
    expect((await look('editor', `?done=hidden&of=${ids.pumps}&with=${ids.wells}`)).whose!.told).toMatchObject({
      deed: 'hidden',
      organisation: 'Wells',
    })
    expect((await look('editor', `?done=hidden&of=${ids.pumps}&with=${ids.inside}`)).whose!.told).toMatchObject({
      deed: 'hidden',
      organisation: null,
    })
    expect(await database.owner`select from kogge.presences where id = ${ids.inside}`).toHaveLength(1)
  })

  test('elsewhere shows matches to editors, and to nobody else', async () => {
    const on = async (who: string) => [
      (
        (await (
          await ask(organisationPage, who, '/one/organisations/pumps', { params: { slug: 'pumps' } })
        ).json()) as { top: unknown }
      ).top,
      (
        (await (await ask(countryPage, who, '/one/countries/UG', { params: { iso: 'UG' } })).json()) as {
          matches: unknown
        }
      ).matches,
    ]
    expect(await on('editor')).toMatchObject([{ away: true }, { away: true, organisation: 'pumps' }])
    expect(await on('other')).toMatchObject([null, { organisation: 'wells' }])
    for (const who of ['nobody', 'member', 'far', 'stranger']) expect(await on(who), who).toEqual([null, null])
  })
})

describe('a verdict', () => {
  const pair = () => ({ presence: ids.pumps, other: ids.wells })
  const rows = () =>
    database.owner<
      { verdict: string; reason: string | null; note: string }[]
    >`select verdict, reason, note from kogge.match_verdicts`

  test('leads back to where it was given, and says what was done', async () => {
    const answer = await ask(interesting, 'editor', '/one/matches/interesting', {
      form: { ...pair(), back: '/one/matches?country=UG', jump: 'yes' },
    })
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      `/one/matches?country=UG&done=interesting&of=${ids.pumps}&with=${ids.wells}#match-${ids.pumps}-${ids.wells}`,
    ])
    expect(await rows()).toEqual([{ verdict: 'interesting', reason: null, note: '' }])
    const hidden = await ask(notForUs, 'admin', `/one/matches/not-for-us?${new URLSearchParams(pair()).toString()}`, {
      form: { reason: 'later', note: 'in May', back: '//evil.example' },
    })
    expect(hidden.headers.get('Location')).toBe(`/one/matches?done=hidden&of=${ids.pumps}&with=${ids.wells}`)
    expect(await rows()).toEqual([{ verdict: 'not-for-us', reason: 'later', note: 'in May' }])
    expect(
      (await ask(takeBack, 'editor', '/one/matches/take-back', { form: pair() })).headers.get('Location'),
    ).toContain('done=back')
    expect(await rows()).toEqual([])
  })

  test('is about all for which the match stood, and is told with it', async () => {
    await ask(notForUs, 'editor', `/one/matches/not-for-us?${new URLSearchParams(pair()).toString()}`, {
      form: { reason: 'later', ours: ids.looking },
    })
    expect(await rows()).toHaveLength(2)
    const hidden = () => look('editor', `?show=hidden&done=hidden&of=${ids.pumps}&with=${ids.wells}`)
    expect(await hidden()).toMatchObject({
      whose: { counts: { hidden: 1 }, told: { organisation: 'Wells', others: [{ id: ids.wells }], whole: false } },
      found: { others: [{ ours: [{}, {}], others: [{}] }] },
    })
    await ask(takeBack, 'editor', '/one/matches/take-back', { form: pair() })
    await ask(notForUs, 'editor', '/one/matches/not-for-us', {
      form: { ...pair(), reason: 'known', ours: ids.looking },
    })
    expect(await rows()).toHaveLength(1)
    expect(await hidden()).toMatchObject({ whose: { counts: { hidden: 1 }, told: { whole: true } } })
  })

  test('that says nothing, or speaks of nothing, is a 422', async () => {
    const address = `/one/matches/not-for-us?${new URLSearchParams(pair()).toString()}`
    const silent = await ask(notForUs, 'editor', address, { form: { reason: '', note: 'x'.repeat(501) } })
    expect([silent.status, await silent.json()]).toMatchObject([
      422,
      { errors: { reason: 'matches:verdict.errors.reason', note: 'matches:verdict.errors.note' } },
    ])
    expect((await ask(notForUsPage, 'editor', address)).status).toBe(200)
    expect((await ask(notForUsPage, 'editor', address.replace(ids.wells, nobody))).status).toBe(404)
    expect((await ask(notForUsPage, 'other', address)).status).toBe(403)
    for (const form of [
      {},
      { presence: 'x', other: 'y' },
      { ...pair(), other: nobody },
      { ...pair(), other: ids.inside },
      { ...pair(), other: ids.looking },
    ] as Record<string, string>[]) {
      expect(
        (await ask(interesting, 'editor', '/one/matches/interesting', { form })).status,
        JSON.stringify(form),
      ).toBe(422)
      expect(
        (await ask(notForUs, 'editor', '/one/matches/not-for-us', { form: { ...form, reason: 'known' } })).status,
        JSON.stringify(form),
      ).toBe(422)
    }
    expect(await rows()).toEqual([])
    expect(await database.owner`select from kogge.presences where id = ${ids.inside}`).toHaveLength(1)
  })

  test('on another’s match is refused', async () => {
    await ask(interesting, 'editor', '/one/matches/interesting', { form: pair() })
    for (const who of ['other', 'member', 'far', 'stranger']) {
      for (const [call, path] of [
        [interesting, 'interesting'],
        [notForUs, 'not-for-us'],
        [takeBack, 'take-back'],
        [mails, 'mails'],
      ] as const) {
        expect(
          (await ask(call, who, `/one/matches/${path}`, { form: { ...pair(), reason: 'known' } })).status,
          `${who} ${path}`,
        ).toBe(403)
      }
    }
    expect(
      (await ask(interesting, 'nobody', '/one/matches/interesting', { form: pair() })).headers.get('Location'),
    ).toMatch(/^\/sign-in/)
    expect(await rows()).toEqual([{ verdict: 'interesting', reason: null, note: '' }])
  })
})

test('who has stopped all mails is told so where they would hear of new matches', async () => {
  const { owner } = database
  const noMails = async (who: string) =>
    ((await (await ask(page, who, '/one/matches')).json()) as { noMails: boolean }).noMails
  expect(await noMails('editor')).toBe(false)
  await owner`
    insert into identity.digest_settings (user_id, frequency) select user_id, 'never' from kogge.members
    where organisation_id = ${wells.id}`
  expect([await noMails('other'), await noMails('editor')]).toEqual([true, false])
})

test('mails about a presence’s matches stop, and come again, for who asked', async () => {
  const muted = async (who: string, query = '') => (await look(who, query)).whose!.muted
  expect(await muted('editor')).toEqual([])
  await ask(mails, 'editor', '/one/matches/mails', { form: { presence: ids.pumps } })
  expect(await muted('editor')).toEqual([ids.pumps])
  expect(await muted('admin', '?organisation=pumps')).toBeNull()
  const back = await ask(mails, 'editor', '/one/matches/mails', {
    form: { presence: ids.pumps, again: 'yes', back: `/one/matches?presence=${ids.pumps}` },
  })
  expect(back.headers.get('Location')).toBe(`/one/matches?presence=${ids.pumps}`)
  expect(await muted('editor')).toEqual([])
})

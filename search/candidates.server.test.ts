import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, testMeili, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import {
  candidateLimit,
  findAllCandidates,
  findCandidates,
  type CandidateQuery,
  type Seeker,
} from './candidates.server.ts'
import { admin, done, type MeiliConfig } from './client.server.ts'
import { reindex } from './worker.server.ts'

let database: FreshDatabase
let meili: MeiliConfig & { index: string }
let near: OfficeRow
let peer: OfficeRow
let far: OfficeRow
const organisations: Record<string, OrganisationRow> = {}
const ids: Record<string, string> = {}
const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id

const pumps: Seeker = {
  home: 'NL',
  together: [],
  country: 'UG',
  neighbours: ['KE', 'RW'],
  region: ['TZ'],
  kind: 'company',
  sectors: { near: ['nace:28.13', 'dac:14031'], wide: ['nace:28.13', 'dac:14031', 'dac:140'] },
  theyOffer: ['contacts'],
  theySeek: ['products'],
}
const query = (more: Partial<CandidateQuery> = {}): CandidateQuery => ({
  reading: { officeId: near.id, peers: [peer.id] },
  searched: { offices: [near.id] },
  without: [organisations.own.id],
  seeker: pumps,
  ...more,
})
const names = async (more: Partial<CandidateQuery> = {}) =>
  (await findCandidates(meili, query(more))).map(({ id }) => nameOf(id))

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  near = await insertOffice(owner)
  peer = await insertOffice(owner)
  far = await insertOffice(owner)
  await insertNetwork(owner, [near, peer])
  organisations.own = await insertOrganisation(owner, near, { sectors: ['dac:14031'] })
  organisations.wells = await insertOrganisation(owner, near, { kind: 'ngo', sectors: ['dac:14031'] })
  organisations.peer = await insertOrganisation(owner, peer, { kind: 'ngo' })
  organisations.far = await insertOrganisation(owner, far, { kind: 'ngo' })
  const put = async (name: string, of: string, values: Parameters<typeof insertPresence>[2]) => {
    ids[name] = (await insertPresence(owner, organisations[of], { country: 'UG', ...values })).id
  }
  const meets = { offers: ['contacts'], seeks: ['products'] }
  await put('own', 'own', { sectors: ['dac:14031'], ...meets })
  await put('other sector', 'wells', { sectors: ['nace:10'] })
  await put('neighbour', 'wells', { country: 'KE', sectors: ['dac:14031'], seeks: ['products'] })
  await put('neighbour without goods', 'wells', { country: 'RW', sectors: ['dac:14031'] })
  await put('region', 'wells', { country: 'TZ', sectors: ['dac:14031'], ...meets })
  await put('region broad', 'wells', { country: 'TZ', sectors: ['dac:140'], ...meets })
  await put('neighbour broad', 'wells', { country: 'KE', sectors: ['dac:140'], offers: ['contacts'] })
  await put('elsewhere', 'wells', { country: 'BR', sectors: ['dac:14031'], ...meets })
  await put('goods only', 'wells', { sectors: ['nace:10'], ...meets })
  await put('looking', 'wells', { sectors: ['dac:140'], standing: 'looking' })
  await put('broad and one way', 'wells', { sectors: ['dac:140'], seeks: ['products'] })
  await put('sector of the organisation', 'wells', { seeks: ['products'] })
  await put('best', 'wells', { sectors: ['dac:14031'], ...meets })
  await put('withdrawn', 'wells', { sectors: ['dac:14031'], ...meets, state: 'withdrawn' })
  await put('peer', 'peer', { sectors: ['dac:14031'], visibility: 'network', ...meets })
  await put('peer inside', 'peer', { sectors: ['dac:14031'], visibility: 'office', ...meets })
  await put('far', 'far', { sectors: ['dac:14031'], ...meets })
  meili = { ...testMeili(), index: new URL(database.config.url).pathname.slice(1) }
  await reindex({ database: database.config, meili, log: { info() {}, warn() {}, error() {} } })
})
afterAll(async () => {
  for (const uid of [meili.index, `${meili.index}_shape`]) await done(admin(meili).deleteIndex(uid))
  await database.drop()
})

test('the most telling first: sector and goods both ways, one way, either alone; neighbours; who looks at the country; the rest of it', async () => {
  const found = await names()
  expect(found.slice(0, 2)).toEqual(['best', 'sector of the organisation'])
  expect(new Set(found.slice(2))).toEqual(
    new Set(['broad and one way', 'goods only', 'looking', 'neighbour', 'other sector', 'region', 'neighbour broad']),
  )
  expect(found.indexOf('broad and one way')).toBeLessThan(found.indexOf('other sector'))
  expect(found.indexOf('goods only')).toBeLessThan(found.indexOf('other sector'))
  expect(new Set(found).size).toBe(found.length)
})

test('the own organisation, what is withdrawn, and another office’s inside never come along', async () => {
  const everywhere = await names({ searched: { offices: [near.id, peer.id, far.id] } })
  expect(everywhere).toEqual(expect.arrayContaining(['peer', 'far', 'best']))
  for (const name of ['own', 'withdrawn', 'peer inside']) expect(everywhere).not.toContain(name)
  expect(
    await database.owner`select from kogge.presences where id = any (${[ids.own, ids.withdrawn, ids['peer inside']]})`,
  ).toHaveLength(3)
  // The fence is the reader's, whatever offices a question names.
  expect(await names({ reading: { officeId: far.id, peers: [] }, searched: { offices: [peer.id] } })).toEqual([])
  expect(await names({ without: [organisations.own.id, organisations.wells.id] })).toEqual([])
})

test('who seeks and offers nothing still finds those of the sector and the country', async () => {
  const found = await names({ seeker: { ...pumps, theyOffer: [], theySeek: [] } })
  expect(found.slice(0, 2).sort()).toEqual(['best', 'sector of the organisation'])
  expect(found).toContain('other sector')
  expect(
    await names({
      seeker: {
        ...pumps,
        country: 'IN',
        neighbours: [],
        region: [],
        sectors: { near: [], wide: [] },
        theyOffer: [],
        theySeek: [],
      },
    }),
  ).toEqual([])
})

test('what is somebody’s very trade comes before what is linked broadly', async () => {
  const found = await names({
    seeker: { ...pumps, trade: { brought: [{ codes: ['nace:10'], goods: ['contacts'] }], sought: [] } },
  })
  expect(found.indexOf('goods only')).toBe(2)
  expect(found.indexOf('goods only')).toBeLessThan(found.indexOf('broad and one way'))
  expect(
    (
      await names({
        seeker: { ...pumps, sectors: { near: [], wide: [] }, trade: { brought: [], sought: ['products'] } },
      })
    ).slice(0, 4),
  ).toContain('broad and one way')
})

test('several are asked for in one request, each with its own', async () => {
  const kenya: Seeker = { ...pumps, country: 'KE', neighbours: [], region: [] }
  const [first, second] = await findAllCandidates(meili, [query(), query({ seeker: kenya })])
  expect(first.map(({ id }) => nameOf(id))).toEqual(await names())
  expect(second.map(({ id }) => nameOf(id))).toEqual(['neighbour', 'neighbour broad'])
  expect(second[0].officeId).toBe(near.id)
  expect(await findAllCandidates(meili, [])).toEqual([])
})

test('there are at most so many', async () => {
  const crowd = await insertOrganisation(database.owner, near, { kind: 'ngo' })
  await database.owner`
    insert into kogge.presences (office_id, organisation_id, country, field, visibility, sectors, offers, seeks)
    select ${near.id}, ${crowd.id}, 'UG', 'economy', 'public',
      case when n % 2 = 0 then '{dac:14031}'::text[] else '{}'::text[] end,
      case when n % 3 = 0 then '{contacts}'::text[] else '{}'::text[] end,
      case when n % 5 = 0 then '{products}'::text[] else '{}'::text[] end
    from generate_series(1, 600) n`
  await reindex({ database: database.config, meili, log: { info() {}, warn() {}, error() {} } })
  const found = await findCandidates(meili, query())
  expect(found.length).toBeGreaterThan(150)
  expect(found.length).toBeLessThanOrEqual(candidateLimit)
  const best = await database.owner<{ n: number }[]>`
    select count(*)::int as n from kogge.presences
    where id = any (${found.map(({ id }) => id)}) and 'contacts' = any (offers) and 'products' = any (seeks)
      and 'dac:14031' = any (sectors) and country = 'UG'`
  // Every thirtieth of the six hundred, and the one from before.
  expect(best[0].n).toBe(21)
})

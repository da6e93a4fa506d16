import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  insertSession,
} from '#server/testing/offices.ts'
import { organisationsShape } from './answer-shape.ts'
import { action, loader } from './routes/organisations.ts'

let database: FreshDatabase
let cookie: string
const call = (query: string, headers: Record<string, string> = {}) =>
  loader({
    request: new Request(`http://kogge.test/api/v1/organisations${query}`, { headers }),
    params: {},
    context: {},
  })
type Body = { total: number; items: Record<string, unknown>[]; facets: Record<string, Record<string, number>> }
const body = async (query: string, headers?: Record<string, string>) =>
  (await (await call(query, headers)).json()) as Body
const names = async (query: string, headers?: Record<string, string>) =>
  (await body(query, headers)).items.map(({ name }) => name)

beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  const { owner } = database
  const one = await insertOffice(owner, { slug: 'one', name: 'Eins', country: 'DE' })
  const two = await insertOffice(owner, { slug: 'two' })
  await insertNetwork(owner, [one, two])
  const pumps = await insertOrganisation(owner, two, { name: 'Pompwerk', sectors: ['nace:28.13'] })
  await insertPresence(owner, pumps, { country: 'KE', offers: ['products'], seeks: ['distribution'] })
  await insertOrganisation(owner, two, { name: 'Zonnewerk', kind: 'ngo', visibility: 'network' })
  await insertOrganisation(owner, one, { name: 'Bootsbau' })
  cookie = await insertSession(owner, await insertMember(owner, one))
})
afterAll(() => database.drop())

test('everybody gets what is public, members what their network shares', async () => {
  expect(await names('')).toEqual(['Bootsbau', 'Pompwerk'])
  expect(await names('?office=one')).toEqual(['Bootsbau'])
  expect(await names('?office=one&scope=network&home=NL')).toEqual(['Pompwerk'])
  expect(await names('?office=one&scope=network&home=NL', { Cookie: cookie })).toEqual(['Pompwerk', 'Zonnewerk'])
  expect(await names('?office=one&scope=network&publisher=one', { Cookie: cookie })).toEqual(['Bootsbau'])
  expect(await names('?letter=P&pageSize=1&kind=company&sector=28&q=pomp')).toEqual(['Pompwerk'])
})

test('the answer has the shape that its page shows', async () => {
  const answer = await body('?home=NL&lang=de')
  expect(answer).toMatchObject({
    total: 1,
    facets: { home: { DE: 1, NL: 1 }, publisher: { two: 1 }, letter: { P: 1 } },
  })
  const [item] = answer.items
  expect(item).toMatchObject({
    office: 'two',
    kindName: 'Unternehmen',
    seat: { home: 'NL', homeName: 'Niederlande', place: 'two' },
    listings: 1,
    countries: ['KE'],
    offers: ['products'],
    seeks: ['distribution'],
    url: expect.stringMatching(/^https?:\/\/.+\/two\/organisations\//),
  })
  for (const name of [
    ...Object.keys(answer),
    ...Object.keys(item),
    ...Object.keys(item.seat as object),
    ...Object.keys(answer.facets),
  ])
    expect(organisationsShape).toContain(`"${name}"`)
  expect(JSON.stringify(answer)).not.toMatch(/@/)
})

test.each([
  ['home=Holland', 400, 'home'],
  ['country=NL', 400, 'country'],
  ['scope=network', 400, 'scope'],
  ['pageSize=101', 400, 'pageSize'],
  ['letter=AB', 400, 'letter'],
  ['office=nowhere', 404, 'office'],
])('%s is answered with %d', async (query, status, parameter) => {
  const answer = await call(`?${query}`)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ parameter })
})

test('it is not sent again where it is known, and nothing can be written', async () => {
  const tag = (await call('')).headers.get('ETag')!
  expect((await call('', { 'If-None-Match': tag })).status).toBe(304)
  expect((await call('', { Cookie: cookie })).headers.get('Access-Control-Allow-Origin')).toBeNull()
  const request = new Request('http://kogge.test/api/v1/organisations', { method: 'POST' })
  expect((await action({ request, params: {}, context: {} })).status).toBe(405)
})

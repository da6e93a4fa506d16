/** What a real Meilisearch makes of other names, other letters, compounds and the words of the vocabulary. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, testMeili, type FreshDatabase } from '#server/testing/database.ts'
import { insertOffice, insertOrganisation, insertPresence, type OfficeRow } from '#server/testing/offices.ts'
import { admin, done, type MeiliConfig } from './client.server.ts'
import { findPresences } from './queries.server.ts'
import { reindex } from './worker.server.ts'
import { nothingChosen } from './settings.ts'

const quiet = { info() {}, warn() {}, error() {} }
const chosen = nothingChosen()

let database: FreshDatabase
let config: MeiliConfig
let office: OfficeRow
const ids = new Map<string, string>()

/** Presences by a name for this test: country, place in the gazetteer, what is said of them. */
const rows: [string, { country: string; place?: string; description: string; sectors?: string[]; seeks?: string[] }][] =
  [
    ['vienna', { country: 'AT', place: 'Vienna', description: 'Opera' }],
    ['wensen', { country: 'NL', description: 'Wensen en wennen: wij wenen niet' }],
    ['lodz', { country: 'PL', place: 'Łódź', description: 'Spinnerei' }],
    ['aero', { country: 'DK', place: 'Ærøskøbing', description: 'Veerboot' }],
    ['states', { country: 'US', description: 'Kantoor' }],
    ['burma', { country: 'MM', description: 'Bruggen' }],
    ['waste', { country: 'KE', description: 'Sammelt', sectors: ['dac:14050'] }],
    ['sewage', { country: 'TZ', description: 'Baut', sectors: ['nace:37.00'] }],
    ['parts', { country: 'GH', description: 'Levert fietsonderdelen' }],
    ['money', { country: 'UG', description: 'Bouwt scholen', seeks: ['funding'] }],
  ]

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  config = { ...testMeili(), index: `test_${Date.now()}_${process.pid}_names` }
  office = await insertOffice(owner, { name: 'Kantoor' })
  const organisation = await insertOrganisation(owner, office, { name: 'Alles' })
  for (const [name, { place, ...values }] of rows) {
    const { id } = await insertPresence(owner, organisation, { sectors: [], ...values })
    ids.set(name, id)
    if (place)
      await owner`
        update kogge.presences p set place_id = g.id, place_name = g.name, lat = g.lat, lon = g.lon from kogge.places g
        where p.id = ${id} and g.country = ${values.country} and g.name = ${place}`
  }
  await reindex({ database: database.config, meili: config, log: quiet })
})
afterAll(async () => {
  const client = admin(config)
  await done(client.deleteIndex(config.index!))
  await done(client.deleteIndex(`${config.index}_shape`))
  await database.drop()
})

test.each([
  ['Wenen', 'vienna'],
  ['Wien', 'vienna'],
  ['Lodz', 'lodz'],
  ['Łódź', 'lodz'],
  ['aeroskobing', 'aero'],
  ['Ærøskøbing', 'aero'],
  ['USA', 'states'],
  ['VS', 'states'],
  ['Birma', 'burma'],
  ['Afval en recycling', 'waste'],
  ['vuilnis', 'waste'],
  ['Müllabfuhr', 'waste'],
  ['Kläranlage', 'sewage'],
  ['riolering', 'sewage'],
  ['onderdelen', 'parts'],
  ['subsidie', 'money'],
  ['Zuschuss', 'money'],
])('"%s" finds %s before anything else', async (q, name) => {
  const found = await findPresences(
    config,
    { reading: { officeId: office.id, peers: [] }, searched: { offices: [office.id] }, q, chosen },
    { page: 1, pageSize: 20, sort: 'relevance', facets: 'none' },
  )
  expect([...ids].find(([, id]) => id === found.keys[0]?.id)?.[0]).toBe(name)
})

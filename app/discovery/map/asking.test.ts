import { expect, test } from 'vitest'
import { noFilters } from '#app/discovery/query/filters.ts'
import { countriesAsked, countriesIn, isAsked, wordMissed } from './asking.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.each([
  [{ 'user-agent': firefox }, true],
  [{}, false],
  [{ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, false],
  [{ 'user-agent': 'curl/8.5.0' }, false],
  [{ 'user-agent': firefox, 'sec-purpose': 'prefetch;prerender' }, false],
  [{ 'user-agent': firefox, purpose: 'prefetch' }, false],
] as [Record<string, string>, boolean][])('%j is a person: %s', (headers, expected) =>
  expect(isAsked(new Headers(headers))).toBe(expected),
)

test.each([
  ['pompen in Oeganda', ['UG']],
  ['Brunnen Deutschland', ['DE']],
  ['equatorial guinea', ['GQ']],
  ['peru, mali', ['PE', 'ML']],
  ['zuid-afrika water', ['ZA']],
  ['is in to', []],
  ['water pumps', []],
  ['', []],
  ['Kenya kenia Kenya', ['KE']],
] as [string, string[]][])('"%s" names %j', (words, expected) => expect(countriesIn(words)).toEqual(expected))

test('the first page asks, with what is chosen and what is named; a handful of countries asks for none of them', () => {
  const filters = noFilters('office')
  const asked = (country: string[], q = '', page = 1) =>
    countriesAsked({ ...filters, q, page, chosen: { ...filters.chosen, country } })
  expect(asked(['GH'], 'wells')).toEqual(['GH'])
  expect(asked(['GH'], 'Uganda ghana')).toEqual(['GH', 'UG'])
  expect(asked(['GH'], '', 2)).toEqual([])
  expect(asked(['GH', 'UG', 'KE', 'TZ'])).toEqual([])
})

test.each([
  ['Waterstof', 0, 'waterstof'],
  ['e-health', 0, 'e-health'],
  ['waterstof', 3, null],
  ['waterstof riga', 0, null],
  ['Jan Jansen', 0, null],
  ['0612345678', 0, null],
  ['a@b.example', 0, null],
  ['Oeganda', 0, null],
  ['ab', 0, null],
])('of the search %s, which found %d, is kept: %s', (q, total, expected) =>
  expect(wordMissed({ ...noFilters('office'), q }, total)).toBe(expected),
)
test('a word beside a filter says nothing of what nobody has', () => {
  const filters = noFilters('office')
  expect(wordMissed({ ...filters, q: 'waterstof', chosen: { ...filters.chosen, country: ['LV'] } }, 0)).toBeNull()
})

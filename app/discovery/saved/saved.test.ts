import { expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { canonicalQuery, filtersOf, longestName, nameOf } from './saved.ts'

const named = (query: string, language: Language = 'en') =>
  nameOf(filtersOf(query), 'Deventer', { t: translator(language), language })

test.each([
  ['?sector=dac:140&country=GH', 'Water and sanitation in Ghana'],
  ['?q=pumps&country=GH&country=UG', 'pumps in Ghana and Uganda'],
  ['?country=GH&country=UG&country=KE&country=TZ', 'Everyone in Ghana, Uganda and 2 more'],
  ['?kind=ngo&seeks=funding', 'NGO, seeks funding'],
  ['?kind=ngo&language=nl&offers=knowledge&country=DE', 'NGO, offers knowledge, speaks Dutch in Germany'],
  ['?country=NL', 'Everyone in the Netherlands'],
  ['', 'Everyone at Deventer'],
  ['?scope=network', 'Everyone in the network'],
])('%s is called %s', (query, name) => {
  expect(named(query)).toBe(name)
})

test('names are in the reader’s language and never too long', () => {
  expect(named('?q=pompen&country=DE', 'nl')).toBe('pompen in Duitsland')
  expect(named('?q=Pumpen&country=GH', 'de')).toBe('Pumpen in Ghana')
  expect(named(`?q=${'water '.repeat(30)}&country=GH`)).toBe('water water water water water water wat… in Ghana')
  const long = named(
    `?kind=ngo&kind=company&kind=education&${['knowledge', 'contacts', 'distribution'].map((good) => `offers=${good}&seeks=${good}`).join('&')}`,
  )
  expect([...long].length).toBeLessThanOrEqual(longestName)
  expect(long.endsWith('…')).toBe(true)
})

test('a query is kept in one form: without its page and what nobody knows', () => {
  expect(canonicalQuery('?page=3&kind=NGO&country=gh&sector=28&utm_source=x&country=Atlantis')).toBe(
    '?country=GH&sector=nace%3A28&kind=ngo',
  )
  expect(canonicalQuery('')).toBe('')
})

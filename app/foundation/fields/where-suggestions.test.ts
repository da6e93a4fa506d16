import { expect, test } from 'vitest'
import { byCountryName, countriesNamed, countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { askedFor, suggestionsFor, type Suggestion } from './where-suggestions.ts'

const countriesIn = (language: Language) =>
  byCountryName(offeredCountries, language).map((code) => ({ code, name: countryName(code, language) }))
const places: Suggestion[] = [{ id: 'JP:1849831', name: 'Usa', detail: 'Japan' }]
const ids = (typed: string, language: Language, answered = true) => {
  const words = askedFor(typed) ?? ''
  return suggestionsFor(typed, countriesIn(language), {
    words: answered ? words : '',
    countries: answered ? countriesNamed(words) : [],
    places: answered ? places : [],
  }).map(({ id }) => id)
}

test.each<[string, Language, string]>([
  ['USA', 'nl', 'US'],
  ['u.s.a.', 'en', 'US'],
  ['VS', 'nl', 'US'],
  ['UK', 'en', 'GB'],
  ['VK', 'nl', 'GB'],
  ['VAE', 'de', 'AE'],
  ['DRC', 'en', 'CD'],
])('%s is a country before anybody was asked (%s)', (typed, language, code) => {
  expect(ids(typed, language, false)[0]).toBe(code)
})

test.each<[string, Language, string]>([
  ['Engeland', 'nl', 'GB'],
  ['England', 'de', 'GB'],
  ['Great Britain', 'en', 'GB'],
  ['Birma', 'nl', 'MM'],
  ['Swaziland', 'nl', 'SZ'],
  ['Zaire', 'en', 'CD'],
  ['Zaïre', 'nl', 'CD'],
  ['Holland', 'en', 'NL'],
  ['Perzië', 'nl', 'IR'],
  ['Deutschland', 'nl', 'DE'],
  ['Polska', 'en', 'PL'],
  ['Hongkong', 'de', 'HK'],
  ['Wit-Rusland', 'nl', 'BY'],
  ['Rhodesien', 'de', 'ZW'],
  ['Ceylon', 'en', 'LK'],
  ['Luxemburg', 'de', 'LU'],
  ['Georgia', 'en', 'GE'],
])('%s is a country before it is a place (%s)', (typed, language, code) => {
  expect(ids(typed, language)[0]).toBe(code)
  expect(ids(typed, language)).toContain('JP:1849831')
})

test('of two letters places are not offered, and what was answered to other words is not shown', () => {
  expect(ids('ke', 'nl')).toEqual(expect.arrayContaining(['KE']))
  expect(ids('ke', 'nl')).not.toContain('JP:1849831')
  expect(suggestionsFor('usa', [], { words: 'par', countries: ['FR'], places })).toEqual([])
  expect(suggestionsFor('usak', [], { words: 'usa', countries: ['US'], places })).toEqual(places)
  expect([askedFor('u'), askedFor(' ÜK '), askedFor('')]).toEqual([undefined, 'uk', undefined])
})

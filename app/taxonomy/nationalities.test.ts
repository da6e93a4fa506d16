import { expect, test } from 'vitest'
import { isCountry } from './countries.ts'
import { countriesWithNationality, isLarger, nationality } from './nationalities.ts'

test('every country of the table is one', () => {
  expect(countriesWithNationality.filter((code) => !isCountry(code))).toEqual([])
  expect(new Set(countriesWithNationality).size).toBe(countriesWithNationality.length)
  expect(countriesWithNationality.length).toBeGreaterThan(170)
})

test.each([
  ['Nederlands', 'NL'],
  ['NEDERLANDSE', 'NL'],
  ['Dutch', 'NL'],
  ['niederländisches', 'NL'],
  ['niederlaendischem', 'NL'],
  ['Duitse', 'DE'],
  ['deutschen', 'DE'],
  ['Portugese', 'PT'],
  ['Portugees', 'PT'],
  ['Zuid-Koreaanse', 'KR'],
  ['south korean', 'KR'],
  ['Schweizer', 'CH'],
  ['Nigerese', 'NE'],
  ['Nigeriaanse', 'NG'],
  ['Congolese', 'CD+CG'],
  ['Costa Ricaanse', 'CR'],
  ['Deutschland', ''],
  ['Nederland', ''],
  ['pumps', ''],
])('%s: %s', (words, codes) => {
  expect(nationality(words, 'en').countries.join('+')).toBe(codes)
})

test('a word is first what it is in the reader’s language', () => {
  expect(nationality('Indische', 'nl').countries).toEqual(['ID'])
  expect(nationality('Indische', 'de').countries).toEqual(['IN'])
  expect(nationality('Indische', 'en').countries.sort()).toEqual(['ID', 'IN'])
})

test('a first name, fins and “lets” are less sure', () => {
  for (const word of ['Frans', 'fins', 'lets', 'pools']) expect(nationality(word, 'en').sure).toBe(false)
  expect(nationality('Pools', 'nl').sure).toBe(true)
  expect(nationality('Dutch', 'nl').sure).toBe(true)
})

test('a part of the world makes another adjective of one', () => {
  expect(isLarger('South')).toBe(true)
  expect(isLarger('new')).toBe(false)
})

import { expect, test } from 'vitest'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { placeNames, standingName } from './where.ts'

const gulu = { standing: 'active', country: 'UG', place: { id: 1, name: 'Gulu', lat: 2.77, lon: 32.3 } } as const
const lira = { ...gulu, place: { ...gulu.place, id: 2, name: 'Lira' } }

test.each<[Language, string, string]>([
  ['en', 'Gulu, Uganda', 'Looking at Uganda'],
  ['nl', 'Gulu, Oeganda', 'Kijkt naar Oeganda'],
  ['de', 'Gulu, Uganda', 'Hat Uganda im Blick'],
])('being there and looking are told apart in %s', (language, there, looking) => {
  const words = { t: translator(language), language }
  expect(standingName(gulu, words)).toBe(there)
  expect(standingName({ standing: 'looking', country: 'UG', place: null }, words)).toBe(looking)
})

test('places are named once each, a country where there is none', () => {
  expect(placeNames([gulu, lira, gulu, { country: 'KE', place: null }], 'en')).toBe('Gulu, Lira and Kenya')
  expect(placeNames([], 'en')).toBe('')
})

import { expect, test } from 'vitest'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { meantBy } from './meant.ts'

test('several countries are alternatives, everything else must hold together', () => {
  const { senses } = meantBy('kaas kenia tanzania', 'nl')!
  const sense = senses.find(({ filter }) => filter.some((each) => each.includes('nace:10.51')))!
  expect(sense.filter).toHaveLength(2)
  expect(sense.filter[0]).toBe('country IN ["KE", "TZ"]')
})

test.each(['noten ghana', 'kas kenia', 'Freiwillige Uganda', 'gemeente polen', 'wells'])(
  'everybody gets the same answer to “%s”, in an order of their own',
  (q) => {
    const [nl, ...others] = languages.map((language) => meantBy(q, language)!)
    for (const other of others) {
      expect(other.senses).toEqual(nl.senses)
      expect(other.words).toBe(nl.words)
      expect([...other.order].sort()).toEqual([...nl.order].sort())
    }
  },
)

test('of two subjects each comes near by itself, whether a country is named or not', () => {
  for (const [q, where] of [
    ['kaas brouwerij', false],
    ['kaas brouwerij kenia', true],
  ] as const) {
    const alone = meantBy(q, 'nl')!.wider.filter(({ filter }) => filter.length === (where ? 2 : 1))
    for (const code of ['nace:10.51', 'nace:11.05'])
      expect(alone.some(({ filter }) => filter.at(-1)!.includes(code))).toBe(true)
  }
})

test('a word that is known is asked as it is written; a slip and a compound are not', () => {
  expect(meantBy('brouwerij oegenda', 'nl')!.words).toBe('"brouwerij" oegenda')
  expect(meantBy('UK', 'en')!.words).toBe('"UK"')
  expect(meantBy('mangoboeren', 'nl')!.words).toBe('mangoboeren')
})

test.each(['28.13', 'Firma Janssen', '"kas kenia"', ''])('nothing is meant by “%s” but itself', (q) => {
  expect(meantBy(q, 'nl')).toBeUndefined()
})

test('what comes near is another question than the answer', () => {
  const { senses, wider } = meantBy('stage logistiek duitsland', 'nl')!
  expect(wider.length).toBeGreaterThan(0)
  for (const sense of wider) expect(senses).not.toContainEqual(sense)
  expect(wider.every(({ filter }) => filter.some((each) => each.includes('"DE"')))).toBe(true)
})

test.each([
  ['nl', 'Nederlandse pompen'],
  ['en', 'pumps from the Netherlands'],
  ['en', 'import from the Netherlands'],
  ['de', 'Pumpen aus den Niederlanden'],
] as const)('%s “%s”: who sits there first, then who is active there; both are the answer', (language, q) => {
  const { senses, order } = meantBy(q, language)!
  const filters = order.map((at) => senses[at].filter)
  expect(filters[0]).toContain('home IN ["NL"]')
  expect(filters.some((each) => each.includes('country IN ["NL"]'))).toBe(true)
  expect(senses[order[0]].seated).not.toMatch(/nederland|netherland|niederland/i)
})

test('several seats are alternatives, and the seat and where somebody is active hold together', () => {
  const { senses, order } = meantBy('Dutch and German pumps in Ghana', 'en')!
  expect(senses[order[0]].filter.slice(0, 2)).toEqual(['country IN ["GH"]', 'home IN ["NL", "DE"]'])
})

test('who is said to be based somewhere need not be active there, but it comes near', () => {
  const { senses, wider } = meantBy('gevestigd in Kenia', 'nl')!
  expect(senses.map(({ filter }) => filter)).toEqual([['home IN ["KE"]']])
  expect(wider.map(({ filter }) => filter)).toContainEqual(['country IN ["KE"]'])
})

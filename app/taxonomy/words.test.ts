import { expect, test } from 'vitest'
import { isSlip, likeness, stem, tellingWords } from './words.ts'

test.each([
  ['pompen', 'pomp'],
  ['scholen', 'school'],
  ['putten', 'put'],
  ['kazen', 'kaas'],
  ['pumps', 'pump'],
  ['batteries', 'battery'],
  ['fahrrader', 'fahrrad'],
  ['maschinen', 'maschine'],
  ['ziekenhuizen', 'ziekenhuis'],
  ['services', 'service'],
  ['fietsen', 'fiets'],
])('%s and %s are one word', (one, other) => {
  const [a, b] = [one, other].map((word) => ({ word, stem: stem(word) }))
  expect(likeness(a, b)).toBe(0.92)
  expect(likeness(b, a)).toBe(0.92)
})

test.each([
  ['bank', 'bar'],
  ['water', 'waste'],
  ['fish', 'fig'],
])('%s and %s are not', (one, other) => {
  expect(likeness({ word: one, stem: stem(one) }, { word: other, stem: stem(other) })).toBe(0)
})

test('the second half of a compound says more than the first, the beginning of a word more than its middle', () => {
  const like = (typed: string, known: string) =>
    likeness({ word: typed, stem: stem(typed) }, { word: known, stem: stem(known) })
  expect(like('waterpompen', 'pompen')).toBeGreaterThan(like('waterpompen', 'water'))
  expect(like('pompen', 'waterpompen')).toBeGreaterThan(0.5)
  expect(like('mach', 'machines')).toBeGreaterThan(like('chine', 'machines'))
  expect(like('zuivering', 'waterzuivering')).toBeGreaterThan(0.5)
})

test('a name tells what it is about, without what it excepts', () => {
  expect(tellingWords('Manufacture of wearing apparel, except fur apparel')).toEqual(['wearing', 'apparel'])
  expect(tellingWords('Humanities (except languages)')).toEqual(['humanities'])
  expect(tellingWords('Vervaardiging van andere pompen en compressoren')).toEqual(['pompen', 'compressoren'])
  expect(tellingWords('Sammeln von wild wachsenden Produkten (Pilze, Beeren; ohne Holz)')).toEqual([
    'sammeln',
    'wild',
    'wachsenden',
    'produkten',
    'pilze',
    'beeren',
  ])
  expect(tellingWords('Brücken')).toEqual(['brucken', 'bruecken'])
})

test('a slip is one letter, of long words two', () => {
  expect([
    isSlip('fietsn', 'fietsen'),
    isSlip('machienbouw', 'machinebouw'),
    isSlip('pompne', 'pompen'),
    isSlip('elektrotehniek', 'elektrotechniek'),
  ]).toEqual([true, true, true, true])
  expect([isSlip('bank', 'band'), isSlip('water', 'later'), isSlip('pompen', 'lampen')]).toEqual([false, false, false])
})

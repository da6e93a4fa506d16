import { expect, test } from 'vitest'
import { allCodes } from '#app/taxonomy/codes.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { cellBands, cellBounds, isCell, quadkey } from './cells.ts'
import { toDocument, withAncestors, type PresenceRow } from './document.ts'
import { vocabularyWords } from './words.server.ts'

const { words } = vocabularyWords()
const row: PresenceRow = {
  id: '019aa000-0000-7000-8000-000000000001',
  officeId: '019aa000-0000-7000-8000-000000000002',
  organisationId: '019aa000-0000-7000-8000-000000000003',
  audience: 'network',
  standing: 'active',
  country: 'DE',
  placeName: 'Lübeck',
  lat: 53.8689,
  lon: 10.6873,
  field: 'economy',
  sectors: ['nace:28', 'dac:140'],
  ownSectors: ['Pompen'],
  organisationSectors: ['nace:46'],
  activities: ['export'],
  offers: ['knowledge'],
  seeks: ['funding'],
  languages: ['de'],
  description: 'Waterpompen voor droge streken',
  confirmedDay: 20_000,
  published: 1_728_000_000,
  publishedNetwork: 1_728_000_000,
  publishedPublic: 0,
  fading: false,
  organisation: 'Pomp BV',
  kind: 'company',
  summary: { nl: 'Maakt pompen' },
  office: 'Deventer',
  officeSlug: 'deventer',
  home: 'NL',
  seatPlace: null,
}

test('who publishes is known by its office and by the country it sits in, its own place as a word', () => {
  expect(toDocument(row, words)).toMatchObject({ office: 'deventer', home: 'NL', officeWords: ['Deventer'] })
  expect(toDocument({ ...row, home: 'DE', seatPlace: 'Gronau' }, words)).toMatchObject({
    home: 'DE',
    officeWords: ['Deventer', 'Gronau'],
  })
})

test('a division brings its section, a category stands alone', () => {
  expect(withAncestors(['nace:28', 'dac:140', 'nace:C'])).toEqual(['nace:28', 'nace:C', 'dac:140'])
  expect(withAncestors(['other:9'])).toEqual(['other:9'])
})

test('a code at any depth brings all above it, and its names', () => {
  expect(withAncestors(['nace:28.13', 'isced:0732'])).toEqual([
    'nace:28.13',
    'nace:28.1',
    'nace:28',
    'nace:C',
    'isced:0732',
    'isced:073',
    'isced:07',
  ])
  expect(toDocument({ ...row, sectors: ['dac:14031'] }, words).sectorWords.join(' ')).toMatch(/drinking water/i)
  // Everyday words of a class are its own; those of a division are said of one firm in it or another.
  expect(toDocument({ ...row, sectors: ['nace:30.92'] }, words).sectorWords).toEqual(
    expect.arrayContaining(['fietsen', 'bicycles', 'Fahrräder', 'Industrie', 'Manufacturing']),
  )
  expect(toDocument({ ...row, sectors: ['nace:30'] }, words).sectorWords).not.toContain('fietsen')
  expect(toDocument({ ...row, sectors: ['other:9'] }, words).sectorWords).toEqual([])
})

test('a document carries the names of its codes in three languages', () => {
  const document = toDocument(row, words)
  expect(document.countryWords.slice(0, 3)).toEqual(['Duitsland', 'Germany', 'Deutschland'])
  expect(toDocument({ ...row, country: 'US' }, words).countryWords).toEqual(expect.arrayContaining(['USA', 'VS']))
  expect(document.offerWords.join(' ').toLowerCase()).toMatch(/kennis.*knowledge.*wissen/)
  expect(document.sectorWords.length).toBeGreaterThan(6)
  for (const list of [document.activityWords, document.fieldWords, document.kindWords, document.seekWords])
    expect(list.length).toBeGreaterThan(0)
  expect(document.sector).toEqual(['nace:28', 'nace:C', 'dac:140'])
  expect(document).not.toHaveProperty('_geo')
})

test('a presence is matched by its own sectors, by its organisation’s where it has none', () => {
  expect(toDocument(row, words).codes).toEqual(['nace:28', 'dac:140'])
  expect(toDocument({ ...row, sectors: [] }, words)).toMatchObject({ sector: [], codes: ['nace:46'] })
})

test('a compound is found by its parts, and letters of other alphabets by plain ones', () => {
  expect(toDocument(row, words).parts).toEqual(['water', 'pompen'])
  expect(toDocument({ ...row, organisation: 'Łódź Ærø', description: '' }, words).parts).toEqual(['lodz', 'aero'])
})

test('a place is found by its name in every language', () => {
  expect(toDocument({ ...row, country: 'AT', placeName: 'Vienna' }, words).place).toEqual(
    expect.arrayContaining(['Vienna', 'Wenen', 'Wien']),
  )
  expect(toDocument({ ...row, country: 'PL', placeName: 'Łódź' }, words).place).toContain('lodz')
  expect(toDocument({ ...row, placeName: null }, words).place).toEqual([])
})

test('goods, activities, kinds and fields are found by the words people have for them', () => {
  const document = toDocument(row, words)
  expect(document.seekWords).toEqual(expect.arrayContaining(['subsidie', 'grant', 'Zuschuss']))
  expect(document.activityWords).toEqual(expect.arrayContaining(['uitvoer', 'Ausfuhr']))
  expect(document.kindWords).toEqual(expect.arrayContaining(['onderneming', 'Unternehmen']))
})

test('every word of every chip finds its card, in each language', () => {
  const lost: string[] = []
  for (const { key, withdrawn, scheme } of allCodes()) {
    if (withdrawn || scheme === 'sdg') continue
    const said = new Set(fold(toDocument({ ...row, sectors: [key] }, words).sectorWords.join(' ')).split(' '))
    for (const language of languages)
      for (const word of fold(sectorName(key, language, 'short')).split(' '))
        if (!said.has(word)) lost.push(`${key} ${language} ${word}`)
  }
  expect(lost).toEqual([])
})

test('a fading presence is marked with a number, which ranking can order', () => {
  expect(toDocument(row, words).fading).toBe(0)
  expect(toDocument({ ...row, fading: true }, words).fading).toBe(1)
})

test('a presence with a pin is in one cell a band, each inside the one before; one without is in none', () => {
  const document = toDocument(row, words)
  const keys = cellBands.map((band) => document[`cell${band}`]!)
  keys.forEach((key, at) => {
    expect(key).toHaveLength(cellBands[at])
    expect(key.startsWith(keys[at - 1] ?? '')).toBe(true)
    expect(isCell(key)).toBe(true)
  })
  expect(
    Object.keys(toDocument({ ...row, lat: null, lon: null }, words)).filter((name) => name.startsWith('cell')),
  ).toEqual([])
})

test('quadkeys are those of the tile system, and their squares hold the place, to the edges of the earth', () => {
  // The example of the Bing Maps Tile System's documentation: tile (3, 5) at level 3.
  expect(quadkey(-50, -40, 3)).toBe('213')
  for (const [lat, lon] of [
    [53.87, 10.69],
    [-33.9, 18.4],
    [0, 0],
    [-17.7, 179.99],
    [85.2, -180],
    [-90, 180],
  ]) {
    const bounds = cellBounds(quadkey(lat, lon, 12))
    const near = Math.max(-85.0511, Math.min(85.0511, lat))
    expect(near).toBeGreaterThanOrEqual(bounds.south - 1e-4)
    expect(near).toBeLessThanOrEqual(bounds.north + 1e-4)
    expect(lon).toBeGreaterThanOrEqual(bounds.west)
    expect(lon).toBeLessThanOrEqual(bounds.east)
  }
})

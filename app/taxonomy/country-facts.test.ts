import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { capitalName, factsOf, kilometresBetween, roundedKilometres } from './country-facts.ts'
import { capitalNames } from './capital-names.ts'
import { offeredCountries } from './countries.ts'
import { prepared } from './data/prepare-country-facts.ts'
import { offsetOf } from './local-time.ts'

test('what ships is what the packages say', () => {
  expect(readFileSync(path.resolve('app/taxonomy/data/country-facts.json'), 'utf8')).toBe(prepared())
})

describe.each([
  [
    'GH',
    { zones: ['Africa/Accra'], languages: ['en'], currencies: ['GHS'], capital: 'Accra', at: { lat: 5.56, lon: -0.2 } },
  ],
  [
    'NL',
    {
      zones: ['Europe/Amsterdam'],
      languages: ['nl'],
      currencies: ['EUR'],
      capital: 'Amsterdam',
      at: { lat: 52.37, lon: 4.89 },
    },
  ],
  [
    'BE',
    {
      zones: ['Europe/Brussels'],
      languages: ['nl', 'fr', 'de'],
      currencies: ['EUR'],
      capital: 'Brussels',
      at: { lat: 50.85, lon: 4.35 },
    },
  ],
  [
    'CH',
    {
      zones: ['Europe/Zurich'],
      languages: ['de', 'fr', 'it'],
      currencies: ['CHF'],
      capital: 'Bern',
      at: { lat: 46.95, lon: 7.45 },
    },
  ],
  [
    'NP',
    {
      zones: ['Asia/Katmandu'],
      languages: ['ne'],
      currencies: ['NPR'],
      capital: 'Kathmandu',
      at: { lat: 27.7, lon: 85.32 },
    },
  ],
])('%s', (iso, facts) => {
  test('has the facts that an almanac has', () => expect(factsOf(iso)).toEqual(facts))
})

test('languages: official in practice counts where no law says otherwise; several currencies; the newest money', () => {
  expect(factsOf('AU').languages).toEqual(['en'])
  expect(factsOf('NZ').languages).toEqual(['en', 'mi'])
  expect(factsOf('UA').languages).toEqual(['uk'])
  expect(factsOf('ZA').languages).toHaveLength(11)
  expect(factsOf('PA').currencies).toEqual(['PAB', 'USD'])
  expect(factsOf('BG').currencies).toEqual(['EUR'])
  expect(factsOf('HR').currencies).toEqual(['EUR'])
})

test('the capital’s clock comes first, and every zone is one that Intl knows', () => {
  const first = (iso: string) => factsOf(iso).zones[0]
  expect(['US', 'BR', 'AU', 'RU', 'CN', 'ES', 'ID', 'KZ'].map(first)).toEqual([
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Sydney',
    'Europe/Moscow',
    'Asia/Shanghai',
    'Europe/Madrid',
    'Asia/Jakarta',
    'Asia/Almaty',
  ])
  const unknown = offeredCountries
    .flatMap((iso) => factsOf(iso).zones)
    .filter((zone) => offsetOf(zone, new Date()) === null)
  expect(unknown).toEqual([])
})

test('what the sources do not say is absent', () => {
  const without = (say: (facts: ReturnType<typeof factsOf>) => boolean) =>
    offeredCountries.filter((iso) => !say(factsOf(iso)))
  expect(without(({ zones }) => zones.length > 0)).toEqual(['BV', 'HM', 'XK'])
  expect(without(({ languages }) => languages.length > 0)).toEqual(['AQ', 'BV', 'HM', 'TF'])
  expect(without(({ currencies }) => currencies.length > 0)).toEqual(['AQ'])
  expect(without(({ capital }) => capital !== null)).toEqual(['AQ', 'BV', 'EH', 'HM', 'IL', 'IO', 'PS', 'TK', 'UM'])
  expect(without(({ at }) => at !== null)).toEqual([])
  expect(factsOf('ZZ')).toEqual({ zones: [], languages: [], currencies: [], capital: null, at: null })
})

test('capitals by the reader’s names', () => {
  expect([capitalName('FR', 'nl'), capitalName('FR', 'de'), capitalName('FR', 'en')]).toEqual([
    'Parijs',
    'Paris',
    'Paris',
  ])
  expect([capitalName('AT', 'nl'), capitalName('AT', 'de'), capitalName('AT', 'en')]).toEqual([
    'Wenen',
    'Wien',
    'Vienna',
  ])
  expect(capitalName('AQ', 'nl')).toBeNull()
  const named = Object.values(capitalNames).flatMap((names) => Object.keys(names))
  expect(named.filter((iso) => factsOf(iso).capital === null)).toEqual([])
})

test('distances along the great circle', () => {
  const deventer = { lat: 52.25, lon: 6.16 }
  const to = (iso: string) => roundedKilometres(kilometresBetween(deventer, factsOf(iso).at!))
  expect(to('GH')).toBe(5220)
  expect(to('NL')).toBe(87)
  expect(kilometresBetween({ lat: 51.5, lon: -0.12 }, { lat: 40.71, lon: -74.01 })).toBeCloseTo(5570, -1)
  expect(kilometresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20_015, 0)
  expect(kilometresBetween(deventer, deventer)).toBe(0)
})

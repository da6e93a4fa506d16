import { expect, it } from 'vitest'
import { isCountry, offeredCountries } from './countries.ts'
import { areNeighbours, neighboursOf, subregionOf } from './neighbours.ts'

it('has every neighbour both ways round, and none beside itself', () => {
  for (const one of offeredCountries) {
    for (const other of neighboursOf(one)) {
      expect(isCountry(other), `${one} ${other}`).toBe(true)
      expect(areNeighbours(other, one), `${other} ${one}`).toBe(true)
    }
    expect(areNeighbours(one, one)).toBe(false)
  }
})

it.each([
  ['NL', 'BE DE'],
  ['UG', 'CD KE RW SS TZ'],
  ['GH', 'BF CI TG'],
  ['XK', 'AL ME MK RS'],
  ['EH', 'DZ MA MR'],
  ['LS', 'ZA'],
  ['GF', 'BR SR'],
  ['PS', 'EG IL JO'],
  ['BW', 'NA ZA ZM ZW'],
  ['HK', 'CN'],
  ['PL', 'BY CZ DE LT RU SK UA'],
  ['IS', ''],
  ['QQ', ''],
])('%s lies beside: %s', (country, expected) => expect(neighboursOf(country).join(' ')).toBe(expected))

it('knows no neighbours across water', () => {
  for (const [one, other] of [
    ['GB', 'FR'],
    ['SE', 'DK'],
    ['ES', 'DZ'],
    ['SG', 'MY'],
    ['SA', 'BH'],
    ['US', 'RU'],
    ['FR', 'BR'],
  ]) {
    expect(areNeighbours(one, other), `${one} ${other}`).toBe(false)
  }
})

it('puts every country that can be chosen in one region, but for Antarctica', () => {
  expect(offeredCountries.filter((code) => !subregionOf(code))).toEqual(['AQ'])
})

it.each([
  ['UG', '014'],
  ['KE', '014'],
  ['GH', '011'],
  ['ZA', '018'],
  ['CD', '017'],
  ['MA', '015'],
  ['NL', '155'],
  ['PL', '151'],
  ['EE', '154'],
  ['XK', '039'],
  ['TW', '030'],
  ['VN', '035'],
  ['IN', '034'],
  ['TR', '145'],
  ['KZ', '143'],
  ['SR', '005'],
  ['CW', '029'],
  ['MX', '013'],
  ['US', '021'],
])('%s is in %s', (country, region) => expect(subregionOf(country)).toBe(region))

import { expect, test } from 'vitest'
import { countryByName, isCountry } from './countries.ts'
import { everydayRegions, regionByName } from './everyday-regions.ts'
import { languages } from './vocabulary.ts'

test('every region has a name in each language and at least two countries, each once', () => {
  expect(everydayRegions.length).toBeGreaterThanOrEqual(75)
  for (const { key, countries, names } of everydayRegions) {
    expect(countries.length, key).toBeGreaterThan(1)
    expect(new Set(countries).size, key).toBe(countries.length)
    expect(
      countries.filter((code) => !isCountry(code)),
      key,
    ).toEqual([])
    for (const language of languages)
      expect(
        names[language].every((name) => name.length > 1),
        key,
      ).toBe(true)
  }
})

test('a name means one region, and no country', () => {
  for (const { key, names } of everydayRegions)
    for (const name of languages.flatMap((language) => names[language])) {
      expect(regionByName(name)?.key, name).toBe(key)
      expect(countryByName(name), name).toBeUndefined()
    }
})

test.each([
  ['Scandinavië', 'DK NO SE'],
  ['scandinavia', 'DK NO SE'],
  ['Skandinavien', 'DK NO SE'],
  ['de Benelux', 'BE LU NL'],
  ['DACH', 'AT CH DE'],
  ['the Baltics', 'EE LV LT'],
  ['Baltische staten', 'EE LV LT'],
  ['Maghreb', 'DZ LY MA MR TN'],
  ['golfstaten', 'AE BH KW OM QA SA'],
  ['Golfstaaten', 'AE BH KW OM QA SA'],
  ['Hoorn van Afrika', 'DJ ER ET SO SD SS'],
  ['Kaukasus', 'AM AZ GE'],
])('%s is %s', (name, countries) => expect(regionByName(name)?.countries.join(' ')).toBe(countries))

test.each([
  ['West-Afrika', 'GH', 'KE'],
  ['west afrika', 'SN', 'ZA'],
  ['Westafrika', 'NG', 'MA'],
  ['Southeast Asia', 'VN', 'IN'],
  ['Zuidoost-Azië', 'ID', 'CN'],
  ['Lateinamerika', 'PE', 'US'],
  ['Latijns Amerika', 'BR', 'CA'],
  ['Balkan', 'RS', 'HU'],
  ['Sahelzone', 'ML', 'GH'],
  ['Oost-Europa', 'PL', 'DE'],
  ['Europa', 'NL', 'MA'],
  ['Europese Unie', 'DE', 'GB'],
])('in %s lies %s, not %s', (name, inside, outside) => {
  expect(regionByName(name)?.countries).toContain(inside)
  expect(regionByName(name)?.countries).not.toContain(outside)
})

test.each(['', 'Ghana', 'pompen', 'Georgia', 'de'])('"%s" is no region', (name) =>
  expect(regionByName(name)).toBeUndefined(),
)

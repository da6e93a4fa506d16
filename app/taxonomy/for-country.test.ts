import { expect, test } from 'vitest'
import { offeredCountries } from './countries.ts'
import { forCountry, theCountry } from './for-country.ts'

test.each([
  ['ZA', 'nl', 'voor Zuid-Afrika'],
  ['US', 'nl', 'voor de Verenigde Staten'],
  ['GB', 'nl', 'voor het Verenigd Koninkrijk'],
  ['CW', 'nl', 'voor Curaçao'],
  ['PH', 'nl', 'voor de Filipijnen'],
  ['ZA', 'en', 'for South Africa'],
  ['NL', 'en', 'for the Netherlands'],
  ['IM', 'en', 'for the Isle of Man'],
  ['ZA', 'de', 'für Südafrika'],
  ['IR', 'de', 'für den Iran'],
  ['TR', 'de', 'für die Türkei'],
  ['NL', 'de', 'für die Niederlande'],
  ['US', 'de', 'für die Vereinigten Staaten'],
  ['AE', 'de', 'für die Vereinigten Arabischen Emirate'],
  ['GB', 'de', 'für das Vereinigte Königreich'],
  ['DO', 'de', 'für die Dominikanische Republik'],
  ['CY', 'de', 'für Zypern'],
  ['PH', 'de', 'für die Philippinen'],
  ['CU', 'de', 'für Kuba'],
  ['TF', 'de', 'für die Französischen Süd- und Antarktisgebiete'],
] as const)('%s in %s: %s', (code, language, words) => expect(forCountry(code, language)).toBe(words))

test.each([
  ['nl', /^voor /],
  ['en', /^for /],
  ['de', /^für /],
] as const)('every country has its word before it in %s', (language, words) => {
  for (const code of offeredCountries) expect(forCountry(code, language)).toMatch(words)
})

test.each([
  ['US', 'en', 'the United States'],
  ['US', 'nl', 'de Verenigde Staten'],
  ['NL', 'de', 'die Niederlande'],
  ['LB', 'de', 'den Libanon'],
  ['GH', 'de', 'Ghana'],
  ['CY', 'nl', 'Cyprus'],
] as const)('looking at %s in %s: %s', (code, language, words) => expect(theCountry(code, language)).toBe(words))

import { expect, it } from 'vitest'
import { offeredCountries } from './countries.ts'
import { inCountry } from './in-country.ts'
import { languages } from './vocabulary.ts'

it.each([
  ['GH', 'in Ghana', 'in Ghana', 'in Ghana'],
  ['US', 'in the United States', 'in de Verenigde Staten', 'in den Vereinigten Staaten'],
  ['NL', 'in the Netherlands', 'in Nederland', 'in den Niederlanden'],
  ['GB', 'in the United Kingdom', 'in het Verenigd Koninkrijk', 'im Vereinigten Königreich'],
  ['PH', 'in the Philippines', 'op de Filipijnen', 'auf den Philippinen'],
  ['IR', 'in Iran', 'in Iran', 'im Iran'],
  ['CH', 'in Switzerland', 'in Zwitserland', 'in der Schweiz'],
  [
    'CF',
    'in the Central African Republic',
    'in de Centraal-Afrikaanse Republiek',
    'in der Zentralafrikanischen Republik',
  ],
  ['CW', 'in Curaçao', 'op Curaçao', 'auf Curaçao'],
  ['CY', 'in Cyprus', 'op Cyprus', 'auf Zypern'],
])('%s: %s, %s, %s', (code, ...expected) =>
  expect((['en', 'nl', 'de'] as const).map((language) => inCountry(code, language))).toEqual(expected),
)

it('has a phrase for every country', () => {
  for (const language of languages)
    for (const code of offeredCountries) expect(inCountry(code, language)).toMatch(/^(in|im|on|op|auf)( \S+)+$/)
})

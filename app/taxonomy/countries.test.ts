import { describe, expect, it } from 'vitest'
import { countryByName, countryCodes, countryName, isCountry, offeredCountries } from './countries.ts'

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each once; Kosovo can be chosen besides', () => {
    expect(countryCodes).toHaveLength(249)
    expect(new Set(countryCodes).size).toBe(249)
    expect(countryCodes).not.toContain('XK')
    expect(offeredCountries).toHaveLength(250)
  })

  it.each(['en', 'nl', 'de', 'fr'])('have a name in %s, and are found again by it', (language) => {
    for (const code of offeredCountries) {
      expect(countryName(code, language), code).not.toBe(code)
      expect(countryByName(countryName(code, language)), `${code} ${countryName(code, language)}`).toBe(code)
    }
  })

  it.each(['IN', 'IS', 'TO', 'XK', 'SS'])('know %s', (code) => expect(isCountry(code)).toBe(true))
  it.each(['XX', 'EU', 'UK', 'AN', 'SU', 'nl', '', 'NLD', 'ZZ'])('do not know %s', (code) =>
    expect(isCountry(code)).toBe(false),
  )

  it.each([
    ['Democratic Republic of the Congo', 'CD'],
    ['DR Congo', 'CD'],
    ['Congo (Brazaville)', 'CG'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Syrian Arab Republic', 'SY'],
    ['Viet Nam', 'VN'],
    ['Burma', 'MM'],
    ['Lao PDR', 'LA'],
    ['UNITED STATES OF AMERICA', 'US'],
    ['usa', 'US'],
    ['Verenigde Staten', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['UK', 'GB'],
    ['The Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Duitsland', 'DE'],
    ['Allemagne', 'DE'],
    ['nl', 'NL'],
    ['State of Palestine', 'PS'],
    ['Bosnia & Herzegovina', 'BA'],
    ['Swaziland', 'SZ'],
    ['Cape Verde', 'CV'],
    ['  South   Sudan ', 'SS'],
    ['United Republic of Tanzania', 'TZ'],
    ['Kosovo', 'XK'],
    ['Republic of Kenya', 'KE'],
    ['the Slovak Republic', 'SK'],
    ['Federal Democratic Republic of Ethiopia', 'ET'],
    ['Saint Kitts and Nevis', 'KN'],
    ['St. Lucia', 'LC'],
    ['Islamic Republic of Mauritania', 'MR'],
    ['NLD', 'NL'],
    ['deu', 'DE'],
    ['ZWE', 'ZW'],
    ['AND', 'AD'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Mali Situation', undefined],
    ['Nigeria Situation', undefined],
    ['Thailand-Myanmar', undefined],
    ['Africa', undefined],
    ['Republic of', undefined],
    ['Republic of Mali Situation', undefined],
    ['', undefined],
  ])('read "%s" as %s', (name, code) => expect(countryByName(name)).toBe(code))

  it('leave a code that is none as it is', () => expect(countryName('QQ', 'nl')).toBe('QQ'))
})

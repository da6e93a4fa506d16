import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import * as browser from './code-names.browser.ts'
import * as server from './code-names.ts'
import { allCodes, sectorSchemes } from './codes.ts'
import { codeLabel, listedSectors, placeOf, schemesFor, sectorGroups, sectorName } from './sectors.ts'
import { languages, organisationKinds } from './vocabulary.ts'

const published = (file: string) =>
  parse(readFileSync(new URL(`./data/${file}`, import.meta.url)), { columns: true, bom: true }) as Record<
    string,
    string
  >[]
const squeeze = (text: string) => text.trim().replace(/\s+/g, ' ')
const upper = allCodes().filter((code) => ['section', 'division', 'category', 'broad', 'narrow'].includes(code.level))
const withdrawn = { en: '(withdrawn)', nl: '(vervallen)', de: '(nicht mehr verwendet)' }

describe.each(languages)('the names in %s', (language) => {
  it('are there for every code at every depth, and for nothing else', () => {
    expect(Object.keys(server.namesIn(language)).sort()).toEqual(
      allCodes()
        .map((code) => code.key)
        .sort(),
    )
    for (const { key } of allCodes()) {
      const name = sectorName(key, language)
      expect(name.length, key).toBeGreaterThan(2)
      expect(name.length, `${key} ${name}`).toBeLessThanOrEqual(200)
      expect(name, key).toBe(squeeze(name))
      expect(name, key).not.toMatch(/\p{Lu}{6}|[*#<>]/u)
    }
  })

  it('say of withdrawn codes, and of no others, that they are', () => {
    for (const code of allCodes())
      expect(sectorName(code.key, language).endsWith(withdrawn[language]), code.key).toBe(code.withdrawn)
  })

  it('have a label for chips and facets', () => {
    for (const { key } of upper) {
      expect(sectorName(key, language, 'short').length, key).toBeGreaterThan(1)
      expect(sectorName(key, language, 'short').length, key).toBeLessThanOrEqual(30)
    }
    for (const { key, withdrawn: old } of allCodes())
      if (!old) expect(sectorName(key, language, 'short').length, key).toBeLessThanOrEqual(60)
    for (const scheme of sectorSchemes) {
      for (const { sectors } of sectorGroups(scheme))
        expect(new Set(sectors.map(({ key }) => sectorName(key, language, 'short'))).size).toBe(sectors.length)
    }
  })

  it('are the same words in the browser', async () => {
    expect(browser.namesIn(language)).toEqual({})
    await browser.loadCodeNames(language)
    expect(browser.namesIn(language)).toEqual(server.namesIn(language))
    expect(Object.keys(browser).sort()).toEqual(Object.keys(server).sort())
  })
})

describe('a name', () => {
  it('is the published one in English', () => {
    for (const row of published('nace-rev2.csv').filter((each) => ['3', '4'].includes(each.level)))
      expect(sectorName(`nace:${row.code}`, 'en')).toBe(squeeze(row.title_en))
  })

  it('has a short form at any depth, or stands as its code', () => {
    expect(sectorName('nace:28', 'de')).toBe('Maschinenbau')
    expect(sectorName('nace:28', 'nl', 'short')).toBe('Machines')
    expect(sectorName('isced:073', 'nl')).toBe('Bouwkunde en civiele techniek')
    expect(sectorName('nace:28.13', 'en', 'short')).toBe('Other pumps and compressors')
    expect(sectorName('isced:0722', 'en', 'short')).toBe('Materials')
    expect(sectorName('nace:16.29', 'en', 'short')).toBe('Other products of wood; manufacture of articles of cork…')
    expect(sectorName('dac:23067', 'en', 'short')).toBe('Solar energy (withdrawn)')
    expect(sectorName('other:9', 'nl')).toBe('other:9')
  })

  it('says what its code is part of', () => {
    expect(
      ['nace:28.13', 'nace:28.1', 'nace:28', 'nace:C', 'dac:14031', 'isced:0732', 'isced:073'].map(placeOf),
    ).toEqual(['nace:28', 'nace:28', 'nace:C', null, 'dac:140', 'isced:073', 'isced:07'])
    expect(codeLabel('nace:28.13')).toBe('NACE 28.13')
  })
})

describe('a form', () => {
  it('looks in every taxonomy, the usual one of the kind of organisation first', () => {
    for (const kind of organisationKinds) expect([...schemesFor(kind)].sort()).toEqual([...sectorSchemes].sort())
    expect([schemesFor('company')[0], schemesFor('ngo')[0], schemesFor('education')[0]]).toEqual([
      'nace',
      'dac',
      'isced',
    ])
  })

  it('lists divisions, categories and fields of study, nothing withdrawn', () => {
    expect(sectorGroups('dac').map(({ head, sectors }) => [head, sectors.length])).toEqual([[null, 42]])
    expect(sectorGroups('nace').flatMap(({ sectors }) => sectors)).toHaveLength(88)
    expect(sectorGroups('isced').flatMap(({ sectors }) => sectors)).toHaveLength(29)
    expect(listedSectors.size).toBe(88 + 42 + 29 + 11)
    for (const code of allCodes()) if (code.withdrawn) expect(listedSectors.has(code.key), code.key).toBe(false)
  })
})

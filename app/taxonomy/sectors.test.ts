import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { allSectors, ancestors, canonicalSector, divisionsIn, pickerGroups, sectorByCode, sectorGroups, sectorName } from './sectors.ts'
import { languages, organisationKinds } from './vocabulary.ts'

type Row = Record<string, string>
const published = (file: string) => parse(readFileSync(new URL(`./data/${file}`, import.meta.url)), { columns: true, bom: true }) as Row[]

describe('the sectors', () => {
  it('are those that Eurostat publishes, under the same sections', () => {
    const rows = published('nace-rev2.csv').filter((row) => row.level === '1' || row.level === '2')
    const ours = allSectors().filter((sector) => sector.scheme === 'nace')
    expect(ours.map((sector) => [sector.code, sector.parent]))
      .toEqual(rows.map((row) => [`nace:${row.code}`, row.parent ? `nace:${row.parent}` : null]))
    expect(ours.filter((sector) => sector.level === 'section')).toHaveLength(21)
    expect(ours.filter((sector) => sector.level === 'division')).toHaveLength(88)
  })

  it('are the categories that IATI publishes, the withdrawn ones marked', () => {
    const rows = published('dac-sectors.csv').filter((row) => row.digits === '3')
    const ours = allSectors().filter((sector) => sector.scheme === 'dac')
    expect(ours.map((sector) => [sector.code, sector.withdrawn])).toEqual(rows.map((row) => [`dac:${row.code}`, row.status === 'withdrawn']))
    expect(ours).toHaveLength(44)
  })

  it('give every five-digit purpose its category', () => {
    for (const row of published('dac-sectors.csv').filter((each) => each.digits === '5')) {
      expect(ancestors(`dac:${row.code}`), row.code).toEqual([`dac:${row.category}`])
    }
  })

  it.each(languages)('have a name and a label of at most 30 characters in %s', (language) => {
    for (const sector of allSectors()) {
      expect(sector.names[language].length, sector.code).toBeGreaterThan(2)
      expect(sector.short[language].length, sector.code).toBeGreaterThan(1)
      expect(sector.short[language].length, sector.code).toBeLessThanOrEqual(30)
      expect(sector.names[language], sector.code).not.toMatch(/\p{Lu}{6}/u)
    }
    const groups = sectorGroups('nace').map((group) => group.sectors).concat(sectorGroups('dac').map((group) => group.sectors))
    for (const group of groups) expect(new Set(group.map((sector) => sector.short[language])).size).toBe(group.length)
  })

  it('have parents that exist', () => {
    for (const sector of allSectors()) if (sector.parent) expect(sectorByCode(sector.parent)?.level).toBe('section')
    expect(ancestors('nace:28')).toEqual(['nace:C'])
    expect(ancestors('nace:C')).toEqual([])
    expect(ancestors('dac:140')).toEqual([])
    expect(divisionsIn('nace:E').map((sector) => sector.code)).toEqual(['nace:36', 'nace:37', 'nace:38', 'nace:39'])
    expect(divisionsIn('nace:36')).toEqual([])
  })

  it.each([
    ['28', 'nace:28'], ['C', 'nace:C'], ['c', 'nace:C'], ['nace:28', 'nace:28'], ['NACE 28', 'nace:28'], ['28.13', 'nace:28'], ['1', 'nace:01'],
    ['140', 'dac:140'], ['dac:140', 'dac:140'], ['14030', 'dac:140'], ['dac:14030', 'dac:140'], [' 01 ', 'nace:01'],
    ['04', undefined], ['dac:28', undefined], ['nace:140', undefined], ['Z', undefined], ['', undefined], ['2813', undefined], ['water', undefined],
    ['99999', undefined], ['isced:07', undefined],
  ])('read %s as %s', (input, code) => expect(canonicalSector(input)).toBe(code))

  it('are named, or stand as their code', () => {
    expect(sectorName('nace:28', 'de')).toBe('Maschinenbau')
    expect(sectorName('nace:28', 'nl', 'short')).toBe('Machines')
    expect(sectorName('isced:07', 'nl')).toBe('isced:07')
  })

  it('offer each kind of organisation its usual scheme first, and nothing withdrawn', () => {
    for (const kind of organisationKinds) expect(pickerGroups(kind)[0]).toBe(kind === 'ngo' ? 'dac' : 'nace')
    expect(sectorGroups('dac')[0].sectors).toHaveLength(42)
    expect(sectorGroups('nace').flatMap((group) => group.sectors)).toHaveLength(88)
  })
})

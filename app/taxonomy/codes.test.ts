import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { allCodes, ancestorsOf, canonicalCode, childrenOf, codeByKey, codeName, descendantsOf } from './codes.ts'
import { allSectors } from './sectors.ts'
import { languages } from './vocabulary.ts'

const published = (file: string) => (
  parse(readFileSync(new URL(`./data/${file}`, import.meta.url)), { columns: true, bom: true }) as Record<string, string>[]
)
const squeeze = (text: string) => text.trim().replace(/\s+/g, ' ')
const counted = (level: string) => allCodes().filter((code) => code.level === level).length

describe('the codes', () => {
  it('are the groups and classes that Eurostat publishes', () => {
    const rows = published('nace-rev2.csv').filter((row) => row.level === '3' || row.level === '4')
    const ours = allCodes('nace').filter((code) => code.level === 'group' || code.level === 'class')
    expect(ours.map((code) => [code.key, code.parent, code.names.en])).toEqual(rows.map((row) => [`nace:${row.code}`, `nace:${row.parent}`, squeeze(row.title_en)]))
    expect([counted('section'), counted('division'), counted('group'), counted('class')]).toEqual([21, 88, 272, 615])
  })

  it('are the purposes that IATI publishes, the withdrawn ones kept and labelled', () => {
    const rows = published('dac-sectors.csv').filter((row) => row.digits === '5')
    const ours = allCodes('dac').filter((code) => code.level === 'purpose')
    expect(ours.map((code) => [code.key, code.parent, code.withdrawn])).toEqual(rows.map((row) => [`dac:${row.code}`, `dac:${row.category}`, row.status === 'withdrawn']))
    for (const code of ours) expect(code.names.en.endsWith('(withdrawn)'), code.key).toBe(code.withdrawn)
    expect(ours.filter((code) => code.withdrawn).length).toBeGreaterThan(20)
    expect(counted('category')).toBe(44)
  })

  it('are 11 broad, 29 narrow and 80 detailed fields of study', () => {
    expect([counted('broad'), counted('narrow'), counted('detailed')]).toEqual([11, 29, 80])
    for (const code of allCodes('isced')) expect(code.parent ?? code.key.slice(0, 8), code.key).toBe(code.level === 'broad' ? code.key : code.key.slice(0, -1))
  })

  it('are the 17 goals', () => {
    expect(allCodes('sdg').map((code) => code.key)).toEqual(published('sdg-goals.csv').map((row) => `sdg:${row.code}`))
  })

  it('have one place each, under a parent that exists', () => {
    expect(new Set(allCodes().map((code) => code.key)).size).toBe(allCodes().length)
    for (const code of allCodes()) if (code.parent) expect(childrenOf(code.parent), code.key).toContain(code)
    for (const { code } of allSectors()) expect(codeByKey(code)?.key).toBe(code)
  })

  it.each(languages)('are named in %s where people choose from them', (language) => {
    for (const code of allCodes()) {
      const chosen = ['section', 'division', 'category', 'broad', 'narrow', 'goal'].includes(code.level)
      if (chosen) expect(code.names[language]?.length, code.key).toBeGreaterThan(2)
      expect(codeName(code.key, language).length, code.key).toBeGreaterThan(2)
    }
  })

  it('know what is above and below', () => {
    expect(ancestorsOf('nace:28.13')).toEqual(['nace:28.1', 'nace:28', 'nace:C'])
    expect(ancestorsOf('dac:14031')).toEqual(['dac:140'])
    expect(ancestorsOf('isced:0732')).toEqual(['isced:073', 'isced:07'])
    expect(ancestorsOf('sdg:6')).toEqual([])
    expect(ancestorsOf('nace:nothing')).toEqual([])
    expect(descendantsOf('isced:08')).toEqual(['isced:081', 'isced:0811', 'isced:0812', 'isced:082', 'isced:0821', 'isced:083', 'isced:0831', 'isced:084', 'isced:0841'])
    expect(codeName('isced:073', 'nl')).toBe('Bouwkunde en civiele techniek')
    expect(codeName('nace:28.13', 'de')).toBe('Manufacture of other pumps and compressors')
  })
})

describe('a code as people write it', () => {
  it.each([
    ['28.13', 'nace:28.13'], ['nace 2813', 'nace:28.13'], ['2813', 'nace:28.13'], ['NACE Rev. 2 28.1', 'nace:28.1'], ['c', 'nace:C'], ['1', 'nace:01'], ['28', 'nace:28'],
    ['140', 'dac:140'], ['14031', 'dac:14031'], ['14099', 'dac:140'], ['DAC 14031', 'dac:14031'],
    ['0732', 'isced:0732'], ['073', 'isced:073'], ['isced 07', 'isced:07'], ['ISCED-F 0710', 'isced:071'], ['isced:0788', 'isced:07'], ['1013', 'isced:1013'],
    ['SDG 6', 'sdg:6'], ['sdg:06', 'sdg:6'],
    ['sdg 18', undefined], ['x', undefined], ['water', undefined], ['99999', undefined], ['', undefined], ['isced 9999', undefined],
  ])('%s is %s', (typed, key) => expect(canonicalCode(typed)).toBe(key))

  it('is every code, written out', () => {
    for (const code of allCodes()) expect(canonicalCode(code.key), code.key).toBe(code.key)
  })
})

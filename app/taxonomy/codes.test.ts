import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { settings } from '#search/settings.ts'
import {
  allCodes,
  ancestorsOf,
  canonicalCode,
  canonicalSector,
  childrenOf,
  codeByKey,
  descendantsOf,
  extentOf,
  isSector,
  sectorsMeant,
  type CodeScheme,
} from './codes.ts'

const published = (file: string) =>
  parse(readFileSync(new URL(`./data/${file}`, import.meta.url)), { columns: true, bom: true }) as Record<
    string,
    string
  >[]
const counted = (level: string) => allCodes().filter((code) => code.level === level).length

describe('the codes', () => {
  it('are those that Eurostat publishes, each under the same', () => {
    const rows = published('nace-rev2.csv')
    expect(allCodes('nace').map((code) => [code.key, code.parent])).toEqual(
      rows.map((row) => [`nace:${row.code}`, row.parent ? `nace:${row.parent}` : null]),
    )
    expect(['section', 'division', 'group', 'class'].map(counted)).toEqual([21, 88, 272, 615])
  })

  it('are the categories and purposes that IATI publishes, the withdrawn ones marked', () => {
    const rows = published('dac-sectors.csv')
    const sorted = (list: unknown[][]) => list.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    expect(sorted(allCodes('dac').map((code) => [code.key, code.parent, code.withdrawn]))).toEqual(
      sorted(
        rows.map((row) => [
          `dac:${row.code}`,
          row.digits === '5' ? `dac:${row.category}` : null,
          row.status === 'withdrawn',
        ]),
      ),
    )
    expect(['category', 'purpose'].map(counted)).toEqual([44, 325])
    expect(allCodes().filter((code) => code.withdrawn).length).toBeGreaterThan(20)
  })

  it('are 11 broad, 29 narrow and 80 detailed fields of study, and 17 goals', () => {
    expect(['broad', 'narrow', 'detailed', 'goal'].map(counted)).toEqual([11, 29, 80, 17])
    for (const code of allCodes('isced'))
      expect(code.parent, code.key).toBe(code.level === 'broad' ? null : code.key.slice(0, -1))
    expect(allCodes('sdg').map((code) => code.key)).toEqual(published('sdg-goals.csv').map((row) => `sdg:${row.code}`))
  })

  it('have one place each, under a parent that exists', () => {
    expect(new Set(allCodes().map((code) => code.key)).size).toBe(allCodes().length)
    for (const code of allCodes()) {
      expect(code.level, code.key).toBeTruthy()
      if (code.parent) expect(childrenOf(code.parent), code.key).toContain(code)
      if (code.parent) expect(codeByKey(code.parent)?.scheme, code.key).toBe(code.scheme)
    }
  })

  it('know what is above and below', () => {
    expect(ancestorsOf('nace:28.13')).toEqual(['nace:28.1', 'nace:28', 'nace:C'])
    expect(ancestorsOf('dac:14031')).toEqual(['dac:140'])
    expect(ancestorsOf('isced:0732')).toEqual(['isced:073', 'isced:07'])
    expect(ancestorsOf('sdg:6')).toEqual([])
    expect(ancestorsOf('nace:nothing')).toEqual([])
    expect(descendantsOf('isced:08')).toEqual([
      'isced:081',
      'isced:0811',
      'isced:0812',
      'isced:082',
      'isced:0821',
      'isced:083',
      'isced:0831',
      'isced:084',
      'isced:0841',
    ])
  })

  it('of one extent are one', () => {
    expect(
      [
        'nace:36.00',
        'nace:36.0',
        'nace:36',
        'nace:P',
        'nace:28.13',
        'isced:06',
        'isced:0821',
        'dac:52010',
        'nace:nothing',
      ].map(extentOf),
    ).toEqual([
      'nace:36',
      'nace:36',
      'nace:36',
      'nace:85',
      'nace:28.13',
      'isced:061',
      'isced:082',
      'dac:520',
      'nace:nothing',
    ])
  })

  it('are sectors, apart from the goals', () => {
    for (const key of ['nace:C', 'nace:28.13', 'dac:14031', 'dac:23067', 'isced:0732'])
      expect(isSector(key), key).toBe(true)
    for (const key of ['sdg:6', 'nace:28.99.9', '28.13', '', 'nace:00']) expect(isSector(key), key).toBe(false)
    expect([
      canonicalSector('28.13'),
      canonicalSector('0732'),
      canonicalSector('sdg 6'),
      canonicalSector('water'),
    ]).toEqual(['nace:28.13', 'isced:0732', undefined, undefined])
  })

  it('fit into one answer of the index’s counts', () => {
    expect(settings.faceting.maxValuesPerFacet).toBeGreaterThanOrEqual(allCodes().length)
  })
})

describe('a code as people write it', () => {
  it.each([
    ['28.13', 'nace:28.13'],
    ['nace 2813', 'nace:28.13'],
    ['2813', 'nace:28.13'],
    ['NACE Rev. 2 28.1', 'nace:28.1'],
    ['c', 'nace:C'],
    ['1', 'nace:01'],
    ['28', 'nace:28'],
    [' 01 ', 'nace:01'],
    ['140', 'dac:140'],
    ['14031', 'dac:14031'],
    ['14099', 'dac:140'],
    ['DAC 14031', 'dac:14031'],
    ['0732', 'isced:0732'],
    ['073', 'isced:073'],
    ['isced 07', 'isced:07'],
    ['ISCED-F 0710', 'isced:071'],
    ['isced:0788', 'isced:07'],
    ['1013', 'isced:1013'],
    ['SDG 6', 'sdg:6'],
    ['sdg:06', 'sdg:6'],
    ['sdg 18', undefined],
    ['x', undefined],
    ['water', undefined],
    ['99999', undefined],
    ['', undefined],
    ['isced 9999', undefined],
    ['04', undefined],
    ['dac:28', undefined],
    ['nace:140', undefined],
    ['Z', undefined],
  ])('%s is %s', (typed, key) => expect(canonicalCode(typed)).toBe(key))

  it.each([
    ['28.13', ['nace:28.13']],
    ['NACE 28.13', ['nace:28.13']],
    ['nace:28.13', ['nace:28.13']],
    ['14031', ['dac:14031']],
    ['DAC 140', ['dac:140']],
    ['140', ['dac:140']],
    ['0712', ['isced:0712']],
    ['ISCED-F 0712', ['isced:0712']],
    ['2813', ['nace:28.13']],
    ['07', ['nace:07', 'isced:07']],
    ['36.00', ['nace:36']],
    ['NACE C', ['nace:C']],
    ['2030', []],
    ['1998', []],
    ['nace 2030', ['nace:20.3']],
    ['c', []],
    ['7', []],
    ['28.13 pumps', []],
    ['pompen', []],
    ['28.', []],
    ['', []],
    ['SDG 6', []],
  ])('%s in a search means %j', (words, sectors) => expect(sectorsMeant(words)).toEqual(sectors))

  it.each<CodeScheme>(['nace', 'dac', 'isced', 'sdg'])('is every code of %s, written out', (scheme) => {
    for (const code of allCodes(scheme)) expect(canonicalCode(code.key), code.key).toBe(code.key)
  })
})

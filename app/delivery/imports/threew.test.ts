import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeByKey } from '#app/taxonomy/codes.ts'
import { categoryOf, clusterTable, sectorsOf } from './clusters.ts'
import { readTable, type FileProblem } from './hxl.ts'
import { kindOf } from './kinds.ts'
import { organisationKey, readThreeW } from './threew.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (...lines: string[]) => readThreeW(bytes(lines.join('\n')), '2026-11-22')
const head = ['Who,What,Where,Place,Lat,Lon', '#org,#sector,#country,#adm1,#geo+lat,#geo+lon']

describe('the list of UNHCR', () => {
  const list = readThreeW(readFileSync(new URL('./fixtures/unhcr-3w-hxl.csv', import.meta.url)), '2026-11-22')

  it('goes in whole', () => {
    expect(list.rows).toBe(2250)
    expect(list.names).toHaveLength(267)
    expect([...list.countries].sort()).toEqual([
      'CG',
      'CI',
      'CM',
      'DJ',
      'EG',
      'ET',
      'IQ',
      'JO',
      'KE',
      'LB',
      'LR',
      'SS',
      'TD',
      'TR',
    ])
    expect(list.proposals).toHaveLength(2027)
    expect(new Set(list.proposals.map((proposal) => proposal.key)).size).toBe(2027)
    expect(list.repeated).toBe(0)
  })

  it('rejects the rows whose country is none, with their line', () => {
    expect(list.rejections).toHaveLength(223)
    expect(list.rejections[0]).toEqual({ line: 443, reason: 'country', value: 'Mali Situation' })
    expect(new Set(list.rejections.map(({ value }) => value))).toEqual(
      new Set(['Mali Situation', 'Nigeria Situation', 'Thailand-Myanmar']),
    )
  })

  it('says what each row says, and no more', () => {
    expect(list.proposals[0]).toEqual({
      line: 3,
      key: 'cnarr|TD|camp management|logone oriental',
      organisation: 'CNARR',
      organisationKey: 'cnarr',
      website: null,
      country: 'TD',
      place: { name: 'Logone Oriental', lat: 8.25, lon: 16.42 },
      sectors: ['dac:720'],
      ownSectors: ['Camp Management'],
      description: '',
      confirmedOn: null,
      sinceOn: null,
      untilOn: null,
    })
    expect(list.proposals.every((each) => each.place && (each.sectors.length > 0 || each.ownSectors.length > 0))).toBe(
      true,
    )
  })

  it('finds a category for all but three of its labels', () => {
    const own = list.proposals.filter(({ sectors }) => sectors.length === 0).flatMap(({ ownSectors }) => ownSectors)
    expect(new Set(own)).toEqual(new Set(['Return', 'Other', 'Agency Operational Support']))
  })
})

describe('reading a file', () => {
  it.each<[string, string]>([
    ['a byte order mark', `\uFEFF${[...head, 'A,Health,Kenya,Nairobi,-1.3,36.8'].join('\n')}`],
    ['CRLF', [...head, 'A,Health,Kenya,Nairobi,-1.3,36.8', ''].join('\r\n')],
    [
      'semicolons and decimal commas',
      [...head, 'A,Health,Kenya,Nairobi,"-1.3",36.8'].join('\n').replaceAll(',', ';').replaceAll('.', ','),
    ],
    ['tabs', [...head, 'A,Health,Kenya,Nairobi,-1.3,36.8'].join('\n').replaceAll(',', '\t')],
    ['title rows', ['Report of 2026,,,,,', '', ...head, 'A,Health,Kenya,Nairobi,-1.3,36.8'].join('\n')],
    ['no header row', [head[1], 'A,Health,Kenya,Nairobi,-1.3,36.8'].join('\n')],
    [
      'attributes',
      [
        'a,b,c,d,e,f',
        '#org +name,#Sector+EN,#country +name,#adm1+name,#geo +lat,#geo +lon',
        'A,Health,Kenya,Nairobi,-1.3,36.8',
      ].join('\n'),
    ],
    [
      'the older coordinate tags',
      ['#org,#sector,#country,#adm1,#lat_deg,#lon_deg', 'A,Health,Kenya,Nairobi,-1.3,36.8'].join('\n'),
    ],
    [
      'columns without a tag',
      [
        'x,Who,What,Where,Place,Lat,Lon',
        ',#org,#sector,#country,#adm1,#geo+lat,#geo+lon',
        'secret,A,Health,Kenya,Nairobi,-1.3,36.8',
      ].join('\n'),
    ],
    ['empty rows', [...head, ',,,,,', '', 'A,Health,Kenya,Nairobi,-1.3,36.8', ''].join('\n')],
  ])('takes %s', (_what, text) => {
    const { proposals, rejections } = readThreeW(bytes(text), '2026-11-22')
    expect(rejections).toEqual([])
    expect(proposals).toMatchObject([
      {
        organisation: 'A',
        country: 'KE',
        sectors: ['dac:121'],
        ownSectors: [],
        place: { name: 'Nairobi', lat: -1.3, lon: 36.8 },
      },
    ])
    expect(JSON.stringify(proposals)).not.toContain('secret')
  })

  it('takes UTF-16 as spreadsheets write it', () => {
    const text = [...head, 'Médecins,Health,Côte d’Ivoire,,,'].join('\n')
    expect(readThreeW(Buffer.from(`\uFEFF${text}`, 'utf16le'), '2026-11-22').proposals).toMatchObject([
      { organisation: 'Médecins', country: 'CI', place: null },
    ])
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', bytes(''), 'empty'],
    ['blanks', bytes('\n \n'), 'empty'],
    ['no tags', bytes('org,sector,country\nA,Health,Kenya'), 'tags'],
    ['Latin-1', Buffer.from(`${head.join('\n')}\nMédecins,Health,Kenya,,,`, 'latin1'), 'encoding'],
    ['a workbook', Buffer.from('PK\u0003\u0004'), 'workbook'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'encoding'],
    ['an open quotation mark', bytes(`${head.join('\n')}\n"A,Health,Kenya,,,`), 'broken'],
    ['no #country', bytes('#org,#sector\nA,Health'), 'column'],
    ['no #org', bytes('#org+code,#sector,#country\n1,Health,Kenya'), 'column'],
  ])('refuses %s', (_what, file, reason) => {
    expect(() => readThreeW(file, '2026-11-22')).toThrow(expect.objectContaining({ name: 'FileProblem', reason }))
  })

  it('names the line of a broken quotation mark and the missing tag', () => {
    const problem = (text: string) => {
      try {
        return readThreeW(bytes(text), '2026-11-22')
      } catch (error) {
        return (error as FileProblem).values
      }
    }
    expect(problem([...head, 'A,Health,Kenya,,,', 'x "B",Health,Kenya,,,'].join('\n'))).toEqual({ line: 4 })
    expect(problem('#org,#country\nA,Kenya')).toEqual({ tag: '#sector' })
  })

  it('counts lines as an editor does, with line breaks inside cells', () => {
    expect(readTable(bytes('#org,#sector\r\n"A\r\nB",x\r\n\r\nC,y')).rows).toEqual([
      { line: 2, cells: ['A\nB', 'x'] },
      { line: 5, cells: ['C', 'y'] },
    ])
  })
})

describe('a row', () => {
  it.each<[string, string, string]>([
    [',Health,Kenya,,,', 'organisation', ''],
    ['A,Health,,,,', 'noCountry', ''],
    ['A,Health,Mali Situation,,,', 'country', 'Mali Situation'],
    ['A,,Kenya,,,', 'sector', ''],
    ['A,Health,Kenya,Nairobi,91,36', 'coordinates', '91 36'],
    ['A,Health,Kenya,Nairobi,-1.3,', 'coordinates', '-1.3 '],
    ['A,Health,Kenya,Nairobi,north,36', 'coordinates', 'north 36'],
    [`${'A'.repeat(201)},Health,Kenya,,,`, 'organisationLong', 'A'.repeat(201)],
  ])('%s is rejected', (row, reason, value) => {
    const list = read(...head, 'B,Health,Kenya,,,', row)
    expect(list.rejections).toEqual([{ line: 4, reason, value }])
    expect(list.proposals).toHaveLength(1)
  })

  it('can name its country by a code', () => {
    const list = read('#org,#sector,#country+code+iso3', 'A,Health,CIV', 'B,Health,ssd', 'C,Health,QQQ')
    expect(list.proposals.map(({ country }) => country)).toEqual(['CI', 'SS'])
    expect(list.rejections).toEqual([{ line: 4, reason: 'country', value: 'QQQ' }])
    expect(read('#org,#sector,#country+code,#country+name', 'A,Health,KEN,Kenya').proposals).toMatchObject([
      { country: 'KE' },
    ])
  })

  it('with dates says since when and when it was last true', () => {
    const list = read(
      '#org,#sector,#country,#date,#date+start,#date+end',
      'A,Health,Kenya,2026-05-01,2019-01-01,',
      'B,Health,Kenya,2027-01-01,,',
      'C,Health,Kenya,31/12/2025,,',
      'D,Health,Kenya,,2020-01-01,2019-01-01',
      'E,Health,Kenya,2026-02-30,,',
    )
    expect(list.proposals).toMatchObject([{ confirmedOn: '2026-05-01', sinceOn: '2019-01-01', untilOn: null }])
    expect(list.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'date'],
      [4, 'date'],
      [5, 'period'],
      [6, 'date'],
    ])
  })

  it('with an activity brings its words; several activities of one presence stand below each other', () => {
    const list = read(
      '#org,#sector,#country,#activity,#date',
      'A,Health,Kenya,Clinics,2026-01-01',
      'a,HEALTH,KE,Ambulances,2026-03-01',
      'A,Health,Kenya,Clinics,',
    )
    expect(list.proposals).toMatchObject([{ line: 2, description: 'Clinics\nAmbulances', confirmedOn: '2026-03-01' }])
    expect(list.repeated).toBe(2)
  })

  it('without coordinates is kept by country', () => {
    const list = read(...head, 'A,Health,Kenya,Nairobi,,', 'A,Health,Kenya,Mombasa,,', 'A,Health,Kenya,,1,2')
    expect(list.proposals.map(({ place }) => place)).toEqual([null, null, null])
    expect(list.unpinned).toBe(2)
  })

  it('can have a website, if it is one', () => {
    const list = read(
      '#org,#org+url,#sector,#country',
      'A,http://www.example.org/,Health,Kenya',
      'B,javascript:alert(1),Health,Kenya',
      'C,example,Health,Kenya',
    )
    expect(list.proposals.map(({ website }) => website)).toEqual(['http://www.example.org/', null, null])
  })
})

it.each([
  ['MSF- CH', 'MSF - CH', true],
  ['OXFAM', 'Oxfam', true],
  ['UN Women', 'UNWOMEN', true],
  ['Solidarités', 'Solidarites', true],
  ['CARE', 'CARE International', false],
  ['MSF-F', 'MSF-H', false],
  ['一', '二', false],
  ['!', '?', false],
])('%s and %s are one organisation: %s', (a, b, same) => expect(organisationKey(a) === organisationKey(b)).toBe(same))

it.each([
  ['UNHCR', 'government'],
  ['MoH', 'government'],
  ['GoN/MoH', 'government'],
  ['KRG- DMC', 'government'],
  ['Ministry of Health', 'government'],
  ['British Council', 'culture'],
  ['Makerere University', 'education'],
  ['Oxfam', 'ngo'],
  ['GOAL', 'ngo'],
  ['Gaia Association', 'ngo'],
  ['Mon Foyer', 'ngo'],
])('%s is taken for %s', (name, kind) => expect(kindOf(name)).toBe(kind))

describe('the table of clusters', () => {
  it('names categories that exist and are in use, each label once', () => {
    const labels = clusterTable.flatMap((row) => row.labels.split('|').map((label) => label.toLowerCase()))
    expect(new Set(labels).size).toBe(labels.length)
    for (const row of clusterTable) {
      expect(codeByKey(row.category)?.withdrawn, row.labels).toBe(false)
      expect(row.note.length).toBeGreaterThan(5)
    }
  })

  it.each([
    ['Water & Sanitation', 'dac:140'],
    ['WASH', 'dac:140'],
    ['water and sanitation', 'dac:140'],
    ['Shelter', 'dac:720'],
    ['Nutrition', 'dac:122'],
    ['HIV/AIDS', 'dac:130'],
    ['140', 'dac:140'],
    ['DAC 14030', 'dac:14030'],
    ['Basisonderwijs', 'dac:112'],
    ['28', undefined],
    ['14031', 'dac:14031'],
    ['14031 - Basic drinking water supply', 'dac:14031'],
    ['Basic sanitation', 'dac:14032'],
    ['Veeteelt', 'dac:31163'],
    ['23067', 'dac:23067'],
    ['Other', undefined],
  ])('reads %s as %s', (label, category) => expect(categoryOf(label)).toBe(category))

  it('keeps a label as own words where it says more than the category, or has none', () => {
    expect(sectorsOf('Health')).toEqual({ sectors: ['dac:121'], ownSectors: [] })
    expect(sectorsOf('Child Protection')).toEqual({ sectors: ['dac:720'], ownSectors: ['Child Protection'] })
    expect(sectorsOf('Return')).toEqual({ sectors: [], ownSectors: ['Return'] })
  })
})

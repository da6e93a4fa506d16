import { describe, expect, it } from 'vitest'
import de from './data/synonyms.de.json' with { type: 'json' }
import en from './data/synonyms.en.json' with { type: 'json' }
import nl from './data/synonyms.nl.json' with { type: 'json' }
import { findSectors } from './find.ts'
import { fold } from './fold.ts'
import { sectorByCode, sectorName } from './sectors.ts'
import type { Language } from './vocabulary.ts'

const codes = (words: string, language: Language, scheme?: 'nace' | 'dac') => findSectors(words, language, scheme).map((sector) => sector.code)

describe('finding a sector by a word', () => {
  it.each<[string, Language, string[]]>([
    ['pompen', 'nl', ['nace:28']], ['Pumpen', 'de', ['nace:28']], ['pumps', 'en', ['nace:28']], ['machinebouw', 'nl', ['nace:28']],
    ['Wasser', 'de', ['nace:36', 'dac:140']], ['water', 'en', ['nace:36', 'dac:140']], ['waterputten', 'nl', ['nace:36', 'dac:140']],
    ['onderwijs', 'nl', ['nace:P']], ['school', 'nl', ['nace:85']], ['Hochschule', 'de', ['nace:85', 'dac:114']],
    ['IT', 'en', ['nace:62']], ['ict', 'nl', ['nace:62', 'dac:220']], ['software', 'de', ['nace:62']],
    ['zonnepanelen', 'nl', ['nace:43']], ['zonne-energie', 'nl', ['nace:35', 'dac:232']], ['renewable energy', 'en', ['dac:232']],
    ['groene waterstof', 'nl', ['nace:35', 'dac:232']], ['Marzipan', 'de', ['nace:10']], ['fietsen', 'nl', ['nace:30']],
    ['vluchtelingen', 'nl', ['nace:88', 'dac:720']], ['human rights', 'en', ['dac:151']], ['Brücken', 'de', ['nace:42']],
    ['bruecken', 'de', ['nace:42']], ['advocaat', 'nl', ['nace:69']], ['tapijt', 'nl', ['nace:13']], ['museum', 'de', ['nace:91']],
    ['logistiek', 'nl', ['nace:52']], ['HIV/AIDS', 'en', ['dac:130']], ['maakindustrie', 'nl', ['nace:C', 'dac:321']],
  ])('"%s" (%s) begins with %s', (words, language, expected) => {
    const found = codes(words, language)
    expect(found.slice(0, expected.length).sort()).toEqual([...expected].sort())
  })

  it('finds codes of both schemes, a section after its division', () => {
    expect(codes('28', 'nl')).toEqual(['nace:28', 'nace:C'])
    expect(codes('140', 'nl')).toEqual(['dac:140'])
    expect(codes('C', 'en')).toEqual(['nace:C'])
  })

  it('finds the beginning of a word and the part of a compound', () => {
    expect(codes('zuivering', 'nl')).toContain('nace:36')
    expect(codes('mach', 'nl')[0]).toBe('nace:28')
    expect(codes('versorgung', 'de')).toContain('nace:36')
  })

  it('finds a word of another language, behind those of the reader', () => {
    expect(codes('Maschinenbau', 'nl')[0]).toBe('nace:28')
    expect(codes('arts', 'nl')[0]).toBe('nace:86')
    expect(codes('arts', 'en')[0]).toBe('nace:90')
  })

  it('keeps to a scheme', () => {
    expect(codes('water', 'nl', 'dac')[0]).toBe('dac:140')
    expect(codes('water', 'nl', 'dac').every((code) => code.startsWith('dac:'))).toBe(true)
    expect(codes('28', 'nl', 'dac')).toEqual([])
  })

  it('finds nothing where there is nothing', () => {
    for (const words of ['', '   ', 'xyzzy', '!!', '999999', 'z']) expect(codes(words, 'en'), words).toEqual([])
  })

  it.each(Object.entries({ nl, en, de }))('finds every everyday word of %s within the first eight', (language, table) => {
    let count = 0
    for (const [code, list] of Object.entries(table)) {
      expect(sectorByCode(code), code).toBeDefined()
      for (const word of list.split(',')) {
        count++
        expect(codes(word, language as Language).slice(0, 8), `${word} → ${sectorName(code, 'en')}`).toContain(code)
      }
      expect(new Set(list.split(',').map(fold)).size, code).toBe(list.split(',').length)
    }
    expect(count).toBeGreaterThan(300)
  })
})

import { describe, expect, it } from 'vitest'
import { extentOf } from './codes.ts'
import { codesWithWords, everydayWords } from './everyday-words.ts'
import { findCodes } from './find-codes.ts'
import { sectorName } from './sectors.ts'
import { languages, type Language } from './vocabulary.ts'
import { patience } from '#server/testing/pace.ts'

const keys = (typed: string, language: Language) => findCodes(typed, language).map((code) => code.key)

/** Typed word, language, and codes of which each must be among the first three. */
const typed: [string, Language, ...string[]][] = [
  ['pompen', 'nl', 'nace:28.13'],
  ['pomp', 'nl', 'nace:28.13'],
  ['waterpompen', 'nl', 'nace:28.13'],
  ['Pumpen', 'de', 'nace:28.13'],
  ['Wasserpumpe', 'de', 'nace:28.13'],
  ['pumps', 'en', 'nace:28.13'],
  ['hand pump', 'en', 'nace:28.13', 'dac:14031'],
  ['wells', 'en', 'nace:42.21', 'dac:14031'],
  ['putten', 'nl', 'nace:42.21', 'dac:14031'],
  ['Brunnen', 'de', 'nace:42.21', 'dac:14031'],
  ['Brunnenbau', 'de', 'nace:42.21'],
  ['drinkwater', 'nl', 'dac:14031'],
  ['Trinkwasser', 'de', 'dac:14031', 'nace:36'],
  ['latrines', 'en', 'dac:14032'],
  ['toiletten', 'nl', 'dac:14032'],
  ['irrigatie', 'nl', 'dac:31140'],
  ['Bewässerung', 'de', 'dac:31140'],
  ['dredging', 'en', 'nace:42.91'],
  ['baggeren', 'nl', 'nace:42.91'],
  ['kaas', 'nl', 'nace:10.51'],
  ['Käse', 'de', 'nace:10.51'],
  ['cheese', 'en', 'nace:10.51'],
  ['brood', 'nl', 'nace:10.71'],
  ['koek', 'nl', 'nace:10.72'],
  ['Marzipan', 'de', 'nace:10.82'],
  ['bier', 'nl', 'nace:11.05'],
  ['brewery', 'en', 'nace:11.05'],
  ['fietsen', 'nl', 'nace:30.92'],
  ['fiets', 'nl', 'nace:30.92'],
  ['Fahrräder', 'de', 'nace:30.92'],
  ['bicycle', 'en', 'nace:30.92'],
  ['tapijten', 'nl', 'nace:13.93'],
  ['Teppiche', 'de', 'nace:13.93'],
  ['tenten', 'nl', 'nace:13.92'],
  ['meubels', 'nl', 'nace:31'],
  ['office furniture', 'en', 'nace:31.01'],
  ['verf', 'nl', 'nace:20.3'],
  ['soap', 'en', 'nace:20.41'],
  ['Seife', 'de', 'nace:20.41'],
  ['waterstof', 'nl', 'nace:20.11'],
  ['zonnepanelen', 'nl', 'nace:26.11', 'dac:23231'],
  ['Solaranlagen', 'de', 'nace:43.21', 'dac:23231'],
  ['windmolens', 'nl', 'dac:23240'],
  ['tractors', 'en', 'nace:28.3'],
  ['schepen', 'nl', 'nace:30.11'],
  ['Schiffbau', 'de', 'nace:30.11'],
  ['bakstenen', 'nl', 'nace:23.32'],
  ['Ziegel', 'de', 'nace:23.32'],
  ['drukkerij', 'nl', 'nace:18.12'],
  ['recycling', 'nl', 'nace:38.3', 'dac:14050'],
  ['games', 'en', 'nace:58.21'],
  ['software', 'nl', 'nace:62'],
  ['webhosting', 'nl', 'nace:63.11'],
  ['vertalers', 'nl', 'nace:74.3'],
  ['Übersetzer', 'de', 'nace:74.3'],
  ['translation', 'en', 'nace:74.3'],
  ['architect', 'nl', 'nace:71.11'],
  ['Ingenieurbüro', 'de', 'nace:71.12'],
  ['advocaten', 'nl', 'nace:69.1'],
  ['bank', 'en', 'nace:64.19'],
  ['microkrediet', 'nl', 'dac:24040', 'nace:64.92'],
  ['hotel', 'nl', 'nace:55.1'],
  ['reisbureau', 'nl', 'nace:79.11'],
  ['vrachtvervoer', 'nl', 'nace:49.41'],
  ['Spedition', 'de', 'nace:52.29'],
  ['swimming pool', 'en', 'nace:93.11'],
  ['museum', 'de', 'nace:91.02'],
  ['theater', 'nl', 'nace:90.01'],
  ['dierenarts', 'nl', 'nace:75'],
  ['ziekenhuis', 'nl', 'nace:86.1', 'dac:12230'],
  ['Krankenhaus', 'de', 'nace:86.1', 'dac:12230'],
  ['hebamme', 'de', 'isced:0913', 'nace:86.9'],
  ['verloskundigen', 'nl', 'dac:13020'],
  ['malaria', 'en', 'dac:12262'],
  ['voedselbank', 'nl', 'nace:88.99', 'dac:520'],
  ['food bank', 'en', 'nace:88.99', 'dac:520'],
  ['mensenrechten', 'nl', 'dac:15160'],
  ['landmines', 'en', 'dac:15250'],
  ['vluchtelingen', 'nl', 'nace:88.99'],
  ['basisschool', 'nl', 'dac:11220', 'nace:85.2'],
  ['Grundschule', 'de', 'nace:85.2', 'dac:11220'],
  ['teacher training', 'en', 'dac:11130', 'isced:0113'],
  ['lerarenopleiding', 'nl', 'dac:11130'],
  ['Berufsbildung', 'de', 'dac:11330'],
  ['watermanagement', 'nl', 'isced:0712'],
  ['water management', 'en', 'isced:0712'],
  ['civiele techniek', 'nl', 'isced:0732'],
  ['waterbouw', 'nl', 'isced:0732'],
  ['Wasserbau', 'de', 'isced:0732'],
  ['werktuigbouwkunde', 'nl', 'isced:0715'],
  ['informatica', 'nl', 'isced:061'],
  ['verpleegkunde', 'nl', 'isced:0913'],
  ['nursing', 'en', 'isced:0913'],
  ['Bosbouw', 'nl', 'nace:02', 'dac:312'],
  ['koffie', 'nl', 'nace:01.27', 'dac:31162'],
  ['bees', 'en', 'nace:01.49'],
  ['Bienen', 'de', 'nace:01.49'],
  ['28.13', 'nl', 'nace:28.13'],
  ['0732', 'de', 'isced:0732'],
  ['14031', 'en', 'dac:14031'],
  ['Bruecken', 'de', 'nace:42.13'],
  ['fietsn', 'nl', 'nace:30.92'],
  ['machienbouw', 'nl', 'nace:28'],
]

describe('finding a code', () => {
  it.each(typed)('by a word: %s (%s)', (words, language, ...expected) => {
    expect(keys(words, language).slice(0, 3)).toEqual(expect.arrayContaining(expected))
  })

  it('by its number, with what stands above and below', () => {
    expect(keys('28.13', 'nl')).toEqual(['nace:28.13', 'nace:28.1', 'nace:28', 'nace:C'])
    expect(keys('isced 07', 'de')).toEqual(['isced:07', 'isced:071', 'isced:072', 'isced:073'])
    expect(keys('14031', 'en')).toEqual(['dac:14031', 'dac:140'])
    expect(keys('28', 'nl').slice(0, 3)).toEqual(['nace:28', 'nace:C', 'nace:28.1'])
    expect(keys('C', 'en')[0]).toBe('nace:C')
    expect(keys('07', 'en')).toEqual(expect.arrayContaining(['nace:07', 'isced:07']))
    expect(findCodes('07', 'en', { schemes: ['isced'] })[0].key).toBe('isced:07')
  })

  it('and a withdrawn one by its number only', () => {
    expect(keys('92010', 'en')[0]).toBe('dac:92010')
    for (const language of languages)
      for (const words of [sectorName('dac:92010', language), 'support to national ngos'])
        expect(keys(words, language)).not.toContain('dac:92010')
  })

  it.each(languages)('by its name in %s, those of one extent once', (language) => {
    for (const key of [
      'nace:28.13',
      'nace:10.51',
      'nace:36.00',
      'dac:14031',
      'dac:31163',
      'isced:0732',
      'isced:0841',
      'nace:01.11',
    ]) {
      const found = keys(sectorName(key, language), language)
      expect(found.slice(0, 2), key).toContain(extentOf(key))
      expect(new Set(found.map(extentOf)).size, key).toBe(found.length)
    }
  })

  it(
    'by its everyday words, within the first eight',
    () => {
      const lost: string[] = []
      for (const [at, language] of languages.entries()) {
        const said = codesWithWords
          .filter((each) => !each.startsWith('sdg:'))
          .flatMap((key) => everydayWords(key, language).map((word) => ({ key, word })))
        // Every eighth of them, others in each language: all would take a minute.
        for (const { key, word } of said.filter((_, place) => place % 8 === at))
          if (!keys(word, language).slice(0, 8).includes(extentOf(key))) lost.push(`${word} (${language}) → ${key}`)
      }
      expect(lost).toEqual([])
    },
    patience(60_000),
  )

  it('puts the thing itself before what shares a word with it', () => {
    expect(keys('swimming pool', 'en')[0]).toBe('nace:93.11')
    expect(keys('pompen', 'nl')[0]).toBe('nace:28.13')
    expect(keys('voedselbank', 'nl')[0]).toBe('nace:88.99')
  })

  it.each<[string, Language, string]>([
    ['fietsonderdelen', 'nl', 'nace:30.92'],
    ['Abwasserreinigung', 'de', 'nace:37'],
    ['Kleinbauernverband', 'de', 'dac:31194'],
    ['plattelandsontwikkeling', 'nl', 'dac:43040'],
    ['melkmachines', 'nl', 'nace:28.3'],
    ['Trinkwasserbrunnen', 'de', 'dac:14031'],
  ])('takes a compound apart: %s (%s)', (typed, language, key) =>
    expect(keys(typed, language).slice(0, 8)).toContain(key),
  )

  it('does not take a word that exists in one language for a slip in another', () => {
    for (const language of languages) {
      expect(keys('brouwerij', language)[0], language).toBe('nace:11.05')
      expect(keys('brouwerij', language), language).not.toContain('nace:42.21')
    }
  })

  it('does not take a part of a word for another word', () => {
    for (const key of keys('wells', 'en')) expect(sectorName(key, 'en')).not.toMatch(/well-?being|wellness/i)
  })

  it('finds a word of another language, behind those of the reader', () => {
    expect(keys('Maschinenbau', 'nl').slice(0, 2).sort()).toEqual(['isced:0715', 'nace:28'])
    expect(keys('arts', 'nl')[0]).toBe('nace:86')
    expect(keys('arts', 'en')[0]).toBe('nace:90')
  })

  it('does not take what a name excepts for what it is about', () => {
    expect(keys('fur', 'en').slice(0, 2)).not.toContain('nace:14.1')
    expect(keys('Möbel', 'de').slice(0, 5)).not.toContain('nace:16')
  })

  it('keeps to some taxonomies and to a limit', () => {
    const found = findCodes('water', 'en', { schemes: ['isced'], limit: 3 })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found.every((code) => code.scheme === 'isced')).toBe(true)
    expect(findCodes('water', 'en', { schemes: ['sdg'] }).map((code) => code.key)).toContain('sdg:6')
    expect(keys('clean water', 'en').some((key) => key.startsWith('sdg:'))).toBe(false)
  })

  it('finds nothing where there is nothing', () => {
    for (const words of ['', '   ', 'xyzzy', '!!', '999999', 'z', 'qqqqqqqqqq'])
      expect(keys(words, 'en'), words).toEqual([])
  })

  it('takes a few milliseconds', () => {
    const times = typed
      .map(([words, language]) => {
        const began = performance.now()
        findCodes(words, language)
        return performance.now() - began
      })
      .sort((a, b) => a - b)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(10)
  })
})

import { describe, expect, it } from 'vitest'
import codeWords from './data/code-words.json' with { type: 'json' }
import { codeByKey } from './codes.ts'
import { findCodes } from './find-codes.ts'
import type { Language } from './vocabulary.ts'

const keys = (typed: string, language: Language) => findCodes(typed, language).map((code) => code.key)

describe('finding a code', () => {
  it('by its number, with what stands above and below', () => {
    expect(keys('28.13', 'nl')).toEqual(['nace:28.13', 'nace:28.1', 'nace:28', 'nace:C'])
    expect(keys('isced 07', 'de')).toEqual(['isced:07', 'isced:071', 'isced:072', 'isced:073'])
    expect(keys('14031', 'en')).toEqual(['dac:14031', 'dac:140'])
    expect(findCodes('07', 'en', { scheme: 'isced' })[0].key).toBe('isced:07')
  })

  it('and a withdrawn one by its number only', () => {
    expect(keys('92010', 'en')[0]).toBe('dac:92010')
    expect(keys('support to national ngos', 'en')).not.toContain('dac:92010')
  })

  it.each([
    ['wells', 'en', 'dac:14031', 'nace:42.21'], ['putten', 'nl', 'dac:14031', 'nace:36'], ['Brunnen', 'de', 'dac:14031', 'nace:36'], ['Brunnen', 'nl', 'dac:14031', 'nace:36'],
    ['pompen', 'nl', 'nace:28', 'nace:28.13'], ['pumps', 'en', 'nace:28', 'nace:28.13'], ['Wasser', 'de', 'nace:36', 'dac:140'],
    ['swimming pool', 'en', 'nace:93.11', 'nace:93.11'], ['voedselbank', 'nl', 'nace:88.99', 'dac:52010'], ['food bank', 'en', 'nace:88.99', 'dac:52010'],
    ['bank', 'en', 'nace:64', 'nace:64.19'], ['watermanagement', 'nl', 'isced:0712', 'isced:0712'], ['Wasserbau', 'de', 'isced:0732', 'nace:42'],
    ['teacher training', 'en', 'dac:11130', 'isced:0113'], ['school furniture', 'en', 'nace:31', 'nace:31.01'], ['Bruecken', 'de', 'nace:42', 'nace:42'],
    ['telecommunications', 'en', 'nace:61', 'dac:22020'], ['onderwijs', 'nl', 'nace:85', 'isced:01'],
  ] as const)('by a word: %s (%s)', (typed, language, ...expected) => {
    expect(keys(typed, language)).toEqual(expect.arrayContaining([...expected]))
  })

  it('puts the thing itself before what shares a word with it', () => {
    expect(keys('swimming pool', 'en')[0]).toBe('nace:93.11')
    expect(keys('voedselbank', 'nl').slice(0, 2)).toEqual(['nace:88.99', 'dac:52010'])
    expect(keys('food bank', 'en').slice(0, 2)).toEqual(['nace:88.99', 'dac:52010'])
    expect(keys('28.13', 'en')[0]).toBe('nace:28.13')
  })

  it('keeps to one taxonomy and to a limit', () => {
    const found = findCodes('water', 'en', { scheme: 'isced', limit: 3 })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found.every((code) => code.scheme === 'isced')).toBe(true)
    expect(findCodes('', 'en')).toEqual([])
    expect(findCodes('qqqqq', 'en')).toEqual([])
  })

  it('has words in three languages, for codes that exist', () => {
    for (const [key, words] of Object.entries(codeWords)) {
      expect(codeByKey(key), key).toBeDefined()
      expect(words, key).toHaveLength(3)
    }
  })
})

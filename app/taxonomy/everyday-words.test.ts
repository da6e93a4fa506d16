import { expect, test } from 'vitest'
import { allCodes, ancestorsOf, codeByKey, extentOf, sectorSchemes } from './codes.ts'
import { codesWithWords, everydayWords, listWords } from './everyday-words.ts'
import { fold } from './fold.ts'
import { activities, fields, goods, languages, organisationKinds, type Language } from './vocabulary.ts'

/** A code's own words, those of its group and those of codes of the same extent: what is said of it. */
const saidOf = (key: string, language: Language) => {
  const groups = ancestorsOf(key).filter((each) => codeByKey(each)?.level === 'group')
  return new Set([key, extentOf(key), ...groups].flatMap((each) => everydayWords(each, language)).map(fold)).size
}
const deepest = { nace: 'class', dac: 'purpose', isced: 'detailed' }

/** How far the vocabulary has come, by taxonomy: raise these with every word that is written, never lower them. */
const written = {
  dac: { some: 295, eight: 194, words: 2156 },
  nace: { some: 615, eight: 615, words: 5518 },
  isced: { some: 80, eight: 42, words: 588 },
}

test.each(sectorSchemes)('the words of %s only grow in number', (scheme) => {
  const codes = allCodes(scheme).filter((code) => !code.withdrawn && code.level === deepest[scheme])
  for (const language of languages) {
    const counts = codes.map(({ key }) => saidOf(key, language))
    const now = {
      some: counts.filter((count) => count > 0).length,
      eight: counts.filter((count) => count >= 8).length,
      words: counts.reduce((a, b) => a + b),
    }
    for (const measure of ['some', 'eight', 'words'] as const)
      expect(now[measure], `${scheme} ${language} ${measure}`).toBeGreaterThanOrEqual(written[scheme][measure])
  }
})

test('every word is said once of a code that there is, without a stray comma', () => {
  for (const key of codesWithWords) {
    expect(codeByKey(key), key).toBeDefined()
    for (const language of languages) {
      const words = everydayWords(key, language)
      expect(new Set(words.map((word) => word.toLowerCase())).size, `${key} ${language}`).toBe(words.length)
      for (const word of words) expect(word, `${key} ${language}`).toMatch(/^[^,|]*[\p{Letter}\p{Number}][^,|]*$/u)
    }
  }
})

test('every kind, field, activity and good has at least five words in each language', () => {
  const lists = { kind: organisationKinds, field: fields, activity: activities, good: goods } as const
  for (const list of ['kind', 'field', 'activity', 'good'] as const)
    for (const code of lists[list])
      for (const language of languages)
        expect(listWords(list, code, language).length, `${list}:${code} ${language}`).toBeGreaterThanOrEqual(5)
})

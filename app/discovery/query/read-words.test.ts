import { expect, test } from 'vitest'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { readWords } from './read-words.ts'
import { examples } from './read-words.examples.ts'

type Example = { language: Language; q: string; parts: { meaning: string; codes: string[] }[]; rest: string[] }
const table = examples
  .trim()
  .split('\n')
  .map((line): Example => {
    const [language, q, parts, rest = ''] = line.split(' | ')
    return {
      language: language as Language,
      q,
      parts: (parts === '-' ? [] : parts.split(', ')).map((part) => {
        const [meaning, codes] = part.split(' ')
        return { meaning, codes: codes.split('+') }
      }),
      rest: rest.split(' ').filter(Boolean),
    }
  })

test('the table is large, and in three languages', () => {
  expect(table.length).toBeGreaterThan(200)
  for (const language of ['nl', 'en', 'de'])
    expect(table.filter((example) => example.language === language).length).toBeGreaterThan(60)
})

test.each(table)('$language: $q', ({ language, q, parts, rest }) => {
  const readings = readWords(q, language)
  const fitting = readings.find((reading) =>
    parts.every(({ meaning, codes }) =>
      reading.parts.some((part) => part.meaning === meaning && codes.every((code) => part.codes.includes(code))),
    ),
  )
  expect(fitting, JSON.stringify(readings)).toBeDefined()
  if (parts.length > 0) for (const word of fitting!.rest) expect(rest).toContain(word)
})

test('the surest reading comes first, the words themselves last', () => {
  const readings = readWords('museum japan', 'en')
  expect(readings.map(({ score }) => score)).toEqual([...readings.map(({ score }) => score)].sort((a, b) => b - a))
  expect(readings.at(-1)).toMatchObject({ parts: [], rest: ['museum', 'japan'] })
})

test('each part says on which words it stands', () => {
  const [reading] = readWords('Partner für Kläranlagen in Burkina Faso', 'de')
  expect(reading.parts.map(({ meaning, words, from, to }) => [meaning, words, from, to])).toEqual([
    ['sector', 'Kläranlagen', 2, 3],
    ['country', 'Burkina Faso', 4, 6],
  ])
})

test('a slip is forgiven, and says so; a word that exists is no slip', () => {
  expect(readWords('oegenda', 'nl')[0].parts).toMatchObject([{ meaning: 'country', codes: ['UG'], instead: 'Oeganda' }])
  for (const [q, language] of [
    ['brouwerij', 'nl'],
    ['UK', 'en'],
    ['Wenen', 'nl'],
    ['Niger', 'nl'],
  ] as const)
    for (const part of readWords(q, language).flatMap(({ parts }) => parts)) expect(part.instead).toBeUndefined()
  expect(readWords('UK', 'en')[0].parts[0].codes).toEqual(['GB'])
})

test('a word with two meanings has two readings', () => {
  const kinds = readWords('gemeente polen', 'nl').flatMap(({ parts }) => parts.map(({ meaning }) => meaning))
  expect(kinds).toContain('sector')
  expect(kinds).toContain('kind')
})

test('who seeks and who offers', () => {
  const first = (q: string, language: Language) => readWords(q, language)[0].parts.map(({ meaning }) => meaning)
  expect(first('wij zoeken vrijwilligers', 'nl')).toEqual(['seeks'])
  expect(first('we offer internships', 'en')).toEqual(['offers'])
  expect(first('Praktikum', 'de')).toEqual(['need'])
})

test.each(['', '   ', '!?', '"kas kenia"', '„Kenia“', 'in', 'x'.repeat(200)])('nothing is read into %j', (q) => {
  expect(readWords(q, 'nl').every(({ parts }) => parts.length === 0)).toBe(true)
})

test.each([
  ['nl', 'Oost-Afrika'],
  ['en', 'East Africa'],
  ['de', 'Ostafrika'],
] as const)('a region that is typed in another language has its name in %s', (language, name) => {
  const [{ parts }] = readWords('ostafrika kaffee', language)
  expect(parts.find(({ meaning }) => meaning === 'region')).toMatchObject({ name, words: 'ostafrika' })
})

test.each([
  ['nl', 'leverancier uit Duitsland'],
  ['en', 'Dutch pump maker'],
  ['de', 'Lieferant aus den Niederlanden'],
] as const)('%s “%s” is a seat first and a country second', (language, q) => {
  const [first, second] = readWords(q, language).map(({ parts }) => parts.map(({ meaning }) => meaning))
  expect(first).toContain('home')
  expect(second).toContain('country')
})

test.each(['South American coffee', 'Zuid Amerikaanse koffie'])('“%s” is nobody’s seat', (q) => {
  for (const { parts } of readWords(q, 'en')) expect(parts.map(({ meaning }) => meaning)).not.toContain('home')
})

test('what is also another word is read as that as well', () => {
  expect(readWords('Frans Jansen', 'nl').some(({ parts }) => parts.length === 0)).toBe(true)
  expect(readWords('museum Frans', 'nl').some(({ parts, rest }) => parts.length > 0 && rest.includes('Frans'))).toBe(
    true,
  )
})

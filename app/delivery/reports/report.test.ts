import { expect, test } from 'vitest'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { change, headline, meaningsOf, sectionsOf, shownLines, type Counted } from './report.ts'
import { changeOf, meaningOf, nameOf, valueOf } from './words.ts'

const now: Counted[] = [
  { figure: 'results', part: '', amount: 3 },
  { figure: 'confirmed', part: 'startup', amount: 2 },
  { figure: 'reported', part: 'startup', amount: 1 },
  { figure: 'reported', part: 'nothing', amount: 4 },
  { figure: 'introductions', part: 'done', amount: 5 },
]
const sections = sectionsOf(now, [])
const lines = sections.flatMap((section) => section.lines)
const line = (key: string) => lines.find((each) => each.key === key)!

test('what both sides stand behind and what one reports are counted apart, and that nothing came of it is no result', () => {
  expect(line('result.startup')).toMatchObject({ now: 3, only: 1, before: 0, onlyBefore: 0 })
  expect(line('results')).toMatchObject({ now: 3, only: 1, before: null })
})

test('none is none, and a median of none is not known', () => {
  expect(line('introductions.asked').now).toBe(0)
  expect(line('questionsDays').now).toBeNull()
})

test.each([
  [5, 3, 2, '+2'],
  [3, 5, -2, '−2'],
  [3, 3, 0, '='],
  [3, null, null, ''],
  [null, 3, null, ''],
])('%s beside %s', (here, before, by, words) => {
  const one = { ...line('results'), now: here, before }
  expect([change(one), changeOf(one)]).toEqual([by, words])
})

test('of states and rungs only those are shown that happened', () => {
  const shown = sections.flatMap(shownLines).map(({ key }) => key)
  expect(shown).toEqual(expect.arrayContaining(['introductions.done', 'result.startup', 'result.nothing', 'trips']))
  expect(shown).not.toEqual(expect.arrayContaining(['result.talk']))
})

test.each(languages)('every figure has its name, its meaning and its value in %s', (language) => {
  const t = translator(language)
  for (const { key } of lines)
    for (const words of [nameOf(key, t), meaningOf(key, t)])
      expect(words).not.toMatch(/report:|results:|figure\.|means\./)
  expect(valueOf(null, true, t)).toBe(t('report:unknown'))
  expect(valueOf(1, true, t)).not.toBe(valueOf(2, true, t))
})

test('what stands first: every section has a figure there, in the report’s order', () => {
  const first = headline(sections)
  expect([...new Set(first.map(({ section }) => section))]).toEqual(sections.map(({ section }) => section))
  expect(first.find(({ line }) => line.key === 'results')).toMatchObject({ section: 'results', line: { now: 3 } })
})

test('lines in a row that mean the same are explained once', () => {
  const three = ['results', 'result.startup', 'result.job'].map((key) => ({ ...line('results'), key }))
  expect(meaningsOf(three, (key) => (key === 'results' ? 'all' : 'one'))).toEqual([
    { keys: ['results'], meaning: 'all' },
    { keys: ['result.startup', 'result.job'], meaning: 'one' },
  ])
})

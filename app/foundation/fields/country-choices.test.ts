import { expect, test } from 'vitest'
import { narrowedTo } from './country-choices.ts'

const choices = [
  ['GH', 'Ghana'],
  ['CI', 'Côte d’Ivoire'],
  ['ZA', 'South Africa'],
  ['CF', 'Central African Republic'],
  ['TG', 'Togo'],
].map(([value, label]) => ({ value, label }))
test.each<[string, string[], string[]]>([
  ['', [], ['GH', 'CI', 'ZA', 'CF', 'TG']],
  ['   ', [], ['GH', 'CI', 'ZA', 'CF', 'TG']],
  ['gha', [], ['GH']],
  ['COTE', [], ['CI']],
  ['ivo', [], ['CI']],
  ['africa', [], ['ZA', 'CF']],
  ['south af', [], ['ZA']],
  ['hana', [], []],
  ['gha', ['TG'], ['GH', 'TG']],
  ['xyz', ['TG'], ['TG']],
])('typed %j with %j ticked', (typed, ticked, shown) =>
  expect(narrowedTo(choices, typed, ticked).map(({ value }) => value)).toEqual(shown),
)

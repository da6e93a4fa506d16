import { expect, test } from 'vitest'
import { markedOf, namesPlace } from './sensitive.ts'

test.each([
  ['Wij boren putten bij El Fasher.', 'El Fasher', true],
  ['Schulen in ZUERICH', 'Zürich', false],
  ['écoles à Séguéla', 'Seguela', true],
  ['Abaya aan het meer', 'Aba', false],
  ['Kampala', 'Kampala', true],
  ['Wells in the north', 'Gulu', false],
  ['', 'Gulu', false],
  ['Gulu', '', false],
])('"%s" names %s: %s', (text, place, named) => {
  expect(namesPlace(text, place)).toBe(named)
})

test.each([
  [['SD', 'SD'], ['SD'], { marked: ['SD'], all: true }],
  [['SD', 'UG'], ['SD', 'MM'], { marked: ['SD'], all: false }],
  [['UG'], ['SD'], { marked: [], all: false }],
  [[], ['SD'], { marked: [], all: false }],
])('of %o where %o are marked', (chosen, marked, expected) => {
  expect(markedOf(chosen, marked)).toEqual(expected)
})

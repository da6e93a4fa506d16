import { expect, test } from 'vitest'
import { cut, initials } from './letters.ts'

/** No half of a pair anywhere. */
const whole = (text: string) => !/\p{Surrogate}/u.test(text)
const family = '👩‍👩‍👧'

test.each([
  ['IJsselpomp', 'first two', 'I'],
  ['Bron en Put', 'first two', 'BE'],
  ['de Waag', 'first two', 'DW'],
  ['3D Makers', 'first two', '3M'],
  [`${family} Thuis`, 'first two', 'T'],
  [`${family}`, 'first two', family],
  ['🇳🇱🇩🇪', 'first two', '🇳🇱'],
  ['e\u0301cole', 'first two', 'E\u0301'],
  ['', 'first two', ''],
  ['— …', 'first two', '—'],
  ['𝔎ogge 𝔇eventer', 'first two', '𝔎𝔇'],
  ['שלום עולם', 'first two', 'שע'],
  ['Anna de Vries', 'first and last', 'AV'],
  ['Jan van der Berg', 'first and last', 'JB'],
  ['Anna', 'first and last', 'A'],
  ['anna', 'first and last', 'A'],
  ['👋 Anna 🎉', 'first and last', 'A'],
  ['🎉', 'first and last', '🎉'],
  ['O\u0308zlem 🌍', 'first and last', 'O\u0308'],
] as const)('the initials of %j (%s) are %j, no half a character', (name, which, expected) => {
  expect(initials(name, which)).toBe(expected)
  expect(whole(initials(name, which))).toBe(true)
})

test('a text is cut between letters, never inside one', () => {
  expect(cut('kort', 10)).toBe('kort')
  expect(cut(`ab${family}cd`, 9)).toBe('ab')
  expect(cut(`ab${family}cd`, 10)).toBe(`ab${family}`)
  expect(cut('vier woorden', 6, '…')).toBe('vier…')
  for (let most = 1; most < 24; most++) expect(whole(cut(`${family}🎉e\u0301👍🏽🇳🇱x`, most)), String(most)).toBe(true)
})

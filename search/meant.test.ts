import { expect, test } from 'vitest'
import { apart, nearestFirst, widerThan, type Meant } from './meant.ts'

const question = { q: 'wells kenya', filter: ['scope'] }
const meant: Meant = {
  words: 'wells "kenya"',
  senses: [
    { filter: ['country = KE', 'sector = wells'], q: '' },
    { filter: ['sector = energy'], q: 'deep' },
  ],
  order: [1, 0],
  wider: [{ filter: ['sector = water'], q: '' }],
}

test('the parts of an answer have nothing in common', () => {
  expect(apart(question, meant)).toEqual([
    { q: '', filter: ['scope', 'country = KE', 'sector = wells'] },
    { q: 'deep', filter: ['scope', 'sector = energy', 'NOT ((country = KE) AND (sector = wells))'] },
    {
      q: 'wells "kenya"',
      filter: ['scope', 'NOT ((country = KE) AND (sector = wells))', 'NOT ((sector = energy))'],
    },
  ])
})

test('first what has the words and a meaning, then the words, then the meanings in the reader’s order', () => {
  expect(nearestFirst(question, meant).map(({ q, filter }) => [q, (filter as string[]).length])).toEqual([
    ['wells "kenya"', 2],
    ['wells "kenya"', 2],
    ['deep', 3],
    ['', 3],
  ])
})

test('what was not understood is asked as it is, and nothing comes near it', () => {
  expect(apart(question, undefined)).toEqual([question])
  expect(nearestFirst(question, undefined)).toEqual([question])
  expect(widerThan(question, undefined)).toEqual([])
  expect(widerThan(question, meant)).toEqual([{ q: '', filter: ['scope', 'sector = water'] }])
})

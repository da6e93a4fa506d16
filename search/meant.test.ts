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

test('who is called so, what has the words and a meaning, the words, then the meanings in the reader’s order', () => {
  expect(nearestFirst(question, meant).map(({ q, filter }) => [q, (filter as string[]).length])).toEqual([
    ['"wells kenya"', 1],
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

test('where the surest meaning is a seat, who sits there comes before who has the words', () => {
  const seat = { filter: ['home = NL', 'sector = pumps'], q: '', seated: 'pump' }
  const lists = nearestFirst(
    { q: 'dutch pump', filter: ['scope'] },
    {
      words: '"dutch" pump',
      senses: [seat, { filter: ['country = NL', 'sector = pumps'], q: '' }],
      order: [0, 1],
      wider: [],
    },
  )
  expect(lists.slice(0, 4).map(({ q, filter }) => [q, filter])).toEqual([
    ['"dutch pump"', ['scope']],
    ['"dutch" pump', ['scope', 'home = NL', 'sector = pumps']],
    ['pump', ['scope', 'home = NL', 'sector = pumps']],
    ['', ['scope', 'home = NL', 'sector = pumps']],
  ])
})

test('of one word nobody knows whether it is a name', () => {
  expect(nearestFirst({ ...question, q: 'wells' }, meant)).toHaveLength(4)
})

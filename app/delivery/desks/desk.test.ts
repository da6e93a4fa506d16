import { expect, test } from 'vitest'
import { figuresOf, mostOf, topSectors } from './desk.ts'

test('sectors at the top of their taxonomies, each once', () => {
  expect(topSectors(['nace:28.13', 'nace:28', 'dac:14030', 'isced:0732'])).toEqual(['nace:C', 'dac:140', 'isced:07'])
  expect(topSectors(['', 'nace:999'])).toEqual([])
})

test('figures: a set of sectors counts once in each top sector it touches', () => {
  expect(
    figuresOf([
      { of: 'total', value: '', count: 3 },
      { of: 'past', value: '', count: 1 },
      { of: 'kind', value: 'ngo', count: 3 },
      { of: 'sectors', value: 'nace:28.13 nace:28', count: 2 },
      { of: 'sectors', value: 'nace:28', count: 1 },
      { of: 'sectors', value: '', count: 4 },
    ]),
  ).toEqual({
    total: 3,
    organisations: 0,
    past: 1,
    looking: 0,
    kind: { ngo: 3 },
    field: {},
    sector: { 'nace:C': 3 },
    offers: {},
    seeks: {},
  })
})

test('the most first', () => {
  expect(mostOf({ b: 1, a: 1, c: 5 }, 2)).toEqual([
    ['c', 5],
    ['a', 1],
  ])
})

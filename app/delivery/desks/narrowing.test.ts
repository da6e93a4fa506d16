import { expect, test } from 'vitest'
import { narrowedTo } from './narrowing.ts'

test('a country of the search is that search in this country alone', () => {
  const { filters, narrowed } = narrowedTo('GH', new URLSearchParams('kind=ngo&country=DE&country=GH&page=3&sort=name'))
  expect(narrowed).toBe(true)
  expect(filters.chosen.country).toEqual(['GH'])
  expect(filters.chosen.kind).toEqual(['ngo'])
  expect([filters.page, filters.sort]).toEqual([1, 'relevance'])
})

test('a country, a page and an order alone narrow nothing, nor does the network; words do, and all that is public', () => {
  expect(narrowedTo('GH', new URLSearchParams('country=GH&page=2&sort=name')).narrowed).toBe(false)
  expect(narrowedTo('GH', new URLSearchParams('lang=nl')).narrowed).toBe(false)
  expect(narrowedTo('GH', new URLSearchParams('scope=network')).narrowed).toBe(false)
  expect(narrowedTo('GH', new URLSearchParams('scope=network')).filters.scope).toBe('network')
  expect(narrowedTo('GH', new URLSearchParams('scope=network&kind=ngo')).narrowed).toBe(true)
  expect(narrowedTo('GH', new URLSearchParams('scope=public')).narrowed).toBe(true)
  expect(narrowedTo('GH', new URLSearchParams('q=water')).narrowed).toBe(true)
})

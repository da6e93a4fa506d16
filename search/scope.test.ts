import { expect, test } from 'vitest'
import { questionFilter, quote, readingFilter } from './scope.ts'
import { nothingChosen } from './settings.ts'

const nothing = nothingChosen()

test('every reader has a filter: a visitor public rows, a member their office and what the network shares', () => {
  expect(readingFilter({ officeId: null, peers: [] })).toBe('audience = "public"')
  expect(readingFilter({ officeId: null, peers: ['b'] })).toBe('audience = "public"')
  expect(readingFilter({ officeId: 'a', peers: [] })).toBe('audience = "public" OR officeId = "a"')
  expect(readingFilter({ officeId: 'a', peers: ['b', 'c'] })).toBe(
    'audience = "public" OR officeId = "a" OR (audience = "network" AND officeId IN ["b", "c"])',
  )
})

test('a value cannot leave its quotes', () => {
  expect(quote('IN')).toBe('"IN"')
  expect(quote('x" OR audience = "office')).toBe('"x\\" OR audience = \\"office"')
  expect(quote('back\\')).toBe('"back\\\\"')
})

test('values of a facet are alternatives, facets add up, one can be left out', () => {
  const chosen = { ...nothing, country: ['DE', 'IN'], offers: ['knowledge'] }
  expect(questionFilter({ offices: ['a'] }, chosen)).toEqual([
    'officeId IN ["a"]',
    'standing = "active"',
    'country IN ["DE", "IN"]',
    'offers IN ["knowledge"]',
  ])
  expect(questionFilter({ offices: null }, chosen, 'country')).toEqual([
    'audience = "public"',
    'standing = "active"',
    'offers IN ["knowledge"]',
  ])
})

test('a question is about where organisations are active, unless it asks what they look at, or what is new', () => {
  expect(questionFilter({ offices: null }, nothing)).toEqual(['audience = "public"', 'standing = "active"'])
  expect(questionFilter({ offices: null }, nothing, undefined, { standing: 'looking' })).toEqual([
    'audience = "public"',
    'standing = "looking"',
  ])
  expect(
    questionFilter({ offices: null }, nothing, undefined, { standing: 'any', publishedSince: 1_728_000_000.7 }),
  ).toEqual(['audience = "public"', '(publishedPublic >= 1728000000)'])
  expect(questionFilter({ offices: null }, nothing, undefined, { standing: 'any', having: 'seeks' })).toEqual([
    'audience = "public"',
    'seeks IS NOT EMPTY',
  ])
})

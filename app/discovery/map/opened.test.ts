import { expect, test } from 'vitest'
import { openedIn, unlessOpened, withOpened } from './opened.ts'
import { keepMapState } from './map-state.ts'

test.each([
  ['?desk=GH', { iso: 'GH' }],
  ['?kind=ngo&desk=gh', { iso: 'GH' }],
  ['?cell=12', { cell: '12' }],
  ['', null],
  ['?desk=XX', null],
  ['?desk=', null],
  ['?cell=9', null],
  ['?cell=%00', null],
])('%s opens %j', (search, opened) => expect(openedIn(search)).toEqual(opened))

test('opening and closing change nothing else of the address; a changed filter keeps what is open', () => {
  expect(withOpened('?layer=seeking&kind=ngo', { iso: 'GH' })).toBe('?layer=seeking&kind=ngo&desk=GH')
  expect(withOpened('?desk=GH&kind=ngo', { cell: '12' })).toBe('?kind=ngo&cell=12')
  expect(withOpened('?desk=GH', null)).toBe('')
  expect(keepMapState('?kind=ngo', '?layer=seeking&desk=GH')).toBe('?kind=ngo&layer=seeking&desk=GH')
})

test('a page is fetched anew unless only what is open changed', () => {
  const news = (from: string, to: string, formMethod?: string) => {
    const move = {
      currentUrl: new URL(from, 'https://kogge.example'),
      nextUrl: new URL(to, 'https://kogge.example'),
      currentParams: {},
      nextParams: {},
      defaultShouldRevalidate: true,
    }
    return unlessOpened({ ...move, ...(formMethod && { formMethod: 'POST' }) })
  }
  expect(news('/deventer', '/deventer?desk=GH')).toBe(false)
  expect(news('/deventer?q=a&desk=GH', '/deventer?q=a')).toBe(false)
  expect(news('/deventer?q=a', '/deventer?q=b')).toBe(true)
  expect(news('/deventer?desk=GH', '/deventer/search?desk=GH')).toBe(true)
  expect(news('/deventer', '/deventer')).toBe(true)
  expect(news('/deventer', '/deventer?desk=GH', 'POST')).toBe(true)
})

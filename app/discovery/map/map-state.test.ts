import { expect, test } from 'vitest'
import { layerNames, searchedLayers } from './layers.ts'
import { keepMapState, readMapState, withMapState } from './map-state.ts'

const years = { first: 1995, last: 2026 }
const read = (
  search: string,
  layers: readonly (typeof layerNames)[number][] = layerNames,
  span: typeof years | null = years,
) => readMapState(new URLSearchParams(search), layers, span)

test('an address says layer, year, view and lines; everything else goes without saying', () => {
  expect(read('')).toEqual({ state: { layer: 'active', year: null, view: null, lines: true }, unknown: null })
  expect(read('?layer=demand&view=globe&lines=off').state).toEqual({
    layer: 'demand',
    year: null,
    view: 'globe',
    lines: false,
  })
  expect(read('?year=2015').state.year).toBe(2015)
})

test.each([
  ['?layer=nonsense', 'nonsense'],
  ['?year=1994', '1994'],
  ['?year=2027', '2027'],
  ['?year=abc', 'abc'],
])('%s is not on offer and is said', (search, unknown) =>
  expect(read(search)).toMatchObject({ state: { layer: 'active', year: null }, unknown }),
)

test('a layer that this search does not have is not on offer; years belong to presences alone', () => {
  expect(read('?layer=ambassadors', searchedLayers, null).unknown).toBe('ambassadors')
  expect(read('?layer=seeking&year=2015').state).toMatchObject({ layer: 'seeking', year: null })
})

test('a choice changes the map and nothing else of the page', () => {
  const { state } = read('?layer=seeking&kind=ngo&q=wells')
  expect(withMapState('?layer=seeking&kind=ngo&q=wells', { ...state, layer: 'offering' })).toBe(
    '?kind=ngo&q=wells&layer=offering',
  )
  expect(withMapState('?layer=seeking', { ...state, layer: 'active' })).toBe('')
  expect(withMapState('?year=2015', { ...state, layer: 'demand', year: 2015, lines: false, view: 'flat' })).toBe(
    '?layer=demand&view=flat&lines=off',
  )
  expect(keepMapState('?kind=ngo', '?layer=seeking&kind=company&view=globe')).toBe('?kind=ngo&layer=seeking&view=globe')
  expect(keepMapState('', '?q=x')).toBe('')
})

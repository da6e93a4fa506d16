import { expect, test } from 'vitest'
import { scannedSectors, sectorTree } from './sector-facet.ts'

const counted = (counts: Record<string, number>) =>
  Object.entries(counts).map(([code, count]) => ({ code, count, name: code }))
const shape = (counts: Record<string, number>) =>
  sectorTree(counted(counts), 'en').map(({ scheme, choices }) => [
    scheme,
    ...choices.map(({ code, depth }) => `${depth} ${code}`),
  ])

test('a list shows the upper levels, and what is chosen below them', () => {
  const counts = {
    'nace:C': 3,
    'nace:28': 3,
    'nace:28.1': 3,
    'nace:28.13': 2,
    'nace:28.14': 1,
    'dac:140': 1,
    'dac:14031': 1,
    'isced:07': 1,
    'isced:071': 1,
    'isced:0712': 1,
  }
  expect(Object.keys(scannedSectors(counts, ['nace:28.13']))).toEqual([
    'nace:C',
    'nace:28',
    'nace:28.13',
    'dac:140',
    'isced:07',
    'isced:071',
  ])
})

test('what is nothing but its one part stands there once, unless it is chosen', () => {
  const counts = { 'nace:P': 2, 'nace:85': 2, 'isced:06': 1, 'isced:061': 1 }
  expect(Object.keys(scannedSectors(counts, []))).toEqual(['nace:85', 'isced:061'])
  expect(Object.keys(scannedSectors(counts, ['nace:P']))).toContain('nace:P')
})

test('each stands under what it is part of, the most found first, the taxonomies apart', () => {
  expect(
    shape({ 'nace:28': 2, 'dac:140': 9, 'nace:C': 5, 'nace:10': 3, 'nace:28.13': 1, 'nace:85': 6, 'isced:071': 1 }),
  ).toEqual([
    ['nace', '0 nace:85', '0 nace:C', '1 nace:10', '1 nace:28', '2 nace:28.13'],
    ['dac', '0 dac:140'],
    ['isced', '0 isced:071'],
  ])
  expect(shape({ 'dac:14031': 1 })).toEqual([['dac', '0 dac:14031']])
})

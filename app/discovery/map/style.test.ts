import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import { chosenFilter, layers, shadeExpression, type Theme } from './style.ts'

const theme: Theme = {
  sea: 'rgb(238, 242, 244)',
  land: 'rgb(227, 231, 227)',
  line: 'rgb(255, 255, 255)',
  disputed: 'rgb(74, 87, 99)',
  ink: 'rgb(24, 34, 43)',
  accent: 'rgb(194, 65, 12)',
  shades: ['rgb(1, 1, 1)', 'rgb(2, 2, 2)', 'rgb(3, 3, 3)', 'rgb(4, 4, 4)', 'rgb(5, 5, 5)', 'rgb(6, 6, 6)'],
}
const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }

test('the layers are a valid style, with counts and without', () => {
  for (const countries of [{}, { NL: 1 }, { NL: 5, DE: 3 }] as Record<string, number>[]) {
    const style = {
      version: 8 as const,
      sources: { world: empty, lines: empty, clusters: empty },
      layers: layers(theme, { shades: countries, breaks: [1, 2, 5], palette: [] }, true) as never,
    }
    expect(validateStyleMin(style)).toEqual([])
  }
})

test('nothing is asked of another server: no glyphs, no sprite, no tiles', () => {
  const text = JSON.stringify(layers(theme, { shades: { NL: 1 }, breaks: [1], palette: [] }, true))
  expect(text).not.toMatch(/text-field|https?:/)
})

test('countries get the shade of their class, all others that of land', () => {
  expect(shadeExpression(theme, { shades: { NL: 5, DE: 3 } })).toEqual([
    'match',
    ['coalesce', ['get', 'iso'], ''],
    'NL',
    'rgb(6, 6, 6)',
    'DE',
    'rgb(4, 4, 4)',
    'rgb(1, 1, 1)',
  ])
  expect(shadeExpression(theme, { shades: {} })).toBe('rgb(1, 1, 1)')
})

test('over a style of somebody else only the shades, lines, dots and clusters are drawn', () => {
  expect(layers(theme, { shades: { NL: 1 }, breaks: [1], palette: [] }, false).map(({ id }) => id)).toEqual([
    'land',
    'lines',
    'home',
    'dots',
    'chosen',
    'marks',
    'clusters',
  ])
  expect(chosenFilter('NL')).toEqual(['all', ['==', ['get', 'kind'], 'area'], ['==', ['get', 'iso'], 'NL']])
})

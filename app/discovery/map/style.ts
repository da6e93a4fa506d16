/** What the map draws, as style layers: the same for maplibre-gl and mapbox-gl. Pure. */
import type { Shading } from './shading.ts'

/**
 * Colours as the browser computed them (`rgb(…)`): map libraries read no CSS variables. `shades[0]` is land where
 * nobody is.
 */
export type Theme = {
  sea: string
  land: string
  line: string
  disputed: string
  ink: string
  accent: string
  shades: string[]
}
type Expression = unknown[]
export type Layer = {
  id: string
  type: string
  source?: string
  minzoom?: number
  maxzoom?: number
  filter?: Expression
  paint?: Record<string, unknown>
  layout?: Record<string, unknown>
}

const kind = (name: string): Expression => ['==', ['get', 'kind'], name]
const isShown = (iso: string): Expression => ['==', ['get', 'iso'], iso]

/** What changes when another country is pointed at. */
export const chosenFilter = (iso: string | null): Expression => ['all', kind('area'), isShown(iso ?? 'none')]

/** A shade for every feature with a code; `theme.shades[0]` for the rest. */
export function shadeExpression({ shades: colours }: Theme, { shades }: Pick<Shading, 'shades'>): Expression | string {
  const shaded = Object.entries(shades)
  if (shaded.length === 0) return colours[0]
  return [
    'match',
    ['coalesce', ['get', 'iso'], ''],
    ...shaded.flatMap(([iso, shade]) => [iso, colours[shade]]),
    colours[0],
  ]
}

/**
 * Pictures are asked for by name and drawn in the browser (images.ts): a cluster's says it itself, a name's is its
 * country's.
 */
const clusterImage: Expression = ['get', 'image']
const nameImage: Expression = ['concat', 'name:', ['get', 'iso']]

const symbol = (id: string, source: string, image: Expression, more: Partial<Layer>): Layer => ({
  id,
  type: 'symbol',
  source,
  ...more,
  layout: { 'icon-image': image, ...more.layout },
})

/**
 * The layers from below to above, over the sources `world`, `lines` and `clusters`. On a style of somebody else's
 * (`own` false) land is see-through, and that style's own names stay.
 */
export function layers(theme: Theme, shading: Shading, own: boolean): Layer[] {
  const shade = shadeExpression(theme, shading)
  const here = Object.keys(shading.shades)
  const isHere: Expression = ['in', ['get', 'iso'], ['literal', here]]
  return [
    ...(own ? [{ id: 'sea', type: 'background', paint: { 'background-color': theme.sea } }] : []),
    {
      id: 'land',
      type: 'fill',
      source: 'world',
      filter: own ? kind('area') : ['all', kind('area'), isHere],
      paint: { 'fill-color': shade, 'fill-opacity': own ? 1 : 0.6 },
    },
    ...(own
      ? [
          {
            id: 'borders',
            type: 'line',
            source: 'world',
            filter: kind('border'),
            paint: {
              'line-color': theme.line,
              'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.5, 4, 1, 8, 1.6],
            },
          },
          {
            id: 'disputed',
            type: 'line',
            source: 'world',
            filter: kind('disputed'),
            paint: {
              'line-color': theme.disputed,
              'line-dasharray': [2, 2],
              'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.6, 4, 1, 8, 1.6],
            },
          },
        ]
      : []),
    {
      id: 'lines',
      type: 'line',
      source: 'lines',
      filter: ['has', 'iso'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': theme.accent,
        'line-opacity': 0.5,
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.9, 6, 2],
      },
    },
    {
      id: 'home',
      type: 'circle',
      source: 'lines',
      filter: ['has', 'home'],
      paint: {
        'circle-color': theme.accent,
        'circle-radius': 4,
        'circle-stroke-color': theme.line,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'dots',
      type: 'circle',
      source: 'world',
      maxzoom: 6,
      filter: ['all', kind('point'), ['==', ['get', 'small'], true]],
      paint: {
        'circle-color': shade,
        'circle-stroke-color': theme.line,
        'circle-stroke-width': ['case', isHere, 1, 0.5],
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          0,
          ['case', isHere, 3.2, 1.6],
          4,
          ['case', isHere, 6, 3],
        ],
      },
    },
    {
      id: 'chosen',
      type: 'line',
      source: 'world',
      filter: chosenFilter(null),
      paint: { 'line-color': theme.accent, 'line-width': 2.5 },
    },
    ...(own
      ? [
          symbol('names', 'world', nameImage, {
            minzoom: 0.6,
            filter: ['all', kind('point'), isHere],
            // The dot of a small country stays free of its name.
            layout: {
              'symbol-sort-key': ['-', 0, ['get', 'size']],
              'icon-padding': 3,
              'icon-offset': ['case', ['get', 'small'], ['literal', [0, -13]], ['literal', [0, 0]]],
            },
          }),
          symbol('other-names', 'world', nameImage, {
            minzoom: 3.4,
            filter: ['all', kind('point'), ['!', isHere]],
            layout: { 'symbol-sort-key': ['-', 0, ['get', 'size']], 'icon-padding': 6 },
          }),
        ]
      : []),
    // What stands on a country gives way to its neighbours; a cluster to nothing. Placed first, as the uppermost
    // layers: a name gives way to both.
    symbol('marks', 'clusters', clusterImage, {
      filter: ['has', 'mark'],
      layout: { 'symbol-sort-key': ['-', 0, ['get', 'count']], 'icon-padding': 1 },
    }),
    symbol('clusters', 'clusters', clusterImage, {
      filter: ['!', ['has', 'mark']],
      // A whole country's stands below its name.
      layout: {
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'count'],
        'icon-offset': ['case', ['has', 'iso'], ['literal', [0, 20]], ['literal', [0, 0]]],
      },
    }),
  ]
}

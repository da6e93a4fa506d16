/** What the map draws, as style layers: the same for maplibre-gl and mapbox-gl. Pure. */
import { classOf, shadeOf } from './shades.ts'

/** Colours as the browser computed them (`rgb(…)`): map libraries read no CSS variables. `shades[0]` is land where nobody is. */
export type Theme = { sea: string; land: string; line: string; disputed: string; ink: string; accent: string; shades: string[] }
/** Presences by ISO code, and the lowest count of each class. */
export type Shading = { countries: Record<string, number>; breaks: number[] }
type Expression = unknown[]
export type Layer = {
  id: string; type: string; source?: string; minzoom?: number; maxzoom?: number
  filter?: Expression; paint?: Record<string, unknown>; layout?: Record<string, unknown>
}

const kind = (name: string): Expression => ['==', ['get', 'kind'], name]
const isShown = (iso: string): Expression => ['==', ['get', 'iso'], iso]

/** What changes when another country is pointed at. */
export const chosenFilter = (iso: string | null): Expression => ['all', kind('area'), isShown(iso ?? 'none')]

/** A shade for every feature with a code; `theme.shades[0]` for the rest. */
export function shadeExpression({ shades }: Theme, { countries, breaks }: Shading): Expression | string {
  const shaded = Object.entries(countries).filter(([, count]) => count > 0)
  if (shaded.length === 0) return shades[0]
  return ['match', ['coalesce', ['get', 'iso'], ''],
    ...shaded.flatMap(([iso, count]) => [iso, shades[shadeOf(classOf(count, breaks), breaks.length)]]), shades[0]]
}

/** The first picture of a cluster is asked for by its count, of a name by its country: drawn in the browser (images.ts). */
export const clusterImage: Expression = ['concat', 'cluster:', ['to-string', ['get', 'count']]]
export const nameImage: Expression = ['concat', 'name:', ['get', 'iso']]

const symbol = (id: string, source: string, image: Expression, more: Partial<Layer>): Layer => ({
  id, type: 'symbol', source, ...more,
  layout: { 'icon-image': image, ...more.layout },
})

/**
 * The layers from below to above, over the sources `world` and `clusters`. On a style of somebody else's (`own` false) land is
 * see-through, and that style's own names stay.
 */
export function layers(theme: Theme, shading: Shading, own: boolean): Layer[] {
  const shade = shadeExpression(theme, shading)
  const here = Object.keys(shading.countries)
  const isHere: Expression = ['in', ['get', 'iso'], ['literal', here]]
  return [
    ...(own ? [{ id: 'sea', type: 'background', paint: { 'background-color': theme.sea } }] : []),
    { id: 'land', type: 'fill', source: 'world', filter: own ? kind('area') : ['all', kind('area'), isHere],
      paint: { 'fill-color': shade, 'fill-opacity': own ? 1 : 0.6 } },
    ...(own ? [
      { id: 'borders', type: 'line', source: 'world', filter: kind('border'),
        paint: { 'line-color': theme.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.5, 4, 1, 8, 1.6] } },
      { id: 'disputed', type: 'line', source: 'world', filter: kind('disputed'),
        paint: { 'line-color': theme.disputed, 'line-dasharray': [2, 2], 'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.6, 4, 1, 8, 1.6] } },
    ] : []),
    { id: 'dots', type: 'circle', source: 'world', maxzoom: 6, filter: ['all', kind('point'), ['==', ['get', 'small'], true]],
      paint: {
        'circle-color': shade, 'circle-stroke-color': theme.line,
        'circle-stroke-width': ['case', isHere, 1, 0.5],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 0, ['case', isHere, 3.2, 1.6], 4, ['case', isHere, 6, 3]],
      } },
    { id: 'chosen', type: 'line', source: 'world', filter: chosenFilter(null),
      paint: { 'line-color': theme.accent, 'line-width': 2.5 } },
    ...(own ? [
      symbol('names', 'world', nameImage, {
        minzoom: 0.6, filter: ['all', kind('point'), isHere],
        // The dot of a small country stays free of its name.
        layout: {
          'symbol-sort-key': ['-', 0, ['get', 'size']], 'icon-padding': 3,
          'icon-offset': ['case', ['get', 'small'], ['literal', [0, -13]], ['literal', [0, 0]]],
        },
      }),
      symbol('other-names', 'world', nameImage, {
        minzoom: 3.4, filter: ['all', kind('point'), ['!', isHere]],
        layout: { 'symbol-sort-key': ['-', 0, ['get', 'size']], 'icon-padding': 6 },
      }),
    ] : []),
    symbol('clusters', 'clusters', clusterImage, {
      minzoom: clustersFrom, // Placed first, as the uppermost layer: a name gives way to a cluster.
      layout: { 'icon-allow-overlap': true, 'symbol-sort-key': ['get', 'count'] },
    }),
  ]
}

/** Below this zoom the shades alone speak: a cluster would hide the countries. */
export const clustersFrom = 2

/**
 * What is chosen on the map, as the page's address says it. Pure: every choice is a link, and works without scripts.
 */
import { cut } from '#app/foundation/ui/letters.ts'
import { isLayer, type LayerName } from './layers.ts'
import { openedParameters } from './opened.ts'

export const mapParameters = ['layer', 'year', 'view', 'lines'] as const
/** `view` is null where the address does not say it: then the browser's own memory does. `year` is null for today. */
export type MapState = { layer: LayerName; year: number | null; view: 'flat' | 'globe' | null; lines: boolean }

/**
 * The map's state in an address. `layers` are those on offer; `years` those of the slider, which belongs to the layer
 * of presences alone. A layer or year that is not on offer is in `unknown`, and the map shows the first layer, or
 * today.
 */
export function readMapState(
  parameters: URLSearchParams,
  layers: readonly LayerName[],
  years: { first: number; last: number } | null,
): { state: MapState; unknown: string | null } {
  const asked = { layer: parameters.get('layer') || 'active', year: parameters.get('year') || '' }
  const known = isLayer(asked.layer) && layers.includes(asked.layer)
  const layer = known ? (asked.layer as LayerName) : 'active'
  const number = /^\d{4}$/.test(asked.year) ? Number(asked.year) : NaN
  const year = years && layer === 'active' && number >= years.first && number <= years.last ? number : null
  const view = parameters.get('view')
  const unknown = !known ? asked.layer : years && layer === 'active' && asked.year && year === null ? asked.year : null
  return {
    state: {
      layer,
      year,
      view: view === 'globe' || view === 'flat' ? view : null,
      lines: parameters.get('lines') !== 'off',
    },
    unknown: unknown === null || unknown === undefined ? null : cut(unknown, 40),
  }
}

/**
 * `search` (a page's `?…`) with this state in it; what goes without saying is left out, everything else of the page
 * stays.
 */
export function withMapState(search: string, { layer, year, view, lines }: MapState): string {
  const parameters = new URLSearchParams(search)
  for (const name of mapParameters) parameters.delete(name)
  if (layer !== 'active') parameters.set('layer', layer)
  if (year !== null && layer === 'active') parameters.set('year', String(year))
  if (view !== null) parameters.set('view', view)
  if (!lines) parameters.set('lines', 'off')
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** `search` with the map's parameters of `from` added: a changed filter keeps the layer and what is open. */
export function keepMapState(search: string, from: string): string {
  const [parameters, before] = [new URLSearchParams(search), new URLSearchParams(from)]
  for (const name of [...mapParameters, ...openedParameters])
    if (before.get(name)) parameters.set(name, before.get(name)!)
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/**
 * What the map can count, one layer at a time. Pure: the page, the picture, the list and the map's data all ask here.
 *
 *   active       presences: organisations that are there
 *   seeking      presences and interests that seek something
 *   offering     presences that offer something
 *   ambassadors  people who answer for the country
 *   demand       searches for the country beside who is there (demand.ts)
 */
import type { Further } from '#search/scope.ts'

export const layerNames = ['active', 'seeking', 'offering', 'ambassadors', 'demand'] as const
export type LayerName = (typeof layerNames)[number]
/** Layers that are a question to the search index: of whatever is searched for. The others are facts of one office. */
export const searchedLayers = ['active', 'seeking', 'offering'] as const satisfies readonly LayerName[]
export type SearchedLayer = (typeof searchedLayers)[number]

export const isLayer = (name: string): name is LayerName => (layerNames as readonly string[]).includes(name)
export const isSearched = (layer: LayerName): layer is SearchedLayer =>
  (searchedLayers as readonly string[]).includes(layer)
/** Whether the map counts place by place, in the index; else it shows one figure a country. */
export const isCountedByPlace = ({ layer, year }: { layer: LayerName; year: number | null }): boolean =>
  isSearched(layer) && year === null

/** What the question to the index asks beside the search's own words and filters. */
export const furtherOf: Record<SearchedLayer, Further> = {
  active: { standing: 'active' },
  seeking: { standing: 'any', having: 'seeks' },
  offering: { standing: 'active', having: 'offers' },
}

/** A country's figure in each layer that has one, as Postgres counts them for an office. */
export type LayerCounts = Record<Exclude<LayerName, 'demand'>, Record<string, number>>

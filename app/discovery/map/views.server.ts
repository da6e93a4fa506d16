/** The map of a page: which layer its address asks for, with that layer's figures. */
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { noFilters, writeFilters, type Filters } from '#app/discovery/query/filters.ts'
import { questionOf, type Standpoint, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { services } from '#app/env.server.ts'
import type { Tx } from '#db/client.server.ts'
import { countCountries } from '#search/queries.server.ts'
import { growthOf } from './growth.ts'
import { furtherOf, isSearched, layerNames, searchedLayers, type LayerCounts, type LayerName } from './layers.ts'
import { mapboxAccount } from './map.server.ts'
import { readMapState } from './map-state.ts'
import { sumOf, type MapView } from './map-view.ts'
import { countLayers, demandBeside, spansOf } from './tally.server.ts'
import { today } from '#app/foundation/days/today.ts'

type Facts = Pick<MapView, 'home' | 'mapbox' | 'day'>

const factsOf = ({ city, country, lat, lon }: ViewedOffice): Facts => ({
  home: { city, country, lat, lon },
  mapbox: mapboxAccount(),
  day: today(),
})

/** One layer's figures among what an office has; of demand with the searches beside the presences. */
export async function layerOf(
  tx: Tx,
  officeId: string,
  counts: LayerCounts,
  layer: LayerName,
): Promise<Pick<MapView, 'countries' | 'demand'>> {
  if (layer !== 'demand') return { countries: counts[layer], demand: null }
  const demand = await demandBeside(tx, officeId, counts.active)
  return {
    demand,
    countries: Object.fromEntries(Object.entries(demand).map(([iso, { searches }]) => [iso, searches ?? 0])),
  }
}

/**
 * All that the office has, as its home and its countries' page show it in the layer and year of the address. `counts`
 * holds every layer.
 */
export async function officeMap(
  tx: Tx,
  office: ViewedOffice,
  parameters: URLSearchParams,
): Promise<{ view: MapView; counts: LayerCounts }> {
  const counts = await countLayers(tx, office.id)
  // Years belong to the layer of presences alone.
  const years = readMapState(parameters, layerNames, null).state.layer === 'active'
  const growth = years ? growthOf(await spansOf(tx, office.id), new Date().getUTCFullYear()) : null
  const { state, unknown } = readMapState(parameters, layerNames, growth)
  const figures = await layerOf(tx, office.id, counts, state.layer)
  return {
    counts,
    view: {
      ...factsOf(office),
      ...figures,
      office: office.slug,
      query: '',
      total: sumOf(figures.countries),
      state,
      unknown,
      layers: layerNames,
      growth,
    },
  }
}

/**
 * Whether a search narrows nothing but the country, in the office itself: then the office's own facts, its ambassadors
 * and the demand, are shown as well.
 */
function isOfficeOnly(filters: Filters): boolean {
  const anywhere = { ...filters, chosen: { ...filters.chosen, country: [] }, page: 1, sort: noFilters('office').sort }
  return writeFilters(anywhere) === ''
}

/** The layers that a search's map has. */
export const layersFor = (filters: Filters): readonly LayerName[] =>
  isOfficeOnly(filters) ? layerNames : searchedLayers

const within = (counts: Record<string, number>, chosen: string[]) =>
  chosen.length === 0 ? counts : Object.fromEntries(chosen.map((code) => [code, counts[code] ?? 0]))

/**
 * The map of a search: what was found, or what of it seeks or offers something. `found` are the search's own counts by
 * country, which hold countries beside the chosen ones. Throws SearchUnavailable.
 */
export async function searchMap(
  door: ThroughDoor,
  standpoint: Standpoint,
  filters: Filters,
  found: Record<string, number>,
  parameters: URLSearchParams,
): Promise<MapView> {
  const office = standpoint.office!
  const layers = layersFor(filters)
  const { state, unknown } = readMapState(parameters, layers, null)
  const asked =
    isSearched(state.layer) && state.layer !== 'active'
      ? (await countCountries(services().meili, { ...questionOf(standpoint, filters), ...furtherOf[state.layer] }))
          .countries
      : found
  const figures = isSearched(state.layer)
    ? { countries: asked, demand: null }
    : await door(async (tx) => layerOf(tx, office.id, await countLayers(tx, office.id), state.layer))
  const countries = within(figures.countries, filters.chosen.country)
  const demand =
    figures.demand && Object.fromEntries(Object.entries(figures.demand).filter(([iso]) => iso in countries))
  return {
    ...factsOf(office),
    countries,
    demand,
    office: office.slug,
    query: writeFilters({ ...filters, page: 1, sort: 'relevance' }),
    total: sumOf(countries),
    state,
    unknown,
    layers,
    growth: null,
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { readFilters, type Filters } from '#app/discovery/query/filters.ts'
import { questionOf, standpointOf } from '#app/discovery/query/search.server.ts'
import { services } from '#app/env.server.ts'
import { unavailable } from '#app/foundation/http/answers.server.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { isCell } from '#search/cells.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { countPlaces, type SearchQuery } from '#search/queries.server.ts'
import { bandsFor, cellsCovering, clustersAt, wholeWithin, zoomWithin } from '../clusters.ts'
import { searchIds } from '../desk.server.ts'
import { furtherOf, isSearched, type SearchedLayer } from '../layers.ts'
import { readMapState, type MapState } from '../map-state.ts'
import { sumOf } from '../map-view.ts'
import { countAnswering, countInYear, countLayers } from '../tally.server.ts'
import { layerOf, layersFor } from '../views.server.ts'
import hearts from '#app/taxonomy/world/hearts.json'

export const handle = { reading: 'read' }

const numberIn = (params: URLSearchParams, name: string, otherwise: number) => {
  const value = Number(params.get(name) ?? otherwise)
  return Number.isFinite(value) ? value : otherwise
}
const zoomIn = (params: URLSearchParams) => Math.max(0, Math.min(22, numberIn(params, 'zoom', 1)))

/**
 * The map's counts for a part of the earth: `zoom`, `west`, `south`, `east`, `north` (degrees; west may be below -180),
 * `layer`, and the search's own parameters → `{ total, countries: { iso: count }, clusters: [{ key, lon, lat, count,
 * iso? }] }`. `total` and `countries` are null for a part of the earth, which is counted no finer than a screen could
 * show it (`zoomWithin`). With `cell` (a quadkey): the presences in it, `{ total, presences }`. A layer or `year` that
 * only Postgres knows is counted there. A layer that this search does not have: 400.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { filters } = readFilters(searchParams, { office: true })
  const layers = layersFor(filters)
  const { state, unknown } = readMapState(searchParams, layers, { first: 1000, last: 9999 })
  if (unknown !== null) return Response.json({ reason: 'layer', unknown, layers }, { status: 400 })
  if (!isSearched(state.layer) || (state.year !== null && layers.length > 3))
    return inPostgres(request, params.office, searchParams, state)
  return inIndex(request, params.office, { filters, layer: state.layer, searchParams })
}

async function inPostgres(
  request: Request,
  slug: string | undefined,
  searchParams: URLSearchParams,
  { layer, year }: MapState,
) {
  const drawn = (countries: Record<string, number>) =>
    layer === 'demand' ? [] : clustersAt(zoomIn(searchParams), {}, countries, hearts)
  return asReader(request, slug, async (tx, { office }) => {
    const there = year === null ? null : await countInYear(tx, office!.id, year, new Date().getUTCFullYear())
    const figures = there ?? (layer === 'ambassadors' ? await countAnswering(tx, office!.id) : null)
    const { countries, demand } = figures
      ? { countries: figures, demand: null }
      : await layerOf(tx, office!.id, await countLayers(tx, office!.id), layer)
    return Response.json({ total: sumOf(countries), countries, demand, clusters: drawn(countries) })
  })
}

/** The index is asked between transactions, so that none waits for it. */
async function inIndex(
  request: Request,
  slug: string | undefined,
  { filters, layer, searchParams }: { filters: Filters; layer: SearchedLayer; searchParams: URLSearchParams },
) {
  const standpoint = await asReader(request, slug, (tx, reader) => standpointOf(tx, reader, filters.scope))
  const question: SearchQuery = { ...questionOf(standpoint, filters), ...furtherOf[layer] }
  const cell = searchParams.get('cell') ?? ''
  if (isCell(cell)) {
    const { total, ids } = await searchIds(question, cell)
    return Response.json({ total, presences: await asReader(request, slug, (tx) => byIds(tx, ids)) })
  }
  const at = (name: string, otherwise: number) => numberIn(searchParams, name, otherwise)
  const part = { west: at('west', -180), south: at('south', -85), east: at('east', 180), north: at('north', 85) }
  const zoom = zoomWithin(zoomIn(searchParams), part)
  const within = cellsCovering(part)
  try {
    const { total, countries, cells, whole } = await countPlaces(services().meili, question, {
      band: bandsFor(zoom).counted,
      within,
    })
    return Response.json({
      total,
      countries,
      clusters: clustersAt(zoom, cells, wholeWithin(whole, within, hearts), hearts),
    })
  } catch (error) {
    throw error instanceof SearchUnavailable ? unavailable('search') : error
  }
}

import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/auth/door.server.ts'
import { readFilters } from '#app/discover/filters.ts'
import { questionOf, standpointOf } from '#app/discover/search.server.ts'
import { services } from '#app/env.server.ts'
import { unavailable } from '#app/http/answers.server.ts'
import { byIds } from '#app/presences/presences.server.ts'
import { isCell } from '#search/cells.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { countPlaces } from '#search/queries.server.ts'
import { bandsFor, cellsCovering, gather } from '../clusters.ts'
import { searchIds } from '../desk.server.ts'

const numberIn = (params: URLSearchParams, name: string, otherwise: number) => {
  const value = Number(params.get(name) ?? otherwise)
  return Number.isFinite(value) ? value : otherwise
}

/**
 * The search's counts for a part of the earth: `zoom`, `west`, `south`, `east`, `north` (degrees; west may be below -180) and the
 * search's own parameters → `{ total, countries: { iso: count }, clusters: [{ key, lon, lat, count }] }`. With `cell` (a quadkey):
 * the presences in it, `{ total, presences }`. The index is asked between transactions, so that none waits for it.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { filters } = readFilters(searchParams, { office: true })
  const question = questionOf(await asReader(request, params.office, (tx, reader) => standpointOf(tx, reader, filters.scope)), filters)
  const cell = searchParams.get('cell') ?? ''
  if (isCell(cell)) {
    const { total, ids } = await searchIds(question, cell)
    return json({ total, presences: await asReader(request, params.office, (tx) => byIds(tx, ids)) })
  }
  const { shown, counted } = bandsFor(Math.max(0, Math.min(22, numberIn(searchParams, 'zoom', 1))))
  const at = (name: string, otherwise: number) => numberIn(searchParams, name, otherwise)
  const within = cellsCovering({ west: at('west', -180), south: at('south', -85), east: at('east', 180), north: at('north', 85) })
  try {
    const { total, countries, cells } = await countPlaces(services().meili, question, { band: counted, within })
    return json({ total, countries, clusters: gather(cells, shown) })
  } catch (error) {
    throw error instanceof SearchUnavailable ? unavailable('search') : error
  }
}

/**
 * What happens on the drawn map: its clusters are counted where it comes to rest, and what is under the pointer opens.
 */
import type { MapMouseEvent } from 'maplibre-gl'
import { isDeepest, type Cluster } from './clusters.ts'
import { setData, type WorldMap } from './library.ts'
import { chosenFilter } from './style.ts'

export type Hooks = {
  /** Address of the map's counts for a part of the earth; null where `marks` holds them. */
  dataAddress: (view: Record<string, string>) => string | null
  /** What stands on the map at a zoom where no counts are asked for. */
  marks: (zoom: number) => Mark[]
  name: (iso: string) => string
  onCountry: (iso: string) => void
  onPlace: (cell: string) => void
  onPoint: (at: { iso: string; x: number; y: number } | null) => void
  globe: () => boolean
}
/** A cluster, or a sign on a country (`mark`). */
export type Mark = Cluster & { mark?: string }

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
/** Clusters are smaller below this zoom, so that they hide no country. */
const largeFrom = 2

function countryAt(map: WorldMap, at: { x: number; y: number }): string | null {
  const around: [[number, number], [number, number]] = [
    [at.x - 4, at.y - 4],
    [at.x + 4, at.y + 4],
  ]
  const dot = map.queryRenderedFeatures(around, { layers: ['dots'] })[0]
  return String((dot ?? map.queryRenderedFeatures([at.x, at.y], { layers: ['land'] })[0])?.properties.iso ?? '') || null
}
const clusterAt = (map: WorldMap, { x, y }: { x: number; y: number }) =>
  map.queryRenderedFeatures([x, y], { layers: ['clusters'] })[0]

/** Opens what lies there: a cluster comes closer, or lists what it holds; a country opens. */
export function open(map: WorldMap, at: { x: number; y: number }, hooks: Hooks): void {
  const cluster = clusterAt(map, at)
  const iso = cluster ? String(cluster.properties.iso ?? '') : countryAt(map, at)
  if (iso) return hooks.onCountry(iso)
  if (!cluster) return
  const { key } = cluster.properties as Cluster
  if (isDeepest(key) || map.getZoom() >= 10) return hooks.onPlace(key)
  const [lon, lat] = (cluster.geometry as unknown as { coordinates: [number, number] }).coordinates
  map.easeTo({ center: [lon, lat], zoom: Math.min(10.5, map.getZoom() + 2), ...(calm() && { duration: 0 }) })
}

function imageOf({ mark, iso, count }: Mark, zoom: number): string {
  if (mark) return `mark:${mark}`
  return `${iso ? 'country' : zoom < largeFrom ? 'small' : 'cluster'}:${count}`
}

function show(map: WorldMap, marks: Mark[]): void {
  setData(map, 'clusters', {
    type: 'FeatureCollection',
    features: marks.map(({ lon, lat, ...properties }) => ({
      type: 'Feature',
      properties: { ...properties, image: imageOf({ lon, lat, ...properties }, map.getZoom()) },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  })
}

/** The part of the earth in sight; all of it where the map is a globe far away, which has no sides. */
function sides(map: WorldMap, globe: boolean): Record<string, string> {
  const view: Record<string, number> = { zoom: map.getZoom() }
  if (!globe || map.getZoom() >= 5) {
    const bounds = map.getBounds()
    Object.assign(view, {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    })
  }
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, value.toFixed(3)]))
}

/** Follows the map and the pointer from now on. */
export function listen(map: WorldMap, hooks: () => Hooks): void {
  let asked = new AbortController()
  const count = async () => {
    asked.abort()
    const mine = (asked = new AbortController())
    const address = hooks().dataAddress(sides(map, hooks().globe()))
    if (!address) return show(map, hooks().marks(map.getZoom()))
    // The map moves on while an answer is still being read: what is left of it is of no use then.
    const read = async () => {
      const answer = await fetch(address, { signal: mine.signal })
      return answer.ok ? ((await answer.json()) as { clusters: Cluster[] }) : null
    }
    const counted = await read().catch(() => null)
    if (counted && !mine.signal.aborted) show(map, counted.clusters)
  }
  map.on('moveend', () => void count())
  // Counts that arrive when the page is left find no map.
  map.on('remove', () => asked.abort())
  map.on('click', ({ point }: MapMouseEvent) => open(map, point, hooks()))
  map.on('mousemove', ({ point }: MapMouseEvent) => {
    const over = Boolean(clusterAt(map, point))
    const iso = countryAt(map, point)
    map.getCanvas().style.cursor = over || iso ? 'pointer' : ''
    map.setFilter('chosen', chosenFilter(over ? null : iso) as never)
    hooks().onPoint(iso && !over ? { iso, x: point.x, y: point.y } : null)
  })
  map.on('mouseout', () => hooks().onPoint(null))
  void count()
}

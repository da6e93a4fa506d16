/**
 * The one place that loads a map library, in the browser and only when a map is about to be drawn: maplibre-gl, or
 * mapbox-gl where the office's server has a Mapbox token. Both in their build for strict content security policies
 * (worker from our own address).
 */
import type { IControl, Map as MapLibreMap, MapOptions, StyleSpecification } from 'maplibre-gl'
import type { Layer } from './style.ts'

/** What the map component uses: the part that both libraries have alike. */
export type WorldMap = MapLibreMap
export type Mapbox = { token: string; style: string }
type Library = {
  Map: new (options: MapOptions & { accessToken?: string }) => WorldMap
  ScaleControl: new (options: { maxWidth: number; unit: 'metric' }) => IControl
}

async function maplibre(): Promise<Library> {
  const [{ default: library }, { default: worker }] = await Promise.all([
    import('maplibre-gl/dist/maplibre-gl-csp.js'),
    import('maplibre-gl/dist/maplibre-gl-csp-worker.js?url'),
    import('maplibre-gl/dist/maplibre-gl.css'),
  ])
  library.setWorkerUrl(worker)
  return library as never
}

async function mapbox(): Promise<Library> {
  const [{ default: library }, { default: worker }] = await Promise.all([
    import('mapbox-gl/dist/mapbox-gl-csp.js'),
    import('mapbox-gl/dist/mapbox-gl-csp-worker.js?url'),
    import('mapbox-gl/dist/mapbox-gl.css'),
  ])
  library.workerUrl = worker
  return library as never
}

/** False where the browser cannot draw: the picture made on the server then stays. */
export function canDraw(): boolean {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'))
  } catch {
    return false
  }
}

export type Start = {
  container: HTMLElement
  mapbox: Mapbox | null
  layers: Layer[]
  locale: Record<string, string>
  center: [number, number]
  zoom: number
  minZoom: number
}

/** Resolves when the style stands and layers can be changed. Rejects where the library cannot be loaded or started. */
export async function startMap({ container, mapbox: account, layers, locale, ...view }: Start): Promise<WorldMap> {
  const library = await (account ? mapbox() : maplibre())
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }
  const own: StyleSpecification = {
    version: 8,
    sources: { world: empty, lines: empty, clusters: empty },
    layers: layers as never,
  }
  const map = new library.Map({
    container,
    ...view,
    locale,
    style: account ? account.style : own,
    maxZoom: 11,
    attributionControl: account ? {} : false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: true,
    fadeDuration: 0,
    ...(account && ({ accessToken: account.token, projection: 'mercator' } as object)),
  })
  map.addControl(new library.ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left')
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  await new Promise<void>((resolve, reject) => {
    map.once('style.load', () => resolve())
    map.once('error', ({ error }) => reject(error))
  })
  if (account) {
    for (const source of ['world', 'lines', 'clusters']) map.addSource(source, empty)
    const names = map.getStyle().layers.find(({ type }) => type === 'symbol')?.id
    for (const layer of layers) map.addLayer(layer as never, layer.type === 'symbol' ? undefined : names)
  }
  return map
}

/** Bends the map into a globe, or lays it flat. */
export function setGlobe(map: WorldMap, globe: boolean, account: Mapbox | null): void {
  const name = globe ? 'globe' : 'mercator'
  if (account) (map as unknown as { setProjection: (name: string) => void }).setProjection(name)
  else map.setProjection({ type: name })
}

/** Puts GeoJSON into one of the three sources. */
export function setData(map: WorldMap, source: 'world' | 'lines' | 'clusters', data: GeoJSON.FeatureCollection): void {
  const found = map.getSource(source) as { setData?: (data: GeoJSON.FeatureCollection) => void } | undefined
  found?.setData?.(data)
}

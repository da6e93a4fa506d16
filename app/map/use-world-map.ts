import { useEffect, useRef, useState, type MutableRefObject, type RefObject } from 'react'
import type { MapMouseEvent } from 'maplibre-gl'
import { isDeepest, type Cluster } from './clusters.ts'
import { drawImages, resolveColour } from './images.ts'
import { canDraw, setData, startMap, type Mapbox, type WorldMap } from './library.ts'
import { shadeColours } from './shades.ts'
import { chosenFilter, clustersFrom, layers, shadeExpression, type Shading, type Theme } from './style.ts'
import { toGeoJson, type ServedWorld } from './world.ts'
import worldUrl from './world/world.json?url'

export type Hooks = {
  /** Address of the map's counts for a part of the earth. */
  dataAddress: (view: Record<string, string>) => string
  name: (iso: string) => string
  onCountry: (iso: string) => void
  onPlace: (cell: string) => void
  onPoint: (at: { iso: string; x: number; y: number } | null) => void
  locale: Record<string, string>
  mapbox: Mapbox | null
}
export type State = 'picture' | 'drawing' | 'ready'
/** What the page can ask of the drawn map. `point` outlines a country, `show` moves to it, `pick` opens what lies in the middle. */
export type Handle = { zoomBy: (steps: number) => void; whole: () => void; point: (iso: string | null) => void; show: (iso: string) => void; pick: () => void }
type Points = Map<string, { at: [number, number]; size: number }>

const theme = (): Theme => ({
  sea: resolveColour('#eef2f4'), land: resolveColour(shadeColours[0]), line: 'rgb(255, 255, 255)', disputed: resolveColour('#5b6873'),
  ink: resolveColour('var(--ink)'), accent: resolveColour('var(--accent)'), shades: shadeColours.map(resolveColour),
})
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
/** The zoom at which the world is as wide as the map: both libraries draw it 512 pixels wide at zoom 0. */
const wholeZoom = (width: number) => Math.log2(Math.max(width, 240) / 512)
const middle: [number, number] = [11, 24]

/** The drawn map in `container`, steered by `handle`. Stays a picture where the browser cannot draw; repainted when `shading` changes. */
export function useWorldMap(container: RefObject<HTMLDivElement>, handle: MutableRefObject<Handle | null>, shading: Shading, hooks: Hooks): State {
  const [state, setState] = useState<State>('picture')
  const map = useRef<WorldMap | null>(null)
  const colours = useRef<Theme | null>(null)
  const latest = useRef({ hooks, shading })
  latest.current = { hooks, shading }

  useEffect(() => {
    const element = container.current
    if (!element || !canDraw()) return
    let gone = false
    setState('drawing')
    const began = (async () => {
      colours.current = theme()
      const zoom = wholeZoom(element.clientWidth)
      const { hooks: { mapbox, locale } } = latest.current
      const [drawn, world] = await Promise.all([
        startMap({
          container: element, mapbox, locale, center: middle, zoom, minZoom: zoom, layers: layers(colours.current, latest.current.shading, !mapbox),
        }),
        fetch(worldUrl).then((answer) => answer.json() as Promise<ServedWorld>),
      ])
      map.current = drawn
      if (gone) return drawn.remove()
      drawImages(drawn, colours.current, (iso) => latest.current.hooks.name(iso))
      setData(drawn, 'world', toGeoJson(world))
      listen(drawn, () => latest.current.hooks)
      const points: Points = new Map(world.points.map(([iso, lon, lat, size]) => [iso, { at: [lon, lat], size }]))
      handle.current = handleOf(drawn, points, () => latest.current)
      drawn.once('idle', () => !gone && setState('ready'))
    })()
    began.catch(() => !gone && setState('picture'))
    return () => {
      gone = true
      handle.current = null
      map.current?.remove()
      map.current = null
    }
  }, [container, handle])

  // Other counts: the same map, painted anew.
  useEffect(() => {
    const drawn = map.current
    if (!drawn || !colours.current) return
    const wanted = layers(colours.current, shading, !latest.current.hooks.mapbox)
    const shade = shadeExpression(colours.current, shading) as never
    drawn.setPaintProperty('land', 'fill-color', shade)
    drawn.setPaintProperty('dots', 'circle-color', shade)
    for (const { id, filter } of wanted) if (filter && id !== 'chosen' && drawn.getLayer(id)) drawn.setFilter(id, filter as never)
    drawn.fire('moveend')
  }, [shading])
  return state
}

function countryAt(map: WorldMap, at: { x: number; y: number }): string | null {
  const around: [[number, number], [number, number]] = [[at.x - 4, at.y - 4], [at.x + 4, at.y + 4]]
  const dot = map.queryRenderedFeatures(around, { layers: ['dots'] })[0]
  return String((dot ?? map.queryRenderedFeatures([at.x, at.y], { layers: ['land'] })[0])?.properties.iso ?? '') || null
}

function open(map: WorldMap, at: { x: number; y: number }, hooks: Hooks): void {
  const cluster = map.queryRenderedFeatures([at.x, at.y], { layers: ['clusters'] })[0]
  const iso = countryAt(map, at)
  if (!cluster) return iso ? hooks.onCountry(iso) : undefined
  const { key } = cluster.properties as Cluster
  if (isDeepest(key) || map.getZoom() >= 10) return hooks.onPlace(key)
  const [lon, lat] = (cluster.geometry as unknown as { coordinates: [number, number] }).coordinates
  map.easeTo({ center: [lon, lat], zoom: Math.min(10.5, map.getZoom() + 2), ...(calm() && { duration: 0 }) })
}

function listen(map: WorldMap, hooks: () => Hooks): void {
  let asked = new AbortController()
  const count = async () => {
    asked.abort()
    asked = new AbortController()
    if (map.getZoom() < clustersFrom - 0.5) return setData(map, 'clusters', { type: 'FeatureCollection', features: [] })
    const bounds = map.getBounds()
    const sides = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
    const view = Object.fromEntries(Object.entries({ ...sides, zoom: map.getZoom() }).map(([name, value]) => [name, value.toFixed(3)]))
    const answer = await fetch(hooks().dataAddress(view), { signal: asked.signal }).catch(() => null)
    if (!answer?.ok) return
    const { clusters } = (await answer.json()) as { clusters: Cluster[] }
    setData(map, 'clusters', {
      type: 'FeatureCollection',
      features: clusters.map(({ lon, lat, ...properties }) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } })),
    })
  }
  map.on('moveend', () => void count())
  map.on('click', ({ point }: MapMouseEvent) => open(map, point, hooks()))
  map.on('mousemove', ({ point }: MapMouseEvent) => {
    const over = map.queryRenderedFeatures([point.x, point.y], { layers: ['clusters'] }).length > 0
    const iso = countryAt(map, point)
    map.getCanvas().style.cursor = over || iso ? 'pointer' : ''
    map.setFilter('chosen', chosenFilter(over ? null : iso) as never)
    hooks().onPoint(iso && !over ? { iso, x: point.x, y: point.y } : null)
  })
  map.on('mouseout', () => hooks().onPoint(null))
  void count()
}

function handleOf(map: WorldMap, points: Points, latest: () => { hooks: Hooks; shading: Shading }): Handle {
  const ease = (to: { center?: [number, number]; zoom: number }) => map.easeTo({ ...to, ...(calm() && { duration: 0 }) })
  /** Where most is: there the first step into the world leads. */
  const fullest = () => Object.entries(latest().shading.countries).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  return {
    zoomBy: (steps) => {
      const fromWhole = steps > 0 && map.getZoom() < map.getMinZoom() + 0.1
      ease({ zoom: map.getZoom() + steps + (fromWhole ? 1 : 0), ...(fromWhole && { center: points.get(fullest())?.at }) })
    },
    whole: () => ease({ center: middle, zoom: map.getMinZoom() }),
    point: (iso) => map.setFilter('chosen', chosenFilter(iso) as never),
    show: (iso) => {
      const point = points.get(iso)
      if (!point) return
      const degreesWide = Math.max(0.3, Math.sqrt(point.size) / 111)
      ease({ center: point.at, zoom: Math.min(7, Math.max(2, Math.log2((0.14 * map.getCanvas().clientWidth) / degreesWide))) })
      map.setFilter('chosen', chosenFilter(iso) as never)
    },
    pick: () => open(map, { x: map.getCanvas().clientWidth / 2, y: map.getCanvas().clientHeight / 2 }, latest().hooks),
  }
}

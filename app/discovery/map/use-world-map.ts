import { useEffect, useRef, useState, type MutableRefObject, type RefObject } from 'react'
import { drawImages, resolveColour } from './images.ts'
import { canDraw, setData, setGlobe, startMap, type Mapbox, type WorldMap } from './library.ts'
import { linesGeoJson, type Home } from './lines.ts'
import { listen, type Hooks } from './map-events.ts'
import { handleOf, middleOfWorld, wholeZoom, type Handle, type Points } from './map-handle.ts'
import { seaColour } from './palette.ts'
import type { Shading } from './shading.ts'
import { layers, shadeExpression, type Theme } from './style.ts'
import { toGeoJson, type ServedWorld } from '#app/taxonomy/world/world.ts'
import hearts from '#app/taxonomy/world/hearts.json'
import worldUrl from '#app/taxonomy/world/world.json?url'

/**
 * What is drawn. `desks`: where lines lead; `marked` changes when other marks are to be drawn, though the shades stay.
 */
export type Look = { shading: Shading; globe: boolean; desks: string[]; home: Home; marked: string }
type Given = Omit<Hooks, 'globe'> & { locale: Record<string, string>; mapbox: Mapbox | null; fullest: () => string }
export type State = 'picture' | 'drawing' | 'ready'

const themes = new Map<string, Theme>()
/** The palette as the browser computes it, each once: every picture on the map asks for its colours. */
function themeOf(palette: string[]): Theme {
  // An office's colours are the page's, so the answer is another one in another office.
  const page = getComputedStyle(document.documentElement)
  const key = [...palette, page.getPropertyValue('--primary'), page.getPropertyValue('--accent')].join()
  const known = themes.get(key)
  if (known) return known
  const theme = {
    sea: resolveColour(seaColour),
    land: resolveColour(palette[0]),
    line: 'rgb(255, 255, 255)',
    disputed: resolveColour('#5b6873'),
    ink: resolveColour('var(--ink)'),
    accent: resolveColour('var(--accent)'),
    shades: palette.map(resolveColour),
  }
  themes.set(key, theme)
  return theme
}

/**
 * The drawn map in `container`, steered by `handle`. Stays a picture where the browser cannot draw; repainted when its
 * look changes.
 */
export function useWorldMap(
  container: RefObject<HTMLDivElement>,
  handle: MutableRefObject<Handle | null>,
  look: Look,
  given: Given,
): State {
  const [state, setState] = useState<State>('picture')
  const map = useRef<WorldMap | null>(null)
  const latest = useRef({ given, look })
  latest.current = { given, look }

  useEffect(() => {
    const element = container.current
    if (!element || !canDraw()) return
    let gone = false
    setState('drawing')
    const began = (async () => {
      const {
        given: { mapbox, locale },
        look: { shading, globe },
      } = latest.current
      const zoom = wholeZoom(element, globe)
      const [drawn, world] = await Promise.all([
        startMap({
          container: element,
          mapbox,
          locale,
          center: middleOfWorld(globe),
          zoom,
          minZoom: Math.min(zoom, 0),
          layers: layers(themeOf(shading.palette), shading, !mapbox),
        }),
        fetch(worldUrl).then((answer) => answer.json() as Promise<ServedWorld>),
      ])
      map.current = drawn
      if (gone) return drawn.remove()
      const hooks = (): Hooks => ({ ...latest.current.given, globe: () => latest.current.look.globe })
      drawImages(
        drawn,
        () => themeOf(latest.current.look.shading.palette),
        (iso) => latest.current.given.name(iso),
      )
      setData(drawn, 'world', toGeoJson(world))
      bend(drawn, element, latest.current.look, mapbox)
      drawLines(drawn, latest.current.look)
      // Something else may have been chosen while the map was fetched.
      if (latest.current.look.shading !== shading) paint(drawn, latest.current.look.shading, mapbox)
      listen(drawn, hooks)
      const points: Points = new Map(world.points.map(([iso, lon, lat, size]) => [iso, { at: [lon, lat], size }]))
      handle.current = handleOf(drawn, points, hooks, () => latest.current.given.fullest())
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
  const { shading, globe, desks, home, marked } = look
  useEffect(() => {
    if (map.current) paint(map.current, shading, latest.current.given.mapbox)
  }, [shading, marked])
  useEffect(() => {
    if (map.current) drawLines(map.current, { desks, home })
  }, [desks, home])
  useEffect(() => {
    const element = container.current
    if (map.current && element) bend(map.current, element, latest.current.look, latest.current.given.mapbox, true)
  }, [globe, container])
  return state
}

/** Other shades on the same map; whoever draws marks hears of it as if it had moved. */
function paint(map: WorldMap, shading: Shading, mapbox: Mapbox | null): void {
  const theme = themeOf(shading.palette)
  const shade = shadeExpression(theme, shading) as never
  map.setPaintProperty('land', 'fill-color', shade)
  map.setPaintProperty('dots', 'circle-color', shade)
  for (const { id, filter } of layers(theme, shading, !mapbox))
    if (filter && id !== 'chosen' && map.getLayer(id)) map.setFilter(id, filter as never)
  map.fire('moveend')
}

const drawLines = (map: WorldMap, { desks, home }: Pick<Look, 'desks' | 'home'>) =>
  setData(map, 'lines', linesGeoJson(home, desks, hearts, desks.length > 0))

/** Globe or flat, with the whole world in sight as the furthest; `again` where the map was the other before. */
function bend(map: WorldMap, element: HTMLElement, { globe }: Look, mapbox: Mapbox | null, again = false): void {
  const zoom = wholeZoom(element, globe)
  setGlobe(map, globe, mapbox)
  map.setMinZoom(Math.min(zoom, map.getZoom(), 0))
  if (again || globe) map.jumpTo({ center: middleOfWorld(globe), zoom })
  map.setMinZoom(zoom)
}

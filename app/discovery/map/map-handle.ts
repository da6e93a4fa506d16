/** How the page steers the drawn map. */
import type { WorldMap } from './library.ts'
import { calm, open, type Hooks } from './map-events.ts'
import { chosenFilter } from './style.ts'

/**
 * What the page can ask of the drawn map. `point` outlines a country, `show` moves to it, `pick` opens what lies in the
 * middle.
 */
export type Handle = {
  zoomBy: (steps: number) => void
  whole: () => void
  point: (iso: string | null) => void
  show: (iso: string) => void
  pick: () => void
}
export type Points = Map<string, { at: [number, number]; size: number }>

/** Where a map begins: the land, seen from where most of it is. */
const middle: [number, number] = [11, 24]
const globeMiddle: [number, number] = [18, 24]
export const middleOfWorld = (globe: boolean) => (globe ? globeMiddle : middle)

/**
 * The zoom at which the world fills the map: both libraries draw it 512 pixels wide at zoom 0, and a globe is that wide
 * around.
 */
export function wholeZoom({ clientWidth, clientHeight }: HTMLElement, globe: boolean): number {
  if (!globe) return Math.log2(Math.max(clientWidth, 240) / 512)
  // Seen from nearby a globe is a fifth smaller than its girth says.
  return Math.log2((Math.max(200, Math.min(clientWidth, clientHeight)) * 1.12 * Math.PI) / 512)
}

/** `fullest`: the country to which the first step into the world leads. */
export function handleOf(map: WorldMap, points: Points, hooks: () => Hooks, fullest: () => string): Handle {
  const ease = (to: { center?: [number, number]; zoom: number }) =>
    map.easeTo({ ...to, ...(calm() && { duration: 0 }) })
  return {
    zoomBy: (steps) => {
      const fromWhole = steps > 0 && map.getZoom() < map.getMinZoom() + 0.1
      ease({
        zoom: map.getZoom() + steps + (fromWhole ? 1 : 0),
        ...(fromWhole && { center: points.get(fullest())?.at }),
      })
    },
    whole: () => ease({ center: middleOfWorld(hooks().globe()), zoom: map.getMinZoom() }),
    point: (iso) => map.setFilter('chosen', chosenFilter(iso) as never),
    show: (iso) => {
      const point = points.get(iso)
      if (!point) return
      const degreesWide = Math.max(0.3, Math.sqrt(point.size) / 111)
      ease({
        center: point.at,
        zoom: Math.min(7, Math.max(2, Math.log2((0.14 * map.getCanvas().clientWidth) / degreesWide))),
      })
      map.setFilter('chosen', chosenFilter(iso) as never)
    },
    pick: () => open(map, { x: map.getCanvas().clientWidth / 2, y: map.getCanvas().clientHeight / 2 }, hooks()),
  }
}

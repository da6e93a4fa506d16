/** Measures of shapes on the globe and on paper. Points are [longitude, latitude] in degrees. */
import { area2, type Point, type Ring } from './antimeridian.ts'

/** Square kilometres of polygons (outer ring first), by Lambert's cylindrical projection of a sphere of 6,371 km. */
export function squareKilometres(polygons: Ring[][]): number {
  const flat = (ring: Ring): Ring => ring.map(([lon, lat]) => [(lon * Math.PI) / 180, Math.sin((lat * Math.PI) / 180)])
  const size = (ring: Ring) => (Math.abs(area2(flat(ring))) / 2) * 6371 ** 2
  return polygons.reduce(
    (sum, [outer, ...holes]) => sum + size(outer) - holes.reduce((all, hole) => all + size(hole), 0),
    0,
  )
}

const isInside = ([x, y]: Point, rings: Ring[]) =>
  rings.reduce((inside, ring) => {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [[x1, y1], [x2, y2]] = [ring[at], ring[before]]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
    return inside
  }, false)

const distance = ([x, y]: Point, ring: Ring) =>
  ring.reduce((least, [px, py]) => Math.min(least, (px - x) ** 2 + (py - y) ** 2), Infinity)

/**
 * The point of the largest polygon that lies furthest from its border, looked for on a grid of 24 × 24: where a name or
 * a dot stands well inside. The middle of the polygon's box where the polygon is a sliver.
 */
export function heart(polygons: Ring[][]): Point {
  const largest = polygons.reduce((best, polygon) =>
    Math.abs(area2(polygon[0])) > Math.abs(area2(best[0])) ? polygon : best,
  )
  const lons = largest[0].map(([lon]) => lon)
  const lats = largest[0].map(([, lat]) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  let best: Point = [(west + east) / 2, (south + north) / 2]
  let furthest = -1
  for (let column = 1; column < 24; column++) {
    for (let row = 1; row < 24; row++) {
      const point: Point = [west + ((east - west) * column) / 24, south + ((north - south) * row) / 24]
      if (!isInside(point, largest)) continue
      const far = Math.min(...largest.map((ring) => distance(point, ring)))
      if (far > furthest) [furthest, best] = [far, point]
    }
  }
  return [Math.round(best[0] * 100) / 100, Math.round(best[1] * 100) / 100]
}

/**
 * The Natural Earth projection (Tom Patterson 2008; polynomials by Šavrič, Jenny, Patterson and others, 2011): a world
 * that looks like one, poles flattened, areas little distorted. Degrees in; x from -1 to 1 and y (downwards) in the
 * same unit out.
 */
export function naturalEarth([lon, lat]: Point): Point {
  const phi = (lat * Math.PI) / 180
  const p2 = phi * phi
  const p4 = p2 * p2
  const x = ((lon * Math.PI) / 180) * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
  return [x / (Math.PI * 0.8707), -y / (Math.PI * 0.8707)]
}

// The picture's upper edge: it leaves out what lies north of this latitude (picture.ts).
const top = naturalEarth([0, 83.7])[1]

/** Degrees → whole units of the picture of the world (world.svg, viewBox 0 0 10000 4520). */
export function onPaper(lat: number, lon: number): [x: number, y: number] {
  const [x, y] = naturalEarth([lon, lat])
  return [Math.round(5000 + x * 5000), Math.round((y - top) * 5000)]
}

/**
 * Cutting shapes at the antimeridian. A polygon that crosses 180° smears over a flat map when it is drawn as it stands
 * (Russia, Fiji), and one that surrounds a pole has no inside (Antarctica). Pure functions on [longitude, latitude] in
 * degrees.
 */
export type Point = [number, number]
export type Ring = Point[]

/**
 * The same ring with longitudes that run on past ±180 instead of jumping, so that neighbours are never more than 180°
 * apart.
 */
function unroll(ring: Ring): Ring {
  let turn = 0
  return ring.map(([lon, lat], at) => {
    const before = at > 0 ? ring[at - 1][0] : lon
    if (lon - before > 180) turn -= 360
    if (before - lon > 180) turn += 360
    return [lon + turn, lat]
  })
}

/** How often a ring goes round a pole: 0 for nearly all, ±1 for the coast of Antarctica. */
const winding = (unrolled: Ring) => Math.round((unrolled[unrolled.length - 1][0] - unrolled[0][0]) / 360)

const crossing = ([x1, y1]: Point, [x2, y2]: Point, lon: number): Point => [
  lon,
  y1 + ((y2 - y1) * (lon - x1)) / (x2 - x1),
]
const turned = ([x, y]: Point): Point => [y, x]

/** The part of a closed ring on one side of a meridian (Sutherland and Hodgman, 1974). Empty where nothing is left. */
function half(ring: Ring, inside: (point: Point) => boolean, cross: (a: Point, b: Point) => Point): Ring {
  const kept: Ring = []
  for (let at = 0; at < ring.length - 1; at++) {
    const [a, b] = [ring[at], ring[at + 1]]
    if (inside(a)) kept.push(a)
    if (inside(a) !== inside(b)) kept.push(cross(a, b))
  }
  if (kept.length > 0) kept.push(kept[0])
  return kept
}

const within = (ring: Ring): Ring =>
  half(
    half(
      ring,
      ([lon]) => lon >= -180,
      (a, b) => crossing(a, b, -180),
    ),
    ([lon]) => lon <= 180,
    (a, b) => crossing(a, b, 180),
  )

/** What lies south and north of a parallel, of a polygon without holes. */
export function cutAtParallel(ring: Ring, lat: number): { south: Ring; north: Ring } {
  const cross = (a: Point, b: Point) => turned(crossing(turned(a), turned(b), lat))
  return { south: half(ring, (point) => point[1] <= lat, cross), north: half(ring, (point) => point[1] >= lat, cross) }
}

/** Twice the signed area of a ring in square degrees. */
export const area2 = (ring: Ring) =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length]
    return sum + x * ny - nx * y
  }, 0)

/** A polygon (outer ring, then holes) as one or more polygons between -180 and 180. */
export function cutPolygon(rings: Ring[]): Ring[][] {
  // The atlas gives Antarctica as the pole's line with the coast as a hole; the coast closed over the pole is the land
  // itself.
  const unrolled = rings
    .filter((ring) => !ring.every(([, lat]) => lat < -89.9))
    .map(unroll)
    .map((ring) => {
      if (winding(ring) === 0) return ring
      return [...ring, [ring[ring.length - 1][0], -90], [ring[0][0], -90], ring[0]] as Ring
    })
  const pieces: Ring[][] = []
  for (const shift of [-360, 0, 360]) {
    const parts = unrolled.map((ring) => within(ring.map(([lon, lat]) => [lon + shift, lat])))
    const [outer, ...holes] = parts
    if (!outer || outer.length < 4 || Math.abs(area2(outer)) < 1e-6) continue
    pieces.push([outer, ...holes.filter((hole) => hole.length >= 4 && Math.abs(area2(hole)) > 1e-9)])
  }
  return pieces
}

/**
 * A line as one or more lines between -180 and 180, without the pieces that run along the antimeridian or the pole's
 * edge.
 */
export function cutLine(line: Ring): Ring[] {
  const pieces: Ring[] = []
  let current: Ring = []
  const close = () => {
    if (current.length > 1) pieces.push(current)
    current = []
  }
  line.forEach((point, at) => {
    const before = at > 0 ? line[at - 1] : null
    if (before && Math.abs(point[0] - before[0]) > 180) {
      const side = Math.sign(before[0])
      const [, lat] = crossing(before, [point[0] + side * 360, point[1]], side * 180)
      current.push([side * 180, lat])
      close()
      current.push([-side * 180, lat])
    } else if (
      before &&
      ((Math.abs(before[0]) > 179.99 && Math.abs(point[0]) > 179.99) || (before[1] < -89.9 && point[1] < -89.9))
    )
      close()
    current.push(point)
  })
  close()
  return pieces
}

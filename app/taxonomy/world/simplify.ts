/** Leaving out points that a drawing at this scale does not need. */
import type { Point, Ring } from './antimeridian.ts'

function offset([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

/**
 * Douglas and Peucker (1973): the line without points nearer than `tolerance` (in the points' own unit) to what
 * remains. Ends stay, and a closed line keeps at least four points, so that arcs shared by two countries still meet and
 * no island disappears.
 */
export function simplify(line: Ring, tolerance: number): Ring {
  const last = line.length - 1
  const closed = last > 2 && line[0][0] === line[last][0] && line[0][1] === line[last][1]
  const keep = new Set([0, last])
  if (closed) {
    const far = line.reduce(
      (best, point, at) => (offset(point, line[0], line[0]) > offset(line[best], line[0], line[0]) ? at : best),
      0,
    )
    const third = line.reduce(
      (best, point, at) => (offset(point, line[0], line[far]) > offset(line[best], line[0], line[far]) ? at : best),
      0,
    )
    keep.add(far).add(third)
  }
  const ends = [...keep].sort((a, b) => a - b)
  const open = ends.slice(1).map((end, at) => [ends[at], end])
  while (open.length > 0) {
    const [from, to] = open.pop()!
    let [worst, where] = [tolerance, -1]
    for (let at = from + 1; at < to; at++) {
      const off = offset(line[at], line[from], line[to])
      if (off > worst) [worst, where] = [off, at]
    }
    if (where < 0) continue
    keep.add(where)
    open.push([from, where], [where, to])
  }
  return [...keep].sort((a, b) => a - b).map((at) => line[at])
}

/**
 * Clusters from map cells: pure functions between what the search counts and what the map draws. Degrees throughout.
 */
import { cellBands, cellBounds, quadkey, type CellBand } from '#search/cells.ts'

/**
 * `key` is the cell (a quadkey); `lon`, `lat` the middle of what lies in it. A whole country's (`iso`) stands where the
 * country's name does: what is published for all of it, without a place.
 */
export type Cluster = { key: string; lon: number; lat: number; count: number; iso?: string }
/** Where a country's name stands: `[longitude, latitude]` by code. */
export type Hearts = Record<string, number[]>
export type Box = { west: number; south: number; east: number; north: number }

const deepest = cellBands[cellBands.length - 1]
const bandAtMost = (zoom: number) => cellBands.filter((band) => band <= zoom).pop() ?? cellBands[0]

/** A map is no wider than this on any screen, in pixels; both libraries draw the world 512 wide at zoom 0. */
const widest = 8192
/**
 * The zoom at which a part of the earth is counted: what is asked, or less where no screen shows so much of it at once.
 * Nobody's map asks for the whole world in cells of a street, and nobody shall have it counted.
 */
export const zoomWithin = (zoom: number, { west, east }: Pick<Box, 'west' | 'east'>): number =>
  // A part that begins in the west and ends in the east of the date line goes over it.
  Math.min(
    zoom,
    Math.max(0, Math.log2((widest * 360) / 512 / Math.max(1e-6, east < west ? east - west + 360 : east - west))),
  )

/**
 * The bands for a map at `zoom`: clusters of about 100 pixels, counted in cells two bands finer, so that they stand
 * over what they hold.
 */
export function bandsFor(zoom: number): { shown: CellBand; counted: CellBand } {
  const shown = bandAtMost(Math.max(2, Math.floor(zoom) + 2))
  return { shown, counted: bandAtMost(Math.min(deepest, shown + 2)) }
}

/** True where no deeper cells exist: a click then lists what is there. */
export const isDeepest = (key: string) => key.length === deepest

/** The middle of a cell as it is drawn. */
export function middleOf(key: string): { lon: number; lat: number } {
  const { west, east } = cellBounds(key)
  return { lon: (west + east) / 2, lat: cellBounds(`${key}2`).north }
}

/**
 * Fine cells with their counts, gathered into the coarser cells of `shown`: each cluster stands at the weighted middle
 * of what it holds, and not in the sea beside it. Largest first; nothing is lost.
 */
export function gather(counts: Record<string, number>, shown: number): Cluster[] {
  const sums = new Map<string, { lon: number; lat: number; count: number }>()
  for (const [key, count] of Object.entries(counts)) {
    const { lon, lat } = middleOf(key)
    const parent = key.slice(0, shown)
    const sum = sums.get(parent) ?? { lon: 0, lat: 0, count: 0 }
    sums.set(parent, { lon: sum.lon + lon * count, lat: sum.lat + lat * count, count: sum.count + count })
  }
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000
  return [...sums]
    .map(([key, { lon, lat, count }]) => ({ key, lon: round(lon / count), lat: round(lat / count), count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
}

/**
 * From this zoom on, what is published for a whole country has a mark of its own; further out it is part of the cluster
 * around.
 */
export const wholeFrom = 3

/**
 * Everything that the map draws at `zoom`: `cells` are counts by fine cell, `whole` counts by country of what has no
 * place. Nothing is lost: the clusters' counts add up to both together. A country whose heart nobody knows stands at 0,
 * 0.
 */
export function clustersAt(
  zoom: number,
  cells: Record<string, number>,
  whole: Record<string, number>,
  hearts: Hearts,
): Cluster[] {
  const { shown, counted } = bandsFor(zoom)
  const countries = Object.entries(whole)
    .filter(([, count]) => count > 0)
    .map(([iso, count]): Cluster => {
      const [lon, lat] = hearts[iso] ?? [0, 0]
      return { key: iso, lon, lat, count, iso }
    })
  if (zoom >= wholeFrom) return [...gather(cells, shown), ...countries]
  const together = { ...cells }
  for (const { lat, lon, count } of countries) {
    const key = quadkey(lat, lon, counted)
    together[key] = (together[key] ?? 0) + count
  }
  return gather(together, shown)
}

/**
 * Only the whole countries whose heart lies in one of these cells (all of them where there are none): what a part of
 * the earth shows.
 */
export function wholeWithin(whole: Record<string, number>, cells: string[], hearts: Hearts): Record<string, number> {
  if (cells.length === 0) return whole
  return Object.fromEntries(
    Object.entries(whole).filter(([iso]) => {
      const [lon, lat] = hearts[iso] ?? [0, 0]
      return cells.some((cell) => quadkey(lat, lon, deepest).startsWith(cell))
    }),
  )
}

/**
 * The cells that cover a box, of the finest band with which at most `most` are needed. A box that reaches over ±180°
 * (west > east, or beyond it) is taken in two halves. Empty where the box is the whole world: nothing needs to be left
 * out.
 */
export function cellsCovering({ west, south, east, north }: Box, most = 16): string[] {
  if (east - west >= 300) return []
  const wrap = (lon: number) => {
    const turned = (lon + 180) % 360
    return (turned < 0 ? turned + 360 : turned) - 180
  }
  const [from, to] = [wrap(west), wrap(east)]
  const halves =
    from <= to
      ? [[from, to]]
      : [
          [from, 180 - 1e-9],
          [-180, to],
        ]
  let best: string[] = []
  for (const band of cellBands) {
    const size = 2 ** band
    const cells = new Set<string>()
    for (const [left, right] of halves) {
      const first = parse(quadkey(north, left, band))
      const last = parse(quadkey(south, right, band))
      if ((last.x - first.x + 1) * (last.y - first.y + 1) > most) return best
      for (let x = first.x; x <= last.x; x++)
        for (let y = first.y; y <= last.y && y < size; y++) cells.add(name(x, y, band))
    }
    if (cells.size > most) return best
    best = [...cells]
  }
  return best
}

const parse = (key: string) =>
  [...key].reduce(({ x, y }, digit) => ({ x: x * 2 + (Number(digit) & 1), y: y * 2 + (Number(digit) >> 1) }), {
    x: 0,
    y: 0,
  })
const name = (x: number, y: number, band: number) =>
  Array.from({ length: band }, (_, at) => band - 1 - at)
    .map((bit) => ((x >> bit) & 1) + 2 * ((y >> bit) & 1))
    .join('')

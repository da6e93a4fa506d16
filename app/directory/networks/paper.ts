/**
 * Where a place lies on the picture of the world (app/taxonomy/world/world.svg, viewBox 0 0 10000 4520, Natural Earth
 * projection).
 */
export { onPaper } from '#app/taxonomy/world/shape.ts'

/**
 * A viewBox around the points with some room, never narrower than 600 units, in the proportion `ratio` (width by
 * height).
 */
export function frameAround(
  points: [number, number][],
  ratio: number,
): { x: number; y: number; width: number; height: number } {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = Math.max(600, (east - west) * 1.15, (south - north) * 1.15 * ratio)
  const height = width / ratio
  return {
    x: Math.round((west + east - width) / 2),
    y: Math.round((north + south - height) / 2),
    width: Math.round(width),
    height: Math.round(height),
  }
}

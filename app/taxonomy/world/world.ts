/**
 * The served world (world/world.json): rings as whole numbers in hundredths of a degree, each point as the step from
 * the one before, which is a third of the size of the same world as GeoJSON. Attribution: Natural Earth.
 */
import type { Feature, FeatureCollection, Position } from 'geojson'

/** `[lon, lat, step, step, …]` in hundredths of a degree. */
export type Steps = number[]
export type ServedWorld = {
  areas: { iso: string; polygons: Steps[][] }[]
  borders: Steps[]
  disputed: Steps[]
  /** Where a country's name or dot stands: code, longitude, latitude, square kilometres. */
  points: [iso: string, lon: number, lat: number, size: number][]
}

/** Countries below this size (square kilometres) are hard to see or hit on a world map and get a dot as well. */
export const dotBelow = 6_500

/** A line in degrees as whole hundredths of a degree: the first point, then steps from point to point. */
export function encode(line: Position[]): Steps {
  const whole = line.map(([lon, lat]) => [Math.round(lon * 100), Math.round(lat * 100)])
  return whole.flatMap(([x, y], at) => (at === 0 ? [x, y] : [x - whole[at - 1][0], y - whole[at - 1][1]]))
}

/** The inverse of `encode`: degrees, rounded to hundredths. */
export function decode(steps: Steps): Position[] {
  const line: Position[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < steps.length; at += 2) line.push([(x += steps[at]) / 100, (y += steps[at + 1]) / 100])
  return line
}

/**
 * The world as the sources of a map style: features tell themselves apart by `kind` and carry `iso` where they have a
 * code.
 */
export function toGeoJson(world: ServedWorld): FeatureCollection {
  const lines = (kind: string, all: Steps[]): Feature => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'MultiLineString', coordinates: all.map(decode) },
  })
  return {
    type: 'FeatureCollection',
    features: [
      ...world.areas.map(({ iso, polygons }): Feature => ({
        type: 'Feature',
        properties: { kind: 'area', iso },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(decode)) },
      })),
      lines('border', world.borders),
      lines('disputed', world.disputed),
      ...world.points.map(([iso, lon, lat, size]): Feature => ({
        type: 'Feature',
        properties: { kind: 'point', iso, size, small: size < dotBelow },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    ],
  }
}

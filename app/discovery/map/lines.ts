/** Lines from the office's city to its desks: great circles, which is how one would fly. Pure; degrees throughout. */
import type { FeatureCollection } from 'geojson'
import type { Hearts } from './clusters.ts'
import { cutLine, type Point } from '#app/taxonomy/world/antimeridian.ts'

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI
const round = (value: number) => Math.round(value * 100) / 100

/**
 * The great circle between two places in `steps` equal steps, longitudes between -180 and 180. A straight line of two
 * points where they are the same or opposite.
 */
export function greatCircle([lon1, lat1]: Point, [lon2, lat2]: Point, steps = 48): Point[] {
  const vector = (lon: number, lat: number) => [
    Math.cos(radians(lat)) * Math.cos(radians(lon)),
    Math.cos(radians(lat)) * Math.sin(radians(lon)),
    Math.sin(radians(lat)),
  ]
  const [a, b] = [vector(lon1, lat1), vector(lon2, lat2)]
  const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))
  if (angle < 1e-6 || Math.PI - angle < 1e-6)
    return [
      [lon1, lat1],
      [lon2, lat2],
    ]
  return Array.from({ length: steps + 1 }, (_, at) => {
    const [near, far] = [
      Math.sin((1 - at / steps) * angle) / Math.sin(angle),
      Math.sin((at / steps) * angle) / Math.sin(angle),
    ]
    const [x, y, z] = [0, 1, 2].map((axis) => near * a[axis] + far * b[axis])
    return [round(degrees(Math.atan2(y, x))), round(degrees(Math.atan2(z, Math.hypot(x, y))))] as Point
  })
}

export type Home = { country: string; lon: number; lat: number }

/** One line by country, in pieces that do not cross ±180°. None to the office's own country. */
export function linesTo(home: Home, countries: string[], hearts: Hearts): { iso: string; pieces: Point[][] }[] {
  return countries
    .filter((iso) => iso !== home.country && hearts[iso])
    .map((iso) => ({ iso, pieces: cutLine(greatCircle([home.lon, home.lat], hearts[iso] as Point)) }))
}

/** The lines and the city as a source of the map's style; nothing where `shown` is false. */
export function linesGeoJson(home: Home, countries: string[], hearts: Hearts, shown: boolean): FeatureCollection {
  if (!shown) return { type: 'FeatureCollection', features: [] }
  return {
    type: 'FeatureCollection',
    features: [
      ...linesTo(home, countries, hearts).map(({ iso, pieces }) => ({
        type: 'Feature' as const,
        properties: { iso },
        geometry: { type: 'MultiLineString' as const, coordinates: pieces },
      })),
      { type: 'Feature', properties: { home: true }, geometry: { type: 'Point', coordinates: [home.lon, home.lat] } },
    ],
  }
}

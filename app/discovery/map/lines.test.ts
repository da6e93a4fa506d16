import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greatCircle, linesGeoJson, linesTo } from './lines.ts'
import type { Point } from '#app/taxonomy/world/antimeridian.ts'

const deventer = { country: 'NL', lon: 6.16, lat: 52.25 }
const radians = (degrees: number) => (degrees * Math.PI) / 180
/** Degrees of arc between two places (haversine). */
const apart = ([a, b]: Point, [c, d]: Point) => {
  const half =
    Math.sin(radians(d - b) / 2) ** 2 + Math.cos(radians(b)) * Math.cos(radians(d)) * Math.sin(radians(c - a) / 2) ** 2
  return (2 * Math.asin(Math.sqrt(half)) * 180) / Math.PI
}

test('a great circle begins and ends where it should, in equal steps, no longer than the way', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (lon, lat) => {
        const line = greatCircle([deventer.lon, deventer.lat], [lon, lat])
        expect(apart(line[0], [deventer.lon, deventer.lat])).toBeLessThan(0.02)
        expect(apart(line.at(-1)!, [lon, lat])).toBeLessThan(0.02)
        const length = line.slice(1).reduce((sum, point, at) => sum + apart(line[at], point), 0)
        expect(Math.abs(length - apart([deventer.lon, deventer.lat], [lon, lat]))).toBeLessThan(0.6)
      },
    ),
  )
})

test('a line over the antimeridian comes in pieces, none of which crosses it', () => {
  const [{ pieces }] = linesTo({ country: 'NZ', lon: 174, lat: -41 }, ['US'], { US: [-98, 39] })
  expect(pieces).toHaveLength(2)
  for (const piece of pieces)
    for (let at = 1; at < piece.length; at++) expect(Math.abs(piece[at][0] - piece[at - 1][0])).toBeLessThan(180)
  expect(pieces[0].at(-1)![0]).toBe(180)
  expect(pieces[1][0][0]).toBe(-180)
})

test('the office draws no line to its own country, nor to one without a place; without lines there is nothing', () => {
  expect(linesTo(deventer, ['NL', 'XX', 'DE'], { NL: [5, 52], DE: [10, 51] }).map(({ iso }) => iso)).toEqual(['DE'])
  expect(linesGeoJson(deventer, ['DE'], { DE: [10, 51] }, true).features.map(({ geometry }) => geometry.type)).toEqual([
    'MultiLineString',
    'Point',
  ])
  expect(linesGeoJson(deventer, ['DE'], { DE: [10, 51] }, false).features).toEqual([])
})

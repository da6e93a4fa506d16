import { expect, test } from 'vitest'
import { area2, cutLine, cutPolygon, type Ring } from './antimeridian.ts'

const square = (west: number, east: number, south = 0, north = 10): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const size = (ring: Ring) => Math.abs(area2(ring)) / 2

test('a polygon that stays on one side is left as it is', () => {
  expect(cutPolygon([square(170, 180)])).toEqual([
    [
      expect.arrayContaining([
        [170, 0],
        [180, 10],
      ]),
    ],
  ])
})

test('a polygon over 180° becomes one piece on each side, together as large as before', () => {
  const pieces = cutPolygon([
    [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ],
  ])
  expect(pieces).toHaveLength(2)
  for (const [outer] of pieces) {
    const lons = outer.map(([lon]) => lon)
    expect(Math.max(...lons) - Math.min(...lons)).toBe(10)
    expect(size(outer)).toBe(100)
  }
})

test('a hole is cut with its polygon', () => {
  const pieces = cutPolygon([
    [
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
      [170, 0],
    ],
    [
      [178, 4],
      [-178, 4],
      [-178, 6],
      [178, 6],
      [178, 4],
    ],
  ])
  expect(pieces.map((rings) => rings.map(size))).toEqual([
    [100, 4],
    [100, 4],
  ])
})

test('a coast round the pole is closed over the pole', () => {
  const coast: Ring = [
    [-180, -80],
    [-90, -80],
    [0, -80],
    [90, -80],
    [-180, -80],
  ]
  const poleLine: Ring = [
    [-180, -90],
    [90, -90],
    [0, -90],
    [-90, -90],
    [-180, -90],
  ]
  const pieces = cutPolygon([poleLine, coast])
  expect(pieces.reduce((sum, [outer]) => sum + size(outer), 0)).toBeCloseTo(3600)
})

test('a line over 180° is cut, and what runs along it is left out', () => {
  expect(
    cutLine([
      [178, 0],
      [-178, 4],
    ]),
  ).toEqual([
    [
      [178, 0],
      [180, 2],
    ],
    [
      [-180, 2],
      [-178, 4],
    ],
  ])
  expect(
    cutLine([
      [170, 0],
      [180, 0],
      [180, 5],
      [170, 5],
    ]),
  ).toEqual([
    [
      [170, 0],
      [180, 0],
    ],
    [
      [180, 5],
      [170, 5],
    ],
  ])
})

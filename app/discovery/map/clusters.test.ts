import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellBounds, quadkey } from '#search/cells.ts'
import { offeredCountries } from '#app/taxonomy/countries.ts'
import {
  bandsFor,
  cellsCovering,
  clustersAt,
  gather,
  isDeepest,
  middleOf,
  wholeFrom,
  wholeWithin,
  zoomWithin,
} from './clusters.ts'
import hearts from '#app/taxonomy/world/hearts.json'

const lon = fc.double({ min: -179.9, max: 179.9, noNaN: true })
const lat = fc.double({ min: -80, max: 80, noNaN: true })

test('clusters get finer with the zoom and end at the deepest band', () => {
  expect([-1, 0, 2.9, 5, 9, 14].map((zoom) => bandsFor(zoom).shown)).toEqual([2, 2, 4, 7, 10, 12])
  expect([0, 2.9, 7, 14].map((zoom) => bandsFor(zoom).counted)).toEqual([4, 6, 10, 12])
  expect(isDeepest('0'.repeat(12))).toBe(true)
  expect(isDeepest('0'.repeat(10))).toBe(false)
})

test('the middle of a cell lies in it', () => {
  fc.assert(
    fc.property(lon, lat, fc.integer({ min: 2, max: 12 }), (x, y, band) => {
      const key = quadkey(y, x, band)
      const middle = middleOf(key)
      expect(quadkey(middle.lat, middle.lon, band)).toBe(key)
    }),
  )
})

test('gathering keeps every presence and stands over the places', () => {
  const fine = { [quadkey(52.25, 6.16, 8)]: 3, [quadkey(52.51, 6.1, 8)]: 1, [quadkey(-33.87, 151.2, 8)]: 2 }
  const clusters = gather(fine, 4)
  expect(clusters.map(({ count }) => count)).toEqual([4, 2])
  expect(Math.abs(clusters[0].lon - 6.1)).toBeLessThan(1.5)
  expect(Math.abs(clusters[0].lat - 52.3)).toBeLessThan(1)
  fc.assert(
    fc.property(fc.array(fc.tuple(lon, lat, fc.integer({ min: 1, max: 50 }))), (places) => {
      const counts: Record<string, number> = {}
      for (const [x, y, count] of places) counts[quadkey(y, x, 8)] = (counts[quadkey(y, x, 8)] ?? 0) + count
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
      expect(gather(counts, 4).reduce((sum, { count }) => sum + count, 0)).toBe(total)
    }),
  )
})

test('the cells of a box hold every place in it', () => {
  fc.assert(
    fc.property(
      lon,
      lat,
      lon,
      lat,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x1, y1, x2, y2, a, b) => {
        const box = { west: Math.min(x1, x2), east: Math.max(x1, x2), south: Math.min(y1, y2), north: Math.max(y1, y2) }
        const cells = cellsCovering(box)
        if (cells.length === 0) return
        expect(cells.length).toBeLessThanOrEqual(16)
        const key = quadkey(box.south + (box.north - box.south) * a, box.west + (box.east - box.west) * b, 12)
        expect(cells.some((cell) => key.startsWith(cell))).toBe(true)
      },
    ),
  )
})

test('a box that begins a hair west of a border of cells has the cells on both sides', () => {
  const hair = -1.4210854715202007e-14
  const key = quadkey(0, hair, 12)
  expect(cellsCovering({ west: hair, east: 0, south: 0, north: 0 }).some((cell) => key.startsWith(cell))).toBe(true)
})

test('a box over the antimeridian is taken in two halves, the world not at all', () => {
  const cells = cellsCovering({ west: 170, east: 190, south: -20, north: -10 })
  const fiji = quadkey(-17.8, 178, 12)
  const samoa = quadkey(-13.8, -171.7, 12)
  expect([fiji, samoa].map((key) => cells.some((cell) => key.startsWith(cell)))).toEqual([true, true])
  expect(cells.every((cell) => cellBounds(cell).north > -25)).toBe(true)
  expect(cellsCovering({ west: -200, east: 200, south: -80, north: 80 })).toEqual([])
})

test('at every zoom nothing is lost, of what has a place and of what has none', () => {
  const countries = fc.uniqueArray(fc.constantFrom(...offeredCountries), { maxLength: 20 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lon, lat, fc.integer({ min: 1, max: 50 }))),
      countries,
      fc.double({ min: -1, max: 22, noNaN: true }),
      (places, isos, zoom) => {
        const { counted } = bandsFor(zoom)
        const cells: Record<string, number> = {}
        for (const [x, y, count] of places) cells[quadkey(y, x, counted)] = (cells[quadkey(y, x, counted)] ?? 0) + count
        const whole = Object.fromEntries(isos.map((iso, at) => [iso, at + 1]))
        const total = [...Object.values(cells), ...Object.values(whole)].reduce((sum, count) => sum + count, 0)
        const clusters = clustersAt(zoom, cells, whole, hearts)
        expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        expect(clusters.filter(({ iso }) => iso).length).toBe(zoom >= wholeFrom ? isos.length : 0)
        expect(new Set(clusters.map(({ key }) => key)).size).toBe(clusters.length)
      },
    ),
  )
})

test('a part of the earth has the whole countries whose name stands in it', () => {
  const within = cellsCovering({ west: 0, east: 40, south: -35, north: 5 })
  expect(wholeWithin({ ZA: 2, UG: 1, NZ: 4 }, within, hearts)).toEqual({ ZA: 2, UG: 1 })
  expect(wholeWithin({ NZ: 4 }, [], hearts)).toEqual({ NZ: 4 })
})

test.each([
  ['the whole world is counted as the widest screen shows it', 10, 360, 4],
  ['less than that as it is asked', 2, 360, 2],
  ['a wide screen deep in', 8, (360 * 3840) / 512 / 2 ** 8, 8],
  ['a city', 16, 0.4, 13.8],
  ['nothing at all', 22, 0, 22],
])('%s', (_name, zoom, wide, expected) =>
  expect(zoomWithin(zoom, { west: -wide / 2, east: wide / 2 })).toBeCloseTo(expected, 1),
)
test('a part over the date line is as wide as it is', () => {
  expect(zoomWithin(22, { west: 0.001, east: 0 })).toBeCloseTo(zoomWithin(22, { west: -180, east: 180 }), 1)
  expect(zoomWithin(12, { west: 179, east: -179 })).toBeCloseTo(zoomWithin(12, { west: -1, east: 1 }), 5)
})

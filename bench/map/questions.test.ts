import { expect, test } from 'vitest'
import { bandsFor, cellsCovering } from '#app/discovery/map/clusters.ts'
import { cellBands } from '#search/cells.ts'
import { makeOffices } from '../search/world.ts'
import { partOf, questionsAt, rowName, zooms } from './questions.ts'

const offices = makeOffices(200)
const rowsAt = (zoom: number) => [...new Set(questionsAt(zoom, offices).map(({ row }) => rowName(row)))]

test('every band of cells is counted at some zoom', () => {
  const counted = new Set(zooms.map((zoom) => bandsFor(zoom).counted))
  expect(cellBands.filter((band) => band >= 4 && !counted.has(band))).toEqual([])
})

test('every row is asked in two scopes, by two readers, over three cities; each question once', () => {
  expect(rowsAt(3)).toEqual([
    'zoom 3, world',
    'zoom 3, world, filtered',
    'zoom 3, screen',
    'zoom 3, screen, filtered',
    'zoom 3, city',
    'zoom 3, city, filtered',
  ])
  expect(rowsAt(1)).toEqual([
    'zoom 1, world',
    'zoom 1, world, filtered',
    'zoom 1, city',
    'zoom 1, city, filtered',
    ...['seeking', 'offering', 'ambassadors', 'demand', '2015'].map((more) => `zoom 1, world, ${more}`),
  ])
  const questions = questionsAt(3, offices)
  expect(questions).toHaveLength(6 * 12)
  expect(new Set(questions.map(({ reader, path }) => `${reader} ${path}`)).size).toBe(questions.length)
  expect(questions).toEqual(questionsAt(3, makeOffices(200)))
})

test('a part of the earth is as the map writes it', () => {
  const berlin = { lat: 52.5, lon: 13.4 }
  expect(partOf('city', 10, berlin)).toEqual({
    west: '13.200',
    south: '52.350',
    east: '13.600',
    north: '52.650',
    zoom: '10.000',
  })
  const covering = (part: 'world' | 'screen' | 'city', zoom: number) => {
    const { west, south, east, north } = partOf(part, zoom, berlin)
    return cellsCovering({ west: Number(west), south: Number(south), east: Number(east), north: Number(north) }).length
  }
  expect([covering('world', 3), covering('screen', 2) > 0, covering('screen', 8) > 0, covering('city', 0) > 0]).toEqual(
    [0, true, true, true],
  )
})

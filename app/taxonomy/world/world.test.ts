import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { countryCodes, offeredCountries } from '../countries.ts'
import { decode, toGeoJson, type ServedWorld } from './world.ts'
import { atlas, codeOf } from './build.ts'
import { codesByName, disputedBorders, parts } from './disputed.ts'
import { prepared } from './prepare.ts'

let made: ReturnType<typeof prepared>
let world: ServedWorld
beforeAll(() => {
  made = prepared()
  world = JSON.parse(made.json) as ServedWorld
})

test('the committed files are what prepare.ts makes: run it after a change', () => {
  const committed = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')
  expect(committed('world.json') === made.json).toBe(true)
  expect(committed('world.svg') === made.svg).toBe(true)
  expect(committed('hearts.json') === made.hearts).toBe(true)
})

test('every country that can be chosen has a point, and a shape or a dot; no code is none', () => {
  expect(world.points.map(([iso]) => iso).sort()).toEqual([...offeredCountries].sort())
  const shapes = new Set(world.areas.map(({ iso }) => iso))
  expect([...shapes].filter((iso) => iso && !offeredCountries.includes(iso))).toEqual([])
  expect(countryCodes.filter((iso) => !shapes.has(iso))).toEqual(['BV', 'GI', 'TK', 'TV', 'UM'])
})

test('each shape of the atlas has a code, or is named as one without', () => {
  const shapes = atlas().countries.geometries.map(({ id, properties }) => ({
    id,
    name: (properties as { name: string }).name,
  }))
  const without = shapes.filter(({ id, name }) => codeOf(id, name) === null)
  expect(without.map(({ name }) => name).sort()).toEqual(['Indian Ocean Ter.', 'Siachen Glacier'])
  const names = new Set(shapes.map(({ name }) => name))
  const used = [
    ...Object.keys(codesByName),
    ...parts.map(({ of }) => of),
    ...disputedBorders.flatMap(({ between }) => between),
  ]
  expect(used.filter((name) => !names.has(name))).toEqual([])
})

test('nothing smears: no ring or line leaves ±180° or takes a step of more than 60° outside Antarctica', () => {
  const lines = [
    ...world.areas.filter(({ iso }) => iso !== 'AQ').flatMap(({ polygons }) => polygons.flat()),
    ...world.borders,
    ...world.disputed,
  ]
  for (const line of lines) {
    const points = decode(line)
    for (let at = 1; at < points.length; at++) {
      expect(Math.abs(points[at][0])).toBeLessThanOrEqual(180)
      expect(Math.abs(points[at][0] - points[at - 1][0])).toBeLessThan(60)
    }
  }
  const russia = world.areas
    .find(({ iso }) => iso === 'RU')!
    .polygons.map(([outer]) => decode(outer).map(([lon]) => lon))
  expect(russia.some((lons) => Math.min(...lons) === -180)).toBe(true)
})

test('overseas parts, Crimea and the whole of Western Sahara carry the code their places carry', () => {
  const at = (iso: string) => world.areas.find((area) => area.iso === iso)!.polygons.map(([outer]) => decode(outer))
  expect(
    at('FR')
      .flat()
      .every(([lon]) => lon > -6 && lon < 10),
  ).toBe(true)
  expect(
    at('GF')
      .flat()
      .every(([lon]) => lon < -50),
  ).toBe(true)
  expect(
    at('UA')
      .flat()
      .some(([lon, lat]) => lon > 33 && lat < 45),
  ).toBe(true)
  expect(
    at('RU')
      .flat()
      .some(([lon, lat]) => lon > 32.5 && lon < 35 && lat > 44 && lat < 46),
  ).toBe(false)
  // Dakhla's coast.
  expect(
    at('EH')
      .flat()
      .some(([lon, lat]) => lon < -15.5 && lat < 24),
  ).toBe(true)
  expect(
    at('MA')
      .flat()
      .every(([, lat]) => lat > 27.65),
  ).toBe(true)
})

test('disputed borders are drawn once, dashed, not as borders', () => {
  const near = (lines: number[][], lon: number, lat: number) =>
    lines.some((line) => decode(line).some(([x, y]) => Math.hypot(x - lon, y - lat) < 0.4))
  // Kosovo–Serbia, Western Sahara–Morocco, the Line of Control, the isthmus of Crimea.
  for (const [lon, lat] of [
    [21.4, 42.85],
    [-8.67, 27.67],
    [74, 33.2],
    [33.6, 46.1],
  ]) {
    expect(near(world.disputed, lon, lat)).toBe(true)
    if (lat !== 27.67) expect(near(world.borders, lon, lat)).toBe(false)
  }
  // The Netherlands and Germany agree.
  expect(near(world.borders, 7.05, 52.3)).toBe(true)
  expect(near(world.disputed, 7.05, 52.3)).toBe(false)
})

test('as GeoJSON every feature says what it is', () => {
  const { features } = toGeoJson(world)
  expect(new Set(features.map(({ properties }) => properties!.kind))).toEqual(
    new Set(['area', 'border', 'disputed', 'point']),
  )
  expect(
    features.find(({ properties }) => properties!.kind === 'point' && properties!.iso === 'MT')!.properties!.small,
  ).toBe(true)
})

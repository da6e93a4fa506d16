/**
 * The world as the map draws it, from npm `world-atlas` 2.0.2 (Natural Earth 4.1, 1:50m, public domain): shapes with
 * ISO 3166-1 alpha-2 codes, cut at ±180°, borders apart from coasts, disputed borders apart from agreed ones.
 * Runs in world/prepare.ts and in the tests, never in a request.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { isCountry } from '../countries.ts'
import { cutAtParallel, cutLine, cutPolygon, type Point, type Ring } from './antimeridian.ts'
import { codesByName, disputedBorders, hearts, parallelCut, parts, type Box } from './disputed.ts'
import { heart, squareKilometres } from './shape.ts'
import { simplify } from './simplify.ts'

type Named = { name: string }
type Shape = GeometryObject<Named>
type Countries = GeometryCollection<Named>
/**
 * Polygons by code ('' holds land that no code is given to), lines, and for each code a point and its size in square
 * kilometres.
 */
export type World = {
  areas: Map<string, Ring[][]>
  borders: Ring[]
  disputed: Ring[]
  points: { iso: string; at: Point; size: number }[]
}

/** In degrees, about 1.5 km: what the eye does not see up to zoom 6. */
const tolerance = 0.014

const inBox = ([lon, lat]: Point, [west, south, east, north]: Box) =>
  lon >= west && lon <= east && lat >= south && lat <= north

/**
 * ISO 3166-1 numeric → alpha-2 by the aliases that CLDR gives the platform (`und-528` is `und-NL`); null where there is
 * no code.
 */
export function codeOf(id: string | number | undefined, name: string): string | null {
  if (name in codesByName) return codesByName[name]
  if (id === undefined) return null
  const code = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`)[0].slice(4)
  return isCountry(code) ? code : null
}

/** The atlas with absolute, simplified arcs: neighbours share them, so no gap opens between two countries. */
export function atlas(): { topology: Topology; countries: Countries } {
  const raw = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology
  const { scale, translate } = raw.transform!
  const arcs = raw.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return simplify(
      arc.map(([dx, dy]): Point => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]),
      tolerance,
    )
  })
  const topology = { ...raw, arcs, transform: undefined } as Topology
  return { topology, countries: topology.objects.countries as Countries }
}

function areasOf(topology: Topology, countries: Countries): Map<string, Ring[][]> {
  const byCode = new Map<string, Ring[][]>()
  for (const {
    id,
    properties: { name },
    geometry,
  } of feature(topology, countries).features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    for (const polygon of polygons as Ring[][]) {
      const part = parts.find((one) => one.of === name && polygon[0].every((point) => inBox(point, one.box)))
      const code = (part ? part.code : codeOf(id, name)) ?? ''
      const add = (to: string, pieces: Ring[][]) => byCode.set(to, [...(byCode.get(to) ?? []), ...pieces])
      if (name !== parallelCut.of) {
        add(code, cutPolygon(polygon))
        continue
      }
      const { south, north } = cutAtParallel(polygon[0], parallelCut.lat)
      add(code, north.length > 3 ? [[north, ...polygon.slice(1)]] : [])
      add(parallelCut.code, south.length > 3 ? [[south]] : [])
    }
  }
  return byCode
}

const nameOf = (shape: Shape) => (shape.properties as Named).name
const isBetween = ([one, two]: [string, string], a: Shape, b: Shape) =>
  (nameOf(a) === one && nameOf(b) === two) || (nameOf(a) === two && nameOf(b) === one)

/** A border in runs inside and outside the boxes in which it is disputed. No boxes: all of it is. */
function split(line: Ring, boxes: Box[] | undefined): { disputed: Ring[]; agreed: Ring[] } {
  if (!boxes) return { disputed: [line], agreed: [] }
  const runs: { inside: boolean; line: Ring }[] = []
  line.slice(1).forEach((point, at) => {
    const inside = boxes.some((box) => inBox(point, box) && inBox(line[at], box))
    const last = runs[runs.length - 1]
    if (last?.inside === inside) last.line.push(point)
    else runs.push({ inside, line: [line[at], point] })
  })
  return {
    disputed: runs.filter((run) => run.inside).map((run) => run.line),
    agreed: runs.filter((run) => !run.inside).map((run) => run.line),
  }
}

function bordersOf(topology: Topology, countries: Countries): { borders: Ring[]; disputed: Ring[] } {
  const meshed = (keep: (a: Shape, b: Shape) => boolean) =>
    mesh(topology, countries, keep as never).coordinates as Ring[]
  const isDisputed = (a: Shape, b: Shape) => disputedBorders.some(({ between }) => isBetween(between, a, b))
  const borders = meshed((a, b) => a !== b && !isDisputed(a, b))
  const disputed: Ring[] = [parallelCut.line]
  for (const { between, within } of disputedBorders) {
    for (const line of meshed((a, b) => a !== b && isBetween(between, a, b))) {
      const runs = split(line, within)
      disputed.push(...runs.disputed)
      borders.push(...runs.agreed)
    }
  }
  return { borders: borders.flatMap(cutLine), disputed: disputed.flatMap(cutLine) }
}

/** Everything the map needs, in degrees. Takes a second or two. */
export function buildWorld(): World {
  const { topology, countries } = atlas()
  const areas = areasOf(topology, countries)
  const drawn = [...areas]
    .filter(([iso]) => iso)
    .map(([iso, polygons]) => ({
      iso,
      at: hearts[iso] ?? heart(polygons),
      size: Math.round(squareKilometres(polygons)),
    }))
  const dots = Object.entries(hearts)
    .filter(([iso]) => !areas.has(iso))
    .map(([iso, at]) => ({ iso, at, size: 0 }))
  return {
    areas,
    ...bordersOf(topology, countries),
    points: [...drawn, ...dots].sort((a, b) => a.iso.localeCompare(b.iso, 'en')),
  }
}

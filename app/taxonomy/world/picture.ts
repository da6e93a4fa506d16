/**
 * The world as an SVG file: the map for readers without scripts or WebGL, coloured by the page through `<use
 * href="…#NL">`. Natural Earth projection, whole units, Antarctica left out.
 */
import { area2, type Point, type Ring } from './antimeridian.ts'
import type { World } from './build.ts'
import { naturalEarth } from './shape.ts'
import { simplify } from './simplify.ts'
import { dotBelow } from './world.ts'

/** The picture's size in its own units; pages repeat it as `viewBox`. */
const pictureSize = { width: 1000, height: 452 }
const top = naturalEarth([0, 83.7])[1]
const toPaper = (point: Point): Point => {
  const [x, y] = naturalEarth(point)
  return [500 + x * 500, (y - top) * 500]
}

/**
 * SVG path data in tenths of a unit: an absolute start, then relative steps. '' where nothing is left at this scale.
 */
function path(line: Ring, closed: boolean): string {
  const tenths = simplify(line.map(toPaper), 0.22).map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
  const steps = tenths.map(([x, y], at) => (at === 0 ? [x, y] : [x - tenths[at - 1][0], y - tenths[at - 1][1]]))
  const [start, ...rest] = steps.filter(([x, y], at) => at === 0 || x !== 0 || y !== 0)
  if (rest.length === 0) return ''
  const written = (closed ? rest.slice(0, -1) : rest)
    .map(([x, y]) => `${x},${y}`)
    .join(' ')
    .replaceAll(',-', '-')
    .replaceAll(' -', '-')
  return `M${start[0]},${start[1]}l${written}${closed ? 'z' : ''}`
}

/** Islands smaller than 0.6 square units are left out, unless they are all that a country has. */
function countryPath(polygons: Ring[][]): string {
  const sized = polygons.map((polygon) => ({ polygon, size: Math.abs(area2(polygon[0].map(toPaper))) / 2 }))
  const largest = Math.max(...sized.map(({ size }) => size))
  return sized
    .filter(({ size }) => size > 0.6 || size === largest)
    .flatMap(({ polygon }) => polygon.map((ring) => path(ring, true)))
    .join('')
}

/** The file's text. `#land` is everything; every country is a group with its code as id. */
export function picture(world: World): string {
  const dots = new Map(world.points.filter(({ size }) => size < dotBelow).map(({ iso, at }) => [iso, toPaper(at)]))
  const group = (iso: string, d: string) => {
    const dot = dots.get(iso)
    const circle = dot ? `<circle cx="${Math.round(dot[0] * 10)}" cy="${Math.round(dot[1] * 10)}" r="28"/>` : ''
    return `<g id="${iso}">${d ? `<path d="${d}"/>` : ''}${circle}</g>`
  }
  const drawn = [...world.areas]
    .filter(([iso]) => iso && iso !== 'AQ')
    .map(([iso, polygons]) => group(iso, countryPath(polygons)))
  const dotted = [...dots.keys()].filter((iso) => !world.areas.has(iso)).map((iso) => group(iso, ''))
  const lines = (all: Ring[]) => all.map((line) => path(line, false)).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureSize.width * 10} ${pictureSize.height * 10}">`,
    `<g id="land"><path d="${countryPath(world.areas.get('') ?? [])}"/>`,
    ...drawn,
    ...dotted,
    '</g>',
    `<path id="borders" fill="none" d="${lines(world.borders)}"/>`,
    `<path id="disputed" fill="none" d="${lines(world.disputed)}"/>`,
    '</svg>',
    '',
  ].join('\n')
}

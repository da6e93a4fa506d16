/**
 * Writes world/world.json and world/world.svg from the installed world-atlas: `node --import tsx app/map/world/prepare.ts`.
 * Both are committed; world.test.ts fails where they are not what this makes.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { encode, type ServedWorld } from '../world.ts'
import { buildWorld } from './build.ts'
import { picture } from './picture.ts'

/** The texts of both files. */
export function prepared(): { json: string; svg: string } {
  const world = buildWorld()
  const served: ServedWorld = {
    areas: [...world.areas].map(([iso, polygons]) => ({ iso, polygons: polygons.map((rings) => rings.map(encode)) })),
    borders: world.borders.map(encode),
    disputed: world.disputed.map(encode),
    points: world.points.map(({ iso, at: [lon, lat], size }) => [iso, lon, lat, size]),
  }
  return { json: `${JSON.stringify(served)}\n`, svg: picture(world) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { json, svg } = prepared()
  writeFileSync(path.join(import.meta.dirname, 'world.json'), json)
  writeFileSync(path.join(import.meta.dirname, 'world.svg'), svg)
}

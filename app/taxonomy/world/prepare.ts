/**
 * Writes world/world.json, world/world.svg and world/hearts.json from the installed world-atlas: `node --import tsx
 * app/taxonomy/world/prepare.ts`. All are committed; world.test.ts fails where they are not what this makes.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { encode, type ServedWorld } from './world.ts'
import { buildWorld } from './build.ts'
import { picture } from './picture.ts'

/** The texts of the files. `hearts`: where each country's name stands, for those who need no shapes. */
export function prepared(): { json: string; svg: string; hearts: string } {
  const world = buildWorld()
  const served: ServedWorld = {
    areas: [...world.areas].map(([iso, polygons]) => ({ iso, polygons: polygons.map((rings) => rings.map(encode)) })),
    borders: world.borders.map(encode),
    disputed: world.disputed.map(encode),
    points: world.points.map(({ iso, at: [lon, lat], size }) => [iso, lon, lat, size]),
  }
  const hearts = Object.fromEntries(served.points.map(([iso, lon, lat]) => [iso, [lon, lat]]))
  return { json: `${JSON.stringify(served)}\n`, svg: picture(world), hearts: `${JSON.stringify(hearts)}\n` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { json, svg, hearts } = prepared()
  writeFileSync(path.join(import.meta.dirname, 'world.json'), json)
  writeFileSync(path.join(import.meta.dirname, 'world.svg'), svg)
  writeFileSync(path.join(import.meta.dirname, 'hearts.json'), hearts)
}

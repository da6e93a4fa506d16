/** What rooms say of their own pages, each in its `e2e.ts`: it is found by lying there (app/collaboration/trips). */
import { readdirSync } from 'node:fs'
import type { Probe } from './isolation-routes.ts'
import type { IsolationWorld } from './isolation-world.ts'

type RoomPages = {
  /** Its pages by route file, and who looks (pages.ts). */
  pages: Record<string, { as?: string; path: string }[]>
  /** Steps of a journey that its own spec walks with axe, by route file. */
  elsewhere: string[]
  /** The addresses of its routes by pattern; `at`: the path of the office that is probed (isolation-routes.ts). */
  probes: (at: string, world: IsolationWorld) => Record<string, Probe[]>
}

const app = new URL('../../app/', import.meta.url)
const rooms = await Promise.all(
  readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/[^/]+\/e2e\.ts$/.test(file))
    .sort()
    .map((file) => import(new URL(file, app).href) as Promise<RoomPages>),
)

/** Every room's pages. */
export const roomPages: RoomPages['pages'] = Object.assign({}, ...rooms.map(({ pages }) => pages))
/** Every room's steps of a journey. */
export const roomSteps: string[] = rooms.flatMap(({ elsewhere }) => elsewhere)
/** Every room's addresses in this world. */
export const roomProbes: RoomPages['probes'] = (at, world) =>
  Object.assign({}, ...rooms.map(({ probes }) => probes(at, world)))

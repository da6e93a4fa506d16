/**
 * What is asked of the map: its data at every zoom, for the whole world, for what a screen shows and for a city, with
 * filters and without, and every layer. Each row of them in two scopes, by visitors and members, over three cities and
 * the offices of every size. Pure.
 */
import { noFilters, writeFilters, type Filters } from '#app/discovery/query/filters.ts'
import { paths } from '#app/paths.ts'
import { askedOffices } from '../search/questions.ts'
import { takeCity, type City, type Office } from '../search/world.ts'

/** From the whole world to where the cells are no finer. */
export const zooms = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export const parts = ['world', 'screen', 'city'] as const
export type Part = (typeof parts)[number]
/** What goes together in a row of the report: `more` is a layer or a year, `filtered` the same with a filter. */
export type Row = { zoom: number; part: Part; more: string }
export type Question = {
  row: Row
  scope: 'office' | 'network'
  reader: 'visitor' | 'member'
  office: string
  path: string
}

export const rowName = ({ zoom, part, more }: Row) => `zoom ${zoom}, ${part}${more && `, ${more}`}`

/** A wide screen, in pixels; both libraries draw the world 512 wide at zoom 0. */
const screen = { width: 1280, height: 640, world: 512 }
const sizes: Record<Exclude<Part, 'world'>, (zoom: number) => { wide: number; high: number }> = {
  screen: (zoom) => ({
    wide: (360 * screen.width) / screen.world / 2 ** zoom,
    high: Math.min(150, (180 * screen.height) / screen.world / 2 ** zoom),
  }),
  city: () => ({ wide: 0.4, high: 0.3 }),
}

/** The query's part of the earth, as the map writes it. */
export function partOf(part: Part, zoom: number, { lat, lon }: { lat: number; lon: number }): Record<string, string> {
  const { wide, high } = part === 'world' ? { wide: 360, high: 170 } : sizes[part](zoom)
  const [x, y] = part === 'world' ? [0, 0] : [lon, lat]
  const sides = {
    west: x - wide / 2,
    south: Math.max(-85, y - high / 2),
    east: x + wide / 2,
    north: Math.min(85, y + high / 2),
  }
  return Object.fromEntries(Object.entries({ ...sides, zoom }).map(([name, value]) => [name, value.toFixed(3)]))
}

const largestCity = (country: string): City => takeCity(() => 0, country)!
const centres = ['DE', 'KE', 'US'].map(largestCity)
const narrowings: ((filters: Filters) => Filters)[] = [
  (filters) => ({ ...filters, chosen: { ...filters.chosen, country: ['DE', 'KE'] } }),
  (filters) => ({ ...filters, chosen: { ...filters.chosen, kind: ['company'] } }),
  (filters) => ({ ...filters, chosen: { ...filters.chosen, sector: ['nace:28', 'dac:140'] } }),
  (filters) => ({ ...filters, q: 'water' }),
]

/**
 * Layers that the index counts are asked in both scopes; what Postgres counts belongs to one office, and knows no part
 * of the earth.
 */
const layers: Record<string, string>[] = [{ layer: 'seeking' }, { layer: 'offering' }]
const ofOffice: Record<string, string>[] = [{ layer: 'ambassadors' }, { layer: 'demand' }, { year: '2015' }]

/** All questions of one zoom. */
export function questionsAt(zoom: number, offices: readonly Office[]): Question[] {
  const asked = askedOffices(offices)
  const row = (
    part: Part,
    more: string,
    scopes: readonly Question['scope'][],
    query: (scope: Question['scope'], at: number) => string,
    further: Record<string, string> = {},
  ) =>
    scopes.flatMap((scope) =>
      (['visitor', 'member'] as const).flatMap((reader) =>
        centres.map((centre, at): Question => {
          const office = asked[(zoom + at) % asked.length].slug
          return {
            row: { zoom, part, more },
            scope,
            reader,
            office,
            path: paths.mapData(office, query(scope, at), { ...partOf(part, zoom, centre), ...further }),
          }
        }),
      ),
    )
  const both = ['office', 'network'] as const
  const plain = (scope: Question['scope']) => writeFilters(noFilters(scope))
  const narrowed = (scope: Question['scope'], at: number) =>
    writeFilters(narrowings[(zoom + at) % narrowings.length](noFilters(scope)))
  // Further out a screen shows the whole world.
  const shown = parts.filter((part) => part !== 'screen' || zoom >= 2)
  const named = (further: Record<string, string>) => Object.values(further).join()
  return [
    ...shown.flatMap((part) => [...row(part, '', both, plain), ...row(part, 'filtered', both, narrowed)]),
    ...(zoom === 1 || zoom === 5
      ? layers.flatMap((layer) => row(zoom === 1 ? 'world' : 'screen', named(layer), both, plain, layer))
      : []),
    ...(zoom === 1 ? ofOffice.flatMap((layer) => row('world', named(layer), ['office'], plain, layer)) : []),
  ]
}

/** What a page gives the map: pure data. Everything drawn and listed comes from it. */
import type { DeskStaff } from '#app/directory/ambassadors/ambassador.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { demandClasses, type Demand } from '#app/directory/demand/demand.ts'
import { countsIn, type Growth } from './growth.ts'
import type { LayerName } from './layers.ts'
import type { Mapbox } from './library.ts'
import type { MapState } from './map-state.ts'

export type MapView = {
  /** The office's slug: country pages and the map's data are its own. */
  office: string
  /**
   * The query of the search that the map is a facet of, as it stands in the URL (`?kind=ngo&scope=network`); '' for
   * none.
   */
  query: string
  /** The layer's figure by ISO 3166-1 alpha-2 code; of demand the searches, 0 where there were too few to tell. */
  countries: Record<string, number>
  total: number
  mapbox: Mapbox | null
  state: MapState
  /** The layers on offer here, and what the address asked for that is not. */
  layers: readonly LayerName[]
  unknown: string | null
  /** Where the lines begin. */
  home: { city: string; country: string; lat: number; lon: number }
  /** Of the layer of demand alone. */
  demand: Record<string, Demand> | null
  /** Of an office's own presences alone: what the years are counted from. */
  growth: Growth | null
  /** The day of these figures, YYYY-MM-DD. */
  day: string
}

/** The same map in another year of its growth; null for today. */
export function inYear(view: MapView, year: number | null): MapView {
  if (!view.growth) return view
  const countries = year === null ? view.countries : countsIn(view.growth, year)
  return { ...view, countries, total: sumOf(countries), state: { ...view.state, year } }
}

export const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/**
 * What is at one country's desk: who is there and who answers. `organisations` is null where not all presences are
 * listed.
 */
export type Desk = { iso: string; total: number; organisations: number | null; presences: Presence[]; staff: DeskStaff }

type Group = { organisation: Presence['organisation']; office: Presence['office']; presences: Presence[] }
/** Presences by the organisation that publishes them, in the order in which each first appears. */
export function byOrganisation(presences: Presence[]): Group[] {
  const groups = new Map<string, Group>()
  for (const presence of presences) {
    const group = groups.get(presence.organisation.id)
    if (group) group.presences.push(presence)
    else
      groups.set(presence.organisation.id, {
        organisation: presence.organisation,
        office: presence.office,
        presences: [presence],
      })
  }
  return [...groups.values()]
}

/** Countries by count, then by name in the reader's language. */
const ranked = (
  countries: Record<string, number>,
  name: (iso: string) => string,
): { iso: string; name: string; count: number }[] =>
  Object.entries(countries)
    .filter(([, count]) => count > 0)
    .map(([iso, count]) => ({ iso, name: name(iso), count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))

/**
 * The countries of the list: by figure, then by name. Of demand from "asked for, nobody there" to "there, nobody asks",
 * and last those with too little of both to say anything.
 */
export function rowsOf(
  { countries, demand }: Pick<MapView, 'countries' | 'demand'>,
  name: (iso: string) => string,
): { iso: string; name: string; count: number }[] {
  if (!demand) return ranked(countries, name)
  const rank = (iso: string) => (demand[iso].class === null ? -1 : demandClasses.indexOf(demand[iso].class))
  return Object.entries(demand)
    .map(([iso, { searches }]) => ({ iso, name: name(iso), count: searches ?? 0 }))
    .sort(
      (a, b) =>
        rank(b.iso) - rank(a.iso) ||
        b.count - a.count ||
        demand[b.iso].presences - demand[a.iso].presences ||
        a.name.localeCompare(b.name),
    )
}

/** What a page gives the map: pure data. Everything drawn and listed comes from it. */
import type { Presence } from '#app/presences/presence.ts'
import type { Mapbox } from './library.ts'

export type MapView = {
  /** The office's slug: country pages and the map's data are its own. */
  office: string
  /** The query of the search that the map is a facet of, as it stands in the URL (`?kind=ngo&scope=network`); '' for none. */
  query: string
  /** Presences by ISO 3166-1 alpha-2 code. */
  countries: Record<string, number>
  total: number
  mapbox: Mapbox | null
}

export type Answering = { id: string; name: string; languages: string[]; help: { text: string; language: string; fallback: boolean } | null }
/** What is at one country's desk: who is there and who answers. `organisations` is null where not all presences are listed. */
export type Desk = { iso: string; total: number; organisations: number | null; presences: Presence[]; ambassadors: Answering[] }

type Group = { organisation: Presence['organisation']; office: Presence['office']; presences: Presence[] }
/** Presences by the organisation that publishes them, in the order in which each first appears. */
export function byOrganisation(presences: Presence[]): Group[] {
  const groups = new Map<string, Group>()
  for (const presence of presences) {
    const group = groups.get(presence.organisation.id)
    if (group) group.presences.push(presence)
    else groups.set(presence.organisation.id, { organisation: presence.organisation, office: presence.office, presences: [presence] })
  }
  return [...groups.values()]
}

/** Countries by count, then by name in the reader's language. */
export const ranked = (countries: Record<string, number>, name: (iso: string) => string): { iso: string; name: string; count: number }[] =>
  Object.entries(countries).filter(([, count]) => count > 0).map(([iso, count]) => ({ iso, name: name(iso), count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))

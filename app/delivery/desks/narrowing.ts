/** The search's filters as the map's pages take them: a country's page is the same search in one country. Pure. */
import { noFilters, readFilters, writeFilters, type Filters } from '#app/discovery/query/filters.ts'

/**
 * The filters of an address for one country, and whether they ask for less than everything that the office, or its
 * network, has there.
 */
export function narrowedTo(iso: string, parameters: URLSearchParams): { filters: Filters; narrowed: boolean } {
  const { filters } = readFilters(parameters, { office: true })
  const anywhere = { ...filters, page: 1, sort: noFilters('office').sort, chosen: { ...filters.chosen, country: [] } }
  return {
    filters: { ...anywhere, chosen: { ...anywhere.chosen, country: [iso] } },
    narrowed: writeFilters({ ...anywhere, scope: anywhere.scope === 'network' ? 'office' : anywhere.scope }) !== '',
  }
}

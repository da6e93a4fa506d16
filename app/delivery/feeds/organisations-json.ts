/** The directory as the API gives it: codes for programs, and beside them the names for people. Pure. */
import { valueName, type Words } from '#app/discovery/query/value-name.ts'
import type { DirectoryAnswer, DirectoryCounts } from '#app/directory/organisations/directory.server.ts'
import type { Entry } from '#app/directory/organisations/entries.server.ts'
import { paths } from '#app/paths.ts'
import type { FacetName } from '#search/settings.ts'
import { seatJson } from './presences-json.ts'

const namesOf = (words: Words, facet: FacetName, codes: string[]) =>
  Object.fromEntries(codes.map((code) => [code, valueName(words, facet, code)]))

/** One organisation; what it offers and seeks and where it is active comes from its listings that the asker may see. */
function organisationJson(entry: Entry, words: Words, site: string) {
  return {
    id: entry.id,
    office: entry.office.slug,
    officeName: entry.office.name,
    slug: entry.slug,
    name: entry.name,
    kind: entry.kind,
    kindName: valueName(words, 'kind', entry.kind),
    seat: seatJson(entry.seat, words),
    summary: entry.summary,
    sectors: entry.sectors,
    sectorNames: namesOf(words, 'sector', entry.sectors),
    ownSectors: entry.ownSectors,
    listings: entry.presences,
    countries: entry.countries,
    countryNames: namesOf(words, 'country', entry.countries),
    offers: entry.offers,
    offerNames: namesOf(words, 'offers', entry.offers),
    seeks: entry.seeks,
    seekNames: namesOf(words, 'seeks', entry.seeks),
    url: site + paths.organisation(entry.office.slug, entry.slug),
  }
}

/** By which facet a count's codes are named; letters are their own names. */
const named: Partial<Record<keyof DirectoryCounts, FacetName>> = {
  kind: 'kind',
  sector: 'sector',
  home: 'home',
  publisher: 'office',
}

/** The whole answer. */
export function directoryJson(answer: DirectoryAnswer, words: Words, site: string) {
  const { total, page, pageSize, organisations, counts } = answer
  return {
    total,
    page,
    pageSize,
    items: organisations.map((entry) => organisationJson(entry, words, site)),
    facets: counts,
    facetNames: Object.fromEntries(
      Object.entries(named).map(([name, facet]) => [
        name,
        namesOf(words, facet, Object.keys(counts[name as keyof DirectoryCounts])),
      ]),
    ),
  }
}

/** A search's answer as the API gives it: codes for programs, and beside them the names for people. Pure. */
import { valueName, type Words } from '#app/discovery/query/value-name.ts'
import { paths } from '#app/paths.ts'
import type { Seat } from '#app/directory/organisations/seat.ts'
import { eachOwnText, type Presence } from '#app/directory/presences/presence.ts'
import type { Facets } from '#search/queries.server.ts'
import type { FacetName } from '#search/settings.ts'

type Names = Record<string, string>

const namesOf = (words: Words, facet: FacetName | 'activity', codes: string[]): Names =>
  Object.fromEntries(codes.map((code) => [code, valueName(words, facet, code)]))

/**
 * One presence. `place` is the place's name; `lat` and `lon` (WGS 84) are the place's; `sensitive` says why neither is
 * there; `url` is absolute; dates are YYYY-MM-DD.
 */
export function presenceJson(presence: Presence, words: Words, site: string) {
  const { office, organisation, place } = presence
  return {
    id: presence.id,
    office: office.slug,
    officeName: office.name,
    organisation: {
      id: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      kind: organisation.kind,
      kindName: valueName(words, 'kind', organisation.kind),
      seat: seatJson(organisation.seat, words),
      url: site + paths.organisation(office.slug, organisation.slug),
    },
    country: presence.country,
    countryName: valueName(words, 'country', presence.country),
    place: place?.name ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    sensitive: presence.sensitive && { because: presence.sensitive.because },
    field: presence.field,
    fieldName: valueName(words, 'field', presence.field),
    sectors: presence.sectors,
    sectorNames: namesOf(words, 'sector', presence.sectors),
    ownSectors: presence.ownSectors,
    activities: presence.activities,
    activityNames: namesOf(words, 'activity', presence.activities),
    offers: presence.offers,
    offerNames: namesOf(words, 'offers', presence.offers),
    seeks: presence.seeks,
    seekNames: namesOf(words, 'seeks', presence.seeks),
    languages: presence.languages,
    languageNames: namesOf(words, 'language', presence.languages),
    sinceOn: presence.sinceOn,
    untilOn: presence.untilOn,
    ...eachOwnText((name) => presence[name]),
    descriptionLanguage: presence.descriptionLanguage,
    second: presence.second,
    visibility: presence.visibility,
    confirmedOn: presence.confirmedOn,
    url: site + paths.presence(office.slug, presence.id),
  }
}

/** Where an organisation sits: `home` is the country's code, `place` may be null. */
export const seatJson = ({ place, country }: Seat, words: Words) => ({
  home: country,
  homeName: valueName(words, 'home', country),
  place,
})

/** The whole answer. `facets` are counts by code, `facetNames` the names of those codes. */
export function answerJson(
  answer: { total: number; page: number; pageSize: number; presences: Presence[]; facets: Facets },
  words: Words,
  site: string,
) {
  const { total, page, pageSize, presences, facets } = answer
  return {
    total,
    page,
    pageSize,
    items: presences.map((presence) => presenceJson(presence, words, site)),
    facets,
    facetNames: Object.fromEntries(
      (Object.keys(facets) as FacetName[]).map((facet) => [facet, namesOf(words, facet, Object.keys(facets[facet]))]),
    ),
  }
}

/**
 * Filters and the URL, the same for the page, the API and the map. Pure: shared by the browser and the server.
 * Values of one filter are alternatives; filters add up. Sector codes may come bare (`28.13`, `C`, `140`, `0732`) and
 * leave with their scheme.
 */
import { facetNames, nothingChosen, type FacetName } from '#search/settings.ts'
import { canonicalSector } from '#app/taxonomy/codes.ts'
import { fields, goods, organisationKinds, spokenLanguages } from '#app/taxonomy/vocabulary.ts'
import {
  countryCode,
  listed,
  officeSlug,
  questionIn,
  type Canonical,
  type Problem,
} from '#app/foundation/http/question.ts'

export const scopes = ['office', 'network', 'public'] as const
export const sorts = ['relevance', 'confirmed', 'name'] as const
export type Scope = (typeof scopes)[number]
export type Sort = (typeof sorts)[number]
export type { FacetName }
export { facetNames }

export type Filters = { q: string; chosen: Record<FacetName, string[]>; scope: Scope; sort: Sort; page: number }

/**
 * The parameter of a facet: its own name, but for the office that publishes. `office` says in the API from which office
 * one looks.
 */
export const parameterOf = (name: FacetName): string => (name === 'office' ? 'publisher' : name)

/** The value as the index knows it; undefined where it is none. */
const canonical: Record<FacetName, Canonical> = {
  country: countryCode,
  sector: canonicalSector,
  kind: listed(organisationKinds),
  field: listed(fields),
  offers: listed(goods),
  seeks: listed(goods),
  language: listed(spokenLanguages),
  home: countryCode,
  office: officeSlug,
}

const single = ['q', 'scope', 'sort', 'page'] as const
/** Every parameter that filters understand. */
export const filterNames: readonly string[] = [...single, ...facetNames.map(parameterOf)]

export const noFilters = (scope: Scope): Filters => ({
  q: '',
  chosen: nothingChosen(),
  scope,
  sort: 'relevance',
  page: 1,
})

/**
 * Reads filters from a URL's parameters. What is wrong is left out and listed in `problems`, with the parameter's name;
 * parameters of other names are not looked at. `office` says whether an office is looked at: without one only what is
 * public can be searched.
 */
export function readFilters(
  parameters: URLSearchParams,
  { office }: { office: boolean },
): { filters: Filters; problems: Problem[] } {
  const filters = noFilters(office ? 'office' : 'public')
  const { problems, wrong, once, words, values, oneOf, page } = questionIn(parameters)
  once(single)
  filters.q = words('q')
  for (const name of facetNames) filters.chosen[name] = values(parameterOf(name), canonical[name])
  const scope = oneOf('scope', scopes, filters.scope)
  if (!office && scope !== 'public') wrong('scope', scope, 'office')
  else filters.scope = scope
  filters.sort = oneOf('sort', sorts, filters.sort)
  filters.page = page()
  return { filters, problems }
}

/**
 * The parameters of these filters in a fixed order, `?` in front; what goes without saying is left out. '' where all
 * does.
 */
export function writeFilters(
  { q, chosen, scope, sort, page }: Filters,
  { office }: { office: boolean } = { office: true },
): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(parameterOf(name), value)
  if (scope !== (office ? 'office' : 'public')) parameters.set('scope', scope)
  if (sort !== 'relevance') parameters.set('sort', sort)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** The same without one value, one filter, the words (`q`), or everything that narrows (`all`); from the first page. */
export function without(filters: Filters, drop: FacetName | 'q' | 'all', value?: string): Filters {
  const start = { ...filters, page: 1 }
  if (drop === 'all') return { ...start, q: '', chosen: noFilters(filters.scope).chosen }
  if (drop === 'q') return { ...start, q: '' }
  return {
    ...start,
    chosen: {
      ...filters.chosen,
      [drop]: value === undefined ? [] : filters.chosen[drop].filter((each) => each !== value),
    },
  }
}

/** Everything that narrows, one by one, in the order in which it is shown. */
export function activeFilters({ q, chosen }: Filters): { name: FacetName | 'q'; value: string }[] {
  return [
    ...(q ? [{ name: 'q' as const, value: q }] : []),
    ...facetNames.flatMap((name) => chosen[name].map((value) => ({ name, value }))),
  ]
}

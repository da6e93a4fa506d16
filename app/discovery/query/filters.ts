/**
 * Filters and the URL, the same for the page, the API and the map. Pure: shared by the browser and the server.
 * Values of one filter are alternatives; filters add up. Sector codes may come bare (`28.13`, `C`, `140`, `0732`) and
 * leave with their scheme.
 */
import { maxTotalHits, facetNames, nothingChosen, type FacetName } from '#search/settings.ts'
import { canonicalSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { fields, goods, organisationKinds, spokenLanguages } from '#app/taxonomy/vocabulary.ts'
import { cut } from '#app/foundation/ui/letters.ts'

export const scopes = ['office', 'network', 'public'] as const
export const sorts = ['relevance', 'confirmed', 'name'] as const
export type Scope = (typeof scopes)[number]
export type Sort = (typeof sorts)[number]
export type { FacetName }
export { facetNames }

export type Filters = { q: string; chosen: Record<FacetName, string[]>; scope: Scope; sort: Sort; page: number }

/** A parameter that says nothing we know. `reason` is a text key under `discover:problem`. */
export type Problem = {
  name: string
  value: string
  reason: 'unknown' | 'value' | 'number' | 'long' | 'twice' | 'office'
}

const longestWords = 200
const largestPage = maxTotalHits / 100

/**
 * The parameter of a facet: its own name, but for the office that publishes. `office` says in the API from which office
 * one looks.
 */
export const parameterOf = (name: FacetName): string => (name === 'office' ? 'publisher' : name)

const listed = (known: readonly string[]) => (value: string) => known.find((code) => code === value.toLowerCase())
const countryCode = (value: string) => (isCountry(value.toUpperCase()) ? value.toUpperCase() : undefined)
/** The value as the index knows it; undefined where it is none. */
const canonical: Record<FacetName, (value: string) => string | undefined> = {
  country: countryCode,
  sector: canonicalSector,
  kind: listed(organisationKinds),
  field: listed(fields),
  offers: listed(goods),
  seeks: listed(goods),
  language: listed(spokenLanguages),
  home: countryCode,
  // The form of a slug (constraint offices_slug_form); which offices there are is not known here.
  office: (value) => (/^[a-z][a-z0-9-]{1,40}$/.test(value.toLowerCase()) ? value.toLowerCase() : undefined),
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

/** A whole number from 1 to `largest`, written with digits only. */
export function wholeNumber(text: string, largest: number): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= largest ? Number(text) : undefined
}

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
  const problems: Problem[] = []
  const wrong = (name: string, value: string, reason: Problem['reason']) => {
    problems.push({ name, value: cut(value, 100), reason })
  }
  for (const name of single) if (parameters.getAll(name).length > 1) wrong(name, parameters.getAll(name)[1], 'twice')

  const words = (parameters.get('q') ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (words.length > longestWords) wrong('q', words, 'long')
  filters.q = cut(words, longestWords).trim()
  for (const name of facetNames) {
    const values = parameters
      .getAll(parameterOf(name))
      .map((value) => value.trim())
      .filter(Boolean)
    const known = values.map((value) => ({ value, code: canonical[name](value) }))
    for (const { value, code } of known) if (!code) wrong(parameterOf(name), value, 'value')
    filters.chosen[name] = [...new Set(known.flatMap(({ code }) => code ?? []))]
  }
  const scope = parameters.get('scope')
  if (scope) {
    const known = scopes.find((each) => each === scope)
    if (!known) wrong('scope', scope, 'value')
    else if (!office && known !== 'public') wrong('scope', scope, 'office')
    else filters.scope = known
  }
  const sort = parameters.get('sort')
  if (sort) filters.sort = sorts.find((each) => each === sort) ?? (wrong('sort', sort, 'value'), filters.sort)
  const page = parameters.get('page')
  if (page) filters.page = wholeNumber(page, largestPage) ?? (wrong('page', page, 'number'), filters.page)
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

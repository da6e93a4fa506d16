/**
 * The directory of organisations: what can be asked of it, and its address. Pure; the page and the API ask the same.
 * Values of one filter are alternatives; filters add up.
 */
import { cut } from '#app/foundation/ui/letters.ts'
import { canonicalSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { organisationKinds } from '#app/taxonomy/vocabulary.ts'

/** Its own office, that office with those that share a network with it, or all that is public. */
export const directoryScopes = ['office', 'network', 'public'] as const
export type DirectoryScope = (typeof directoryScopes)[number]

/** What can be chosen. `home`: the country somebody sits in; `publisher`: the slug of their office. */
export const directoryFilters = ['kind', 'sector', 'home', 'publisher'] as const
export type DirectoryFilter = (typeof directoryFilters)[number]

/** A to Z, and `#` for names that begin with none of them. */
export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '#']

export type DirectoryView = {
  scope: DirectoryScope
  q: string
  chosen: Record<DirectoryFilter, string[]>
  letter: string | null
  page: number
}

/** A parameter that says nothing we know; `reason` is a text key under `discover:problem`. */
export type DirectoryProblem = { name: string; value: string; reason: 'value' | 'number' | 'long' | 'twice' | 'office' }

const longestWords = 200
const largestPage = 10_000
const single = ['scope', 'q', 'letter', 'page'] as const
/** Every parameter that the directory understands. */
export const directoryNames: readonly string[] = [...single, ...directoryFilters]

const canonical: Record<DirectoryFilter, (value: string) => string | undefined> = {
  kind: (value) => organisationKinds.find((kind) => kind === value.toLowerCase()),
  sector: canonicalSector,
  home: (value) => (isCountry(value.toUpperCase()) ? value.toUpperCase() : undefined),
  // The form of a slug (constraint offices_slug_form).
  publisher: (value) => (/^[a-z][a-z0-9-]{1,40}$/.test(value.toLowerCase()) ? value.toLowerCase() : undefined),
}

/** Everything that the scope has, from the first page. */
export const wholeDirectory = (scope: DirectoryScope): DirectoryView => ({
  scope,
  q: '',
  chosen: { kind: [], sector: [], home: [], publisher: [] },
  letter: null,
  page: 1,
})

/**
 * Reads an address. What is wrong is left out and listed in `problems`; parameters of other names are not looked at.
 * `office` says whether an office is looked at: without one there is only what is public.
 */
export function readDirectory(
  parameters: URLSearchParams,
  { office }: { office: boolean },
): { view: DirectoryView; problems: DirectoryProblem[] } {
  const view = wholeDirectory(office ? 'office' : 'public')
  const problems: DirectoryProblem[] = []
  const wrong = (name: string, value: string, reason: DirectoryProblem['reason']) => {
    problems.push({ name, value: cut(value, 100), reason })
  }
  for (const name of single) if (parameters.getAll(name).length > 1) wrong(name, parameters.getAll(name)[1], 'twice')
  const given = (name: (typeof single)[number]) => (parameters.get(name) ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()

  if (given('q').length > longestWords) wrong('q', given('q'), 'long')
  view.q = cut(given('q'), longestWords).trim()
  for (const name of directoryFilters) {
    const values = parameters.getAll(name).flatMap((value) => value.trim() || [])
    for (const value of values) if (!canonical[name](value)) wrong(name, value, 'value')
    view.chosen[name] = [...new Set(values.flatMap((value) => canonical[name](value) ?? []))]
  }
  const scope = directoryScopes.find((known) => known === given('scope'))
  if (given('scope') && !scope) wrong('scope', given('scope'), 'value')
  else if (scope && !office && scope !== 'public') wrong('scope', scope, 'office')
  else if (scope) view.scope = scope
  const letter = letters.find((known) => known === given('letter').toUpperCase())
  if (given('letter') && !letter) wrong('letter', given('letter'), 'value')
  view.letter = letter ?? null
  const page = given('page')
  if (page && (!/^[1-9]\d{0,4}$/.test(page) || Number(page) > largestPage)) wrong('page', page, 'number')
  else if (page) view.page = Number(page)
  return { view, problems }
}

/** The parameters of this view in a fixed order, `?` in front; what goes without saying is left out. */
export function writeDirectory({ scope, q, chosen, letter, page }: DirectoryView): string {
  const parameters = new URLSearchParams()
  if (scope !== 'office') parameters.set('scope', scope)
  if (q) parameters.set('q', q)
  for (const name of directoryFilters) for (const value of chosen[name]) parameters.append(name, value)
  if (letter) parameters.set('letter', letter)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** Whether it asks for less than everything that its scope has. */
export const isNarrowed = ({ q, chosen, letter }: DirectoryView): boolean =>
  q !== '' || letter !== null || directoryFilters.some((name) => chosen[name].length > 0)

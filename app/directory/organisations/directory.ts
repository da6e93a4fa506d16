/**
 * The directory of organisations: what can be asked of it, and its address. Pure; the page and the API ask the same.
 * Values of one filter are alternatives; filters add up.
 */
import {
  countryCode,
  listed,
  officeSlug,
  questionIn,
  type Canonical,
  type Problem,
} from '#app/foundation/http/question.ts'
import { canonicalSector } from '#app/taxonomy/codes.ts'
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

const single = ['scope', 'q', 'letter', 'page'] as const
/** Every parameter that the directory understands. */
export const directoryNames: readonly string[] = [...single, ...directoryFilters]

const canonical: Record<DirectoryFilter, Canonical> = {
  kind: listed(organisationKinds),
  sector: canonicalSector,
  home: countryCode,
  publisher: officeSlug,
}

const letterOf: Canonical = (value) => letters.find((letter) => letter === value.toUpperCase())

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
): { view: DirectoryView; problems: Problem[] } {
  const view = wholeDirectory(office ? 'office' : 'public')
  const { problems, wrong, once, words, values, oneOf, page } = questionIn(parameters)
  once(single)
  view.q = words('q')
  for (const name of directoryFilters) view.chosen[name] = values(name, canonical[name])
  const scope = oneOf('scope', directoryScopes, view.scope)
  if (!office && scope !== 'public') wrong('scope', scope, 'office')
  else view.scope = scope
  view.letter = values('letter', letterOf)[0] ?? null
  view.page = page()
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

/** What the matches page shows, as its URL says it. Pure: shared by the browser and the server. */
import { isCountry } from '#app/taxonomy/countries.ts'

export const matchScopes = ['office', 'network'] as const
export const matchShelves = ['matches', 'interesting', 'hidden'] as const
export type MatchScope = (typeof matchScopes)[number]
export type MatchShelf = (typeof matchShelves)[number]

export type View = {
  /** Whose matches: one of the organisation's presences, those in one country, or (null) all of them. */
  at: { presence: string } | { country: string } | null
  scope: MatchScope
  show: MatchShelf
  page: number
  /** The organisation's slug, where an administrator looks on another's behalf. */
  organisation: string | null
}

/** Whether the text has the form of an id. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

function whereOf(text: string): View['at'] {
  if (isId(text)) return { presence: text.toLowerCase() }
  return isCountry(text.toUpperCase()) ? { country: text.toUpperCase() } : null
}

/**
 * Reads the page's parameters; what is none of ours goes unsaid. `presence` takes an id or a country's code, so that
 * one list offers both; `country` takes a code.
 */
export function readView(parameters: URLSearchParams): View {
  const page = parameters.get('page') ?? ''
  return {
    at: whereOf(parameters.get('presence') || parameters.get('country') || ''),
    scope: matchScopes.find((scope) => scope === parameters.get('scope')) ?? 'office',
    show: matchShelves.find((shelf) => shelf === parameters.get('show')) ?? 'matches',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
    organisation: parameters.get('organisation') || null,
  }
}

/** The value of `presence` in the page's list: an id, a country's code, or '' for everything. */
export const whereValue = (at: View['at']): string => (at === null ? '' : 'presence' in at ? at.presence : at.country)

/** The parameters of this view, `?` in front; what goes without saying is left out. '' where all does. */
export function writeView({ at, scope, show, page, organisation }: View): string {
  const parameters = new URLSearchParams()
  if (organisation) parameters.set('organisation', organisation)
  if (at) parameters.set('presence' in at ? 'presence' : 'country', whereValue(at))
  if (scope !== 'office') parameters.set('scope', scope)
  if (show !== 'matches') parameters.set('show', show)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** What has just been done to one match: kept, hidden, or taken back. */
export const matchDeeds = ['interesting', 'hidden', 'back'] as const
export type Done = { deed: (typeof matchDeeds)[number]; presence: string; other: string }

/** Reads what a verdict's redirect told the page; null where it told nothing. */
export function readDone(parameters: URLSearchParams): Done | null {
  const deed = matchDeeds.find((each) => each === parameters.get('done'))
  const [presence, other] = [parameters.get('of') ?? '', parameters.get('with') ?? '']
  return deed && isId(presence) && isId(other) ? { deed, presence, other } : null
}

/** An address of the page with what was done told in it. `jump` lands without scripts on the match itself. */
export function withDone(address: string, { deed, presence, other }: Done, jump = false): string {
  const url = new URL(address, 'http://here')
  for (const [name, value] of [
    ['done', deed],
    ['of', presence],
    ['with', other],
  ])
    url.searchParams.set(name, value)
  return url.pathname + url.search + (jump ? `#${matchAnchor(presence, other)}` : '')
}

/** Where a match stands on the page. */
export const matchAnchor = (presence: string, other: string): string => `match-${presence}-${other}`

/** The parameters that the API has beside the search's own. Pure. */
import { matchScopes, isId, type MatchScope } from '#app/collaboration/matches/view.ts'
import { filterNames } from '#app/discovery/query/filters.ts'
import { wholeNumber, type Problem } from '#app/foundation/http/question.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { cut } from '#app/foundation/ui/letters.ts'

const largestPageSize = 100
const usualPageSize = 20
const own = ['office', 'pageSize', 'lang'] as const

/**
 * `office` (its slug, or null), `pageSize`, and what is wrong, parameters that the API does not have (those of the
 * search, or `names`) among it.
 */
export function readApiParameters(
  parameters: URLSearchParams,
  names: readonly string[] = filterNames,
): {
  office: string | null
  pageSize: number
  problems: Problem[]
} {
  const problems: Problem[] = []
  for (const name of new Set(parameters.keys())) {
    if (!names.includes(name) && !(own as readonly string[]).includes(name))
      problems.push({ name: cut(name, 60), value: '', reason: 'unknown' })
  }
  for (const name of own)
    if (parameters.getAll(name).length > 1)
      problems.push({ name, value: cut(parameters.getAll(name)[1], 100), reason: 'twice' })
  const size = parameters.get('pageSize')
  const pageSize = size ? wholeNumber(size, largestPageSize) : usualPageSize
  if (!pageSize) problems.push({ name: 'pageSize', value: cut(size!, 100), reason: 'number' })
  const lang = parameters.get('lang')
  if (lang && !(languages as readonly string[]).includes(lang))
    problems.push({ name: 'lang', value: cut(lang, 100), reason: 'value' })
  return { office: parameters.get('office')?.trim() || null, pageSize: pageSize ?? usualPageSize, problems }
}

const largestLimit = 100
const ofMatches = ['presence', 'scope', 'limit', 'lang'] as const
/** As `Problem`, and a parameter that has to be there. */
export type MatchesProblem = Omit<Problem, 'reason'> & { reason: Problem['reason'] | 'missing' }

/** The parameters of the matches: `presence` (its id), `scope`, `limit`, and what is wrong. */
export function readMatchesParameters(parameters: URLSearchParams): {
  presence: string
  scope: MatchScope
  limit: number
  problems: MatchesProblem[]
} {
  const problems: MatchesProblem[] = []
  const wrong = (name: string, value: string, reason: MatchesProblem['reason']) => {
    problems.push({ name: cut(name, 60), value: cut(value, 100), reason })
  }
  for (const name of new Set(parameters.keys()))
    if (!(ofMatches as readonly string[]).includes(name)) wrong(name, '', 'unknown')
  for (const name of ofMatches) if (parameters.getAll(name).length > 1) wrong(name, parameters.getAll(name)[1], 'twice')
  const given = (name: (typeof ofMatches)[number]) => parameters.get(name)?.trim() ?? ''
  const presence = given('presence').toLowerCase()
  if (!presence) wrong('presence', '', 'missing')
  else if (!isId(presence)) wrong('presence', presence, 'value')
  const scope = matchScopes.find((known) => known === (given('scope') || 'office'))
  if (!scope) wrong('scope', given('scope'), 'value')
  const limit = given('limit') ? wholeNumber(given('limit'), largestLimit) : usualPageSize
  if (!limit) wrong('limit', given('limit'), 'number')
  if (given('lang') && !(languages as readonly string[]).includes(given('lang'))) wrong('lang', given('lang'), 'value')
  return { presence, scope: scope ?? 'office', limit: limit ?? usualPageSize, problems }
}

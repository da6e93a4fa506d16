/** The parameters that the API has beside the search's own. Pure. */
import { filterNames, wholeNumber, type Problem } from '#app/discover/filters.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'

export const largestPageSize = 100
export const usualPageSize = 20
/** What a slug of an office looks like (constraint offices_slug_form); anything else names none. */
export const slugForm = /^[a-z][a-z0-9-]{1,40}$/
const own = ['office', 'pageSize', 'lang'] as const

/** `office` (its slug, or null), `pageSize`, and what is wrong, parameters that the API does not have among it. */
export function readApiParameters(parameters: URLSearchParams): { office: string | null; pageSize: number; problems: Problem[] } {
  const problems: Problem[] = []
  for (const name of new Set(parameters.keys())) {
    if (!filterNames.includes(name) && !(own as readonly string[]).includes(name)) problems.push({ name: name.slice(0, 60), value: '', reason: 'unknown' })
  }
  for (const name of own) if (parameters.getAll(name).length > 1) problems.push({ name, value: parameters.getAll(name)[1].slice(0, 100), reason: 'twice' })
  const size = parameters.get('pageSize')
  const pageSize = size ? wholeNumber(size, largestPageSize) : usualPageSize
  if (!pageSize) problems.push({ name: 'pageSize', value: size!.slice(0, 100), reason: 'number' })
  const lang = parameters.get('lang')
  if (lang && !(languages as readonly string[]).includes(lang)) problems.push({ name: 'lang', value: lang.slice(0, 100), reason: 'value' })
  return { office: parameters.get('office')?.trim() || null, pageSize: pageSize ?? usualPageSize, problems }
}

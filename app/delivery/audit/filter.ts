/** What of the audit somebody looks at, as it stands in the address. Pure. */
import { isId } from '#app/foundation/http/id.ts'
import { actGroups, groupNames, type ActGroup } from '#app/identity/acts.ts'

/** Days as YYYY-MM-DD, both included; `page` from 1. */
export type AuditFilter = { group: ActGroup | null; person: string | null; from: string; until: string; page: number }

export const pageSize = 50

const day = (text: string | null) => (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '') ? text! : '')

/** What cannot be read is left out. */
export function readFilter(search: URLSearchParams): AuditFilter {
  const page = Number(search.get('page'))
  const person = search.get('person')
  return {
    group: groupNames.find((name) => name === search.get('kind')) ?? null,
    person: person && isId(person) ? person : null,
    from: day(search.get('from')),
    until: day(search.get('until')),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
  }
}

/** The address's search for a filter; '' for none. */
export function writeFilter({ group, person, from, until, page }: AuditFilter): string {
  const search = new URLSearchParams()
  if (group) search.set('kind', group)
  if (person) search.set('person', person)
  if (from) search.set('from', from)
  if (until) search.set('until', until)
  if (page > 1) search.set('page', String(page))
  return search.size > 0 ? `?${search.toString()}` : ''
}

/** The kinds of a group. */
export const kindsOf = (group: ActGroup): string[] => [...actGroups[group]]

/** What the page says of the words that were understood: made on the server, which knows all names. */
import type { DeskStaff } from '#app/directory/ambassadors/ambassador.ts'
import type { Filters } from '#app/discovery/query/filters.ts'

/** `without`: the search without these words; `asFilter`: with a filter in their place, where there is one. */
export type UnderstoodPart = {
  words: string
  name: string
  instead: string | null
  without: Filters
  asFilter: Filters | null
}
/** `others`: other ways to understand the words, by name. `exactly`: the search for nothing but the words. */
export type Understood = { parts: UnderstoodPart[]; others: string[]; exactly: Filters }
/** Where nothing fits: searches without one of the words that find something; the desk of the country that is meant. */
export type NothingFits = {
  without: { name: string; filters: Filters; total: number }[]
  desk: { iso: string; staff: DeskStaff } | null
}

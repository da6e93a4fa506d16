/**
 * Keeping as the pages ask for it: from a form's fields to a kept search, and what a reader can do with the search they
 * look at.
 */
import type { Tx } from '#db/client.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import type { Keeping } from './KeepSearch.tsx'
import { canonicalQuery, filtersOf, nameOf, savedName, type SavedSearch } from './saved.ts'
import { officeNames } from '#app/discovery/query/office-names.server.ts'
import { keep, listSaved } from './saved.server.ts'
import type { Standpoint, ThroughDoor } from '#app/discovery/query/search.server.ts'
import type { Words } from '#app/discovery/query/value-name.ts'

/** What this reader can do with the search of this query. Asks nothing of Postgres where they are no member here. */
export async function keepingOf(
  door: ThroughDoor,
  { own, signedIn }: Pick<Standpoint, 'own' | 'signedIn'>,
  query: string,
): Promise<Keeping> {
  if (!own) return { by: signedIn ? 'other' : 'visitor' }
  return door(async (tx) => {
    const all = await listSaved(tx)
    const saved = all.find((search) => search.query === query)
    return {
      by: 'member',
      count: all.length,
      saved: saved ? { id: saved.id, name: saved.name, paused: saved.paused } : null,
    }
  })
}

/**
 * Keeps the search of a form: `query`, in any form; `name`, made from its filters where none is given; and, where a
 * deleted one is brought back, `paused` and `told` (when mails last told of it). 'full' where the member keeps as many
 * as one may.
 */
export async function keepFields(
  tx: Tx,
  office: ViewedOffice,
  fields: FormData | URLSearchParams,
  words: Words,
): Promise<SavedSearch | 'full'> {
  const query = canonicalQuery(cut(text(fields, 'query'), 2000))
  const named = savedName.safeParse(text(fields, 'name'))
  const told = new Date(text(fields, 'told'))
  const filters = filtersOf(query)
  const offices = await officeNames(tx, filters.chosen.office)
  return keep(tx, {
    query: query.length <= 2000 ? query : '',
    name: named.success ? named.data : nameOf(filters, office.name, { ...words, offices }),
    paused: text(fields, 'paused') === 'yes',
    toldAt: Number.isNaN(told.getTime()) ? undefined : told,
  })
}

/** The other side of a desk: who in the network sits in its country. SQL runs under the reader's row security. */
import type { Tx } from '#db/client.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { wholeDirectory, writeDirectory } from '#app/directory/organisations/directory.ts'
import { listDirectory, withPeers } from '#app/directory/organisations/directory.server.ts'
import type { Entry } from '#app/directory/organisations/entries.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** How many stand on the desk; the directory has the others. */
const shown = 4

/** `directory`: where all of them stand. */
export type Sitting = { total: number; organisations: Entry[]; directory: string }

/**
 * Organisations of the office's network, its own aside, that sit in the country, by name. Null where there are none.
 */
export async function sittingHere(
  tx: Tx,
  office: ViewedOffice,
  iso: string,
  language: Language,
): Promise<Sitting | null> {
  const near = await withPeers(tx, office.id)
  if (near.length < 2) return null
  const view = wholeDirectory('network')
  view.chosen.home = [iso]
  const all = await listDirectory(tx, near, view, { pageSize: shown, language })
  const own = all.counts.publisher[office.slug] ?? 0
  if (all.total === own) return null
  // Its own are on every other page of the office: they would hide the others in their own country.
  if (own > 0) view.chosen.publisher = Object.keys(all.counts.publisher).filter((slug) => slug !== office.slug)
  const others = own > 0 ? await listDirectory(tx, near, view, { pageSize: shown, language }) : all
  return {
    total: others.total,
    organisations: others.organisations,
    directory: paths.organisations(office.slug, writeDirectory(view)),
  }
}

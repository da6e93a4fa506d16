/** What the page of the directory shows. */
import type { Tx } from '#db/client.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { DirectoryView } from './directory.ts'
import { listDirectory, withPeers } from './directory.server.ts'

const pageSize = 24

/** A page of organisations with counts, the names of the offices counted, and whether there is a network to look in. */
export async function directoryPage(tx: Tx, office: ViewedOffice, view: DirectoryView, language: Language) {
  const near = await withPeers(tx, office.id)
  const looked = { office: [office.id], network: near, public: null }[view.scope]
  const answer = await listDirectory(tx, looked, view, { pageSize, language })
  const slugs = [...new Set([...Object.keys(answer.counts.publisher), ...view.chosen.publisher])]
  const named = await tx<{ slug: string; name: string }[]>`
    select slug, name from kogge.offices where slug = any (${slugs}) order by lower(name)`
  return { ...answer, view, office: office.slug, network: near.length > 1, offices: [...named] }
}

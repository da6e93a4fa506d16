/**
 * The organisation that somebody who asks to join works for, as one text: `listed:<slug>` of an organisation here,
 * `new:<kind>:<name>` of one that is not here yet, '' for none. Kept in members.wanted_organisation.
 */
import { organisationKinds, type OrganisationKind } from '#app/taxonomy/vocabulary.ts'

export type Wanted =
  { how: 'listed'; slug: string } | { how: 'new'; kind: OrganisationKind; name: string } | { how: 'none' }

/** As kogge.members.wanted_organisation holds it; the inverse of readWanted. */
export function writeWanted(wanted: Wanted): string {
  if (wanted.how === 'listed') return `listed:${wanted.slug}`
  return wanted.how === 'new' ? `new:${wanted.kind}:${wanted.name}` : ''
}

/** What somebody who asks would come in as: the editor of the organisation they work for, else a plain member. */
export const proposedRole = (wanted: Wanted): 'editor' | 'member' => (wanted.how === 'none' ? 'member' : 'editor')

/** Anything that is not written as above counts as none. */
export function readWanted(text: string): Wanted {
  const [, slug] = /^listed:([a-z0-9-]+)$/.exec(text) ?? []
  if (slug) return { how: 'listed', slug }
  const [, kind, name] = /^new:([a-z]+):(.+)$/s.exec(text) ?? []
  const known = organisationKinds.find((candidate) => candidate === kind)
  return known && name ? { how: 'new', kind: known, name } : { how: 'none' }
}

/**
 * Who may find what, as Meilisearch filters. The same rule as the row security of kogge.presences (db/migrations/0007): a
 * second fence, so that counts tell no more than rows. Pure.
 */
import { facetNames, type FacetName } from './settings.ts'

/** Who searches: nobody in particular (`officeId` null), or a member of an office with its network peers (office ids). */
export type Reading = { officeId: string | null; peers: string[] }
/** Where they search: these offices, or (null) everywhere what is public. */
export type Searched = { offices: string[] } | { offices: null }
export type Chosen = Record<FacetName, string[]>
/**
 * What else a question asks: `standing` where organisations are active (the default), which countries they are looking at, or both;
 * `publishedSince` (seconds since 1970) only what readers could begin to see at that moment or later, `publishedUntil` at that moment or
 * before; `notOf` an organisation's id: everybody's but theirs; `having` only what seeks, or offers, something.
 */
export type Further = { standing?: 'active' | 'looking' | 'any'; publishedSince?: number; publishedUntil?: number; notOf?: string; having?: 'seeks' | 'offers' }

/** A value inside a filter. Always in quotes: IN, IS and TO are words of the filter language and the codes of India, Iceland and Tonga. */
export const quote = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
export const oneOf = (attribute: string, values: string[]) => `${attribute} IN [${values.map(quote).join(', ')}]`

/** The token's filter. Never empty. */
export function readingFilter({ officeId, peers }: Reading): string {
  const parts = ['audience = "public"']
  if (officeId) {
    parts.push(`officeId = ${quote(officeId)}`)
    if (peers.length > 0) parts.push(`(audience = "network" AND ${oneOf('officeId', peers)})`)
  }
  return parts.join(' OR ')
}

/** The filters of one question, all of which must hold. Values of one facet are alternatives. `without`: as if nothing were chosen there. */
export function questionFilter(searched: Searched, chosen: Chosen, without?: FacetName, further: Further = {}): string[] {
  const { standing = 'active', publishedSince, publishedUntil, notOf, having } = further
  const scope = searched.offices === null ? 'audience = "public"' : oneOf('officeId', searched.offices)
  return [
    scope, ...(standing === 'any' ? [] : [`standing = ${quote(standing)}`]),
    ...(publishedSince === undefined ? [] : [`published >= ${Math.floor(publishedSince)}`]),
    ...(publishedUntil === undefined ? [] : [`published <= ${Math.floor(publishedUntil)}`]),
    ...(notOf === undefined ? [] : [`organisationId != ${quote(notOf)}`]),
    ...(having === undefined ? [] : [`${having} IS NOT EMPTY`]),
    ...facetNames.filter((name) => name !== without && chosen[name].length > 0).map((name) => oneOf(name, chosen[name])),
  ]
}

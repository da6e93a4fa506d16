/**
 * Who may find what, as Meilisearch filters. The same rule as the row security of kogge.presences (db/migrations/0007):
 * a second fence, so that counts tell no more than rows. Pure.
 */
import { facetNames, type FacetName } from './settings.ts'

/**
 * Who searches: nobody in particular (`officeId` null), or a member of an office with its network peers (office ids).
 */
export type Reading = { officeId: string | null; peers: string[] }
/** Where they search: these offices, or (null) everywhere what is public. */
export type Searched = { offices: string[] } | { offices: null }
export type Chosen = Record<FacetName, string[]>
/**
 * What else a question asks: `standing` where organisations are active (the default), which countries they are looking
 * at, or both; `publishedSince` (seconds since 1970) only what the reader could begin to see at that moment or later,
 * `publishedUntil` at that moment or before, as somebody of its office, of the network or of neither; `notOf` an
 * organisation's id: everybody's but theirs; `having` only what seeks, or offers, something.
 */
export type Further = {
  standing?: 'active' | 'looking' | 'any'
  publishedSince?: number
  publishedUntil?: number
  notOf?: string
  having?: 'seeks' | 'offers'
}

/**
 * A value inside a filter. Always in quotes: IN, IS and TO are words of the filter language and the codes of India,
 * Iceland and Tonga.
 */
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

/**
 * Since when this reader could see it: what was widened is new to those who could not see it before. Nothing where no
 * time is asked for.
 */
function publishedFilter({ officeId, peers }: Reading, { publishedSince, publishedUntil }: Further): string[] {
  if (publishedSince === undefined && publishedUntil === undefined) return []
  const between = (attribute: string) =>
    [
      ...(publishedSince === undefined ? [] : [`${attribute} >= ${Math.floor(publishedSince)}`]),
      ...(publishedUntil === undefined ? [] : [`${attribute} <= ${Math.floor(publishedUntil)}`]),
    ].join(' AND ')
  const near = [...(officeId ? [officeId] : []), ...(officeId ? peers : [])]
  const parts = [
    ...(officeId ? [`(officeId = ${quote(officeId)} AND ${between('published')})`] : []),
    ...(officeId && peers.length > 0 ? [`(${oneOf('officeId', peers)} AND ${between('publishedNetwork')})`] : []),
    `(${near.length > 0 ? `NOT ${oneOf('officeId', near)} AND ` : ''}${between('publishedPublic')})`,
  ]
  return [parts.join(' OR ')]
}

/**
 * The filters of one question, all of which must hold. Values of one facet are alternatives. `without`: as if nothing
 * were chosen there. `reading`: for whom something is new, where a time is asked for.
 */
export function questionFilter(
  searched: Searched,
  chosen: Chosen,
  without?: FacetName,
  further: Further = {},
  reading: Reading = { officeId: null, peers: [] },
): string[] {
  const { standing = 'active', notOf, having } = further
  const scope = searched.offices === null ? 'audience = "public"' : oneOf('officeId', searched.offices)
  return [
    scope,
    ...(standing === 'any' ? [] : [`standing = ${quote(standing)}`]),
    ...publishedFilter(reading, further),
    ...(notOf === undefined ? [] : [`organisationId != ${quote(notOf)}`]),
    ...(having === undefined ? [] : [`${having} IS NOT EMPTY`]),
    ...facetNames
      .filter((name) => name !== without && chosen[name].length > 0)
      .map((name) => oneOf(name, chosen[name])),
  ]
}

/**
 * Asking to be introduced to whom one has found: at a listing, without a question before it. Pure; the form's schema is
 * in meet-input.ts.
 */
import type { Field, OrganisationKind, WayToMeet } from '#app/taxonomy/vocabulary.ts'

/** So many open introductions somebody has asked for at once; one that ends makes room. */
export const mostOpen = 5
/** So many that people of one organisation have asked for together. */
export const mostOpenOfOrganisation = 10

/**
 * Whether the other side is asked at once, which it may not want. Whoever works in international cooperation, and
 * whatever is sensitive, is met through an ambassador: they read first what is wanted.
 */
export const isMetDirectly = (whom: {
  sensitive: boolean
  kind: OrganisationKind
  field: Field
  met: WayToMeet
}): boolean =>
  whom.met === 'directly' && !whom.sensitive && whom.kind !== 'ngo' && whom.field !== 'international-cooperation'

/** A listing as far as it says whether it goes with another one. */
export type Fitting = { country: string; sectors: string[]; offers: string[]; seeks: string[] }

/** How well one's own listing goes with theirs: the country, then what one seeks and the other offers, then sectors. */
export function fit(mine: Fitting, theirs: Fitting): number {
  const shared = (one: string[], other: string[]) => one.filter((code) => other.includes(code)).length
  const wanted = shared(mine.seeks, theirs.offers) + shared(mine.offers, theirs.seeks)
  const sections = (codes: string[]) => codes.map((code) => code.split(/[.]/)[0])
  return (
    (mine.country === theirs.country ? 100 : 0) +
    10 * Math.min(wanted, 9) +
    Math.min(shared(sections(mine.sectors), sections(theirs.sectors)), 9)
  )
}

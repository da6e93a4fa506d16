/**
 * Who fits whom, and why. Two presences in, a score with its reasons out: every reason is one exact rule with the points that weights.ts
 * gives it, so a match can always be explained. Pure, and the same on every day but for the date it is given.
 */
import type { Presence } from '#app/presences/presence.ts'
import type { Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { Rule } from './weights.ts'

/** One of the two that might meet: a presence (or an interest, `standing: 'looking'`) with what its organisation adds to it. */
export type Side = {
  /** Its sectors and languages are its own; the organisation's serve where it has none. */
  presence: Presence & { standing?: 'active' | 'looking' }
  organisation: {
    /** Code keys at any depth: `nace:28.13`. */
    sectors: string[]
    /** ISO 639-1. */
    languages: string[]
    associations: { id: string; name: string }[]
    /** What it says of itself, in any language: read for rules such as "asks not to be approached" only. */
    texts: string[]
    /** Where else it is or was active. `untilOn`: YYYY-MM-DD. */
    countries: { country: string; past: boolean; untilOn: string | null }[]
  }
  /** Names of the networks that its office takes part in. */
  networks: string[]
}
export type Context = {
  /** Today, YYYY-MM-DD. */
  on: string
  /** Names of those who answer at the desk of the match's country. */
  ambassadors: string[]
}

/** What a sentence is made of: codes, names, numbers and dates, never sentences. Which of them a rule fills is in reason-text.ts. */
export type Parts = {
  /** ISO 3166-1 alpha-2; of two, mine comes first. */
  countries?: string[]
  places?: string[]
  kilometres?: number
  /** Code keys; mine comes first. */
  sectors?: [string, string]
  goods?: Good[]
  kinds?: [OrganisationKind, OrganisationKind]
  /** ISO 639-1. */
  languages?: string[]
  /** Names of people, associations or networks. */
  names?: string[]
  months?: number
  /** YYYY-MM-DD. */
  on?: string
}
export const matchStrengths = ['strong', 'good', 'possible'] as const
export type Strength = (typeof matchStrengths)[number]
export type Reason = {
  rule: Rule
  /** Speaks for the match, or against it. */
  for: boolean
  /** Below zero for a reason against. */
  points: number
  parts: Parts
}
/** `reasons`: the most telling first, those against last. */
export type Match = { score: number; strength: Strength; reasons: Reason[] }

/** A match as a page shows it: its reasons are sentences in the reader's language by now. */
import type { Presence } from '#app/directory/presences/presence.ts'
import type { Organisation } from '#app/directory/organisations/organisation.ts'
import type { Strength } from './match.ts'
import type { Verdict } from './verdicts.server.ts'
import type { Done } from './view.ts'

export type ShownMatch = {
  mine: Presence
  theirs: Presence
  strength: Strength
  /** Sentences, the most telling first. */
  reasons: string[]
  /** What speaks against it. */
  doubts: string[]
  /** The sectors of both by name and code, which the sentences leave out. */
  codes: string[]
  interesting: boolean
  /** Who makes company, NGO and school complete in that country. */
  third: Presence | null
  /**
   * Other presences there of the same organisation that fit as well; `ours`: ids of the other presences of ours that it
   * fits.
   */
  also: Presence[]
  ours: string[]
}

/**
 * The best few of an organisation's matches, of `total`. `asked`: how many of its presences and interests were asked
 * for; `away`: the search does not answer just now.
 */
export type Top = { matches: ShownMatch[]; total: number; asked: number; away: boolean }

/**
 * What was said at once of one organisation, with the day, YYYY-MM-DD. `others` and `ours`: the presences it is about,
 * as far as they are to be seen.
 */
export type ShownVerdict = Omit<Verdict, 'decidedAt' | 'presence' | 'other'> & {
  decidedOn: string
  others: Presence[]
  ours: Presence[]
}

/** Cards on one page: on a phone no more than five screens. */
export const matchesPerPage = 8

/**
 * One view's matches. `others`: what is hidden, or was kept and fits no longer; listed without reasons. `around`: where
 * there is no match, how many organisations there are that do not fit. `still`: what of an organisation that was just
 * hidden in one place still fits elsewhere.
 */
export type ShownFound = {
  matches: ShownMatch[]
  total: number
  others: ShownVerdict[]
  around: number | null
  still: Presence[]
}

/** Whose matches they are. */
export type ShownWhose = {
  organisation: Pick<Organisation, 'id' | 'slug' | 'name' | 'state'>
  /** Its published presences and interests. */
  mine: Presence[]
  counts: { interesting: number; hidden: number }
  /** Ids of the organisations that find it interesting as it finds them. */
  mutual: string[]
  /** Whether the office shares a network with others. */
  network: boolean
  /**
   * Those of its presences about whose matches the reader gets no mail; null where the reader gets none about this
   * organisation anyway.
   */
  muted: string[] | null
  /**
   * What was just done, with the name of the other side where it is still to be seen: of which of its presences, or of
   * all of it.
   */
  told: (Done & { organisation: string | null; others: Presence[]; whole: boolean }) | null
}

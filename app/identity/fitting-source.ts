/**
 * What a room brings to a search beside presences: things of its own that the words fit best. The list of all of them
 * is rooms.server.ts (docs/decisions/search.md).
 */
import type { Fragment, Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Words } from './digest-source.ts'

/** In the order in which they stand where they fit alike. */
export const fittingKinds = ['organisation', 'desk', 'question', 'ambassador', 'trip'] as const
export type FittingKind = (typeof fittingKinds)[number]

/** What is wanted, and where. */
export type Wanted = {
  /** The words as they were typed. */
  q: string
  /** The office looked at, whether the reader is its member, and the offices of the search; null: all. */
  officeId: string
  own: boolean
  offices: string[] | null
  /** What may be a name, folded: all words, those that do not say where, those of which nothing was understood. */
  names: string[]
  /** Something was not understood, or only guessed, so that part of a name is enough. */
  unknown: boolean
  /** The words apart from those that say where. */
  about: string
  /** What was understood: countries, and sectors with those above and below them. */
  countries: string[]
  sectors: string[]
}

/** What a source's statement answers. `fit`: 0 to 1. `named`: its own name was typed. `ids`: of whom its facts tell. */
export type FittingRow = {
  kind: FittingKind
  id: string
  fit: number
  named: boolean
  ids: string[]
  facts: Record<string, unknown>
}

/** Whose page it stands on: the office looked at, whether the reader is its member, and the way back to the search. */
export type FittingAt = { office: string; own: boolean; here: string }
/** A text, and its language where that is not the reader's. */
export type Fact = { text: string; language?: Language }
export type Fitting = { path: string; name: Fact; facts: Fact[] }

export type FittingSource = {
  kind: FittingKind
  /**
   * `select kind, id, fit, named, ids, facts` (text, text, float8, boolean, text[], jsonb) under the reader's row
   * security, at most `mostRead` rows; null where nothing can fit.
   */
  select: (tx: Tx, wanted: Wanted) => Fragment | null
  say: (row: FittingRow, words: Words, at: FittingAt) => Fitting
}
/** How many of one kind are read. */
export const mostRead = 3

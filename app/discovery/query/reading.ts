/** What words in the search box can mean: types that the reading, the question and the page share. Pure. */

/**
 * `need`: a good, on either side; `seeks` and `offers`: on the side that the words name. `country`: active there;
 * `home`: who publishes sits there.
 */
export const meanings = [
  'country',
  'home',
  'region',
  'place',
  'sector',
  'need',
  'offers',
  'seeks',
  'activity',
  'kind',
] as const
export type Meaning = (typeof meanings)[number]

/** One thing that was understood. */
export type Part = {
  meaning: Meaning
  /** The words that say it, as typed, and where they stand among the typed words (from, to: up to but not with). */
  words: string
  from: number
  to: number
  /** Codes any of which fit: countries, sectors at any depth, goods, activities, kinds. Of a place its country. */
  codes: string[]
  /** How sure this is, 0 to 1. */
  score: number
  /** Where a slip of the pen was forgiven: the word that was read instead. */
  instead?: string
  /** It was found by taking a word apart. */
  apart?: true
  /** The first half of that word means nothing that we know: what was read is wider than what was asked. */
  loose?: true
  /** Of a region, and of a seat in one: its name as the reader knows it. */
  name?: string
}

/** One way to read the words: what was understood, and the words that remain. */
export type Reading = { parts: Part[]; rest: string[]; score: number }

/** What a search wants beside presences, from its words. Pure; on the server. */
import type { Wanted } from '#app/identity/fitting-source.ts'
import { descendantsOf } from '#app/taxonomy/codes.ts'
import { fold } from '#app/taxonomy/fold.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { coarserSectors, sameSectors } from '#app/discovery/query/linked-codes.ts'
import { isIdle } from '#app/discovery/query/meanings.ts'
import { readingsThatCount } from '#app/discovery/query/meant.ts'
import { wordsOf } from '#app/discovery/query/read-words.ts'

/** A region names more countries than anybody asks the desks of. */
const mostCountries = 2

/** What the words want, as a reader of `language` means them. */
export function wantedBy(
  q: string,
  language: Language,
): Pick<Wanted, 'q' | 'names' | 'unknown' | 'about' | 'countries' | 'sectors'> {
  const words = wordsOf(q.replaceAll(/["“”„]/g, ' '))
  const [reading] = readingsThatCount(q, language)
  const parts = reading?.parts ?? []
  const rest = reading?.rest ?? words
  const where = parts.filter(({ meaning }) => meaning === 'country' || meaning === 'place')
  const countries = [...new Set(where.flatMap(({ codes }) => codes))]
  const same = sameSectors(parts.filter(({ meaning }) => meaning === 'sector').flatMap(({ codes }) => codes))
  const about = words.filter((word, at) => !isIdle(word) && !where.some(({ from, to }) => from <= at && at < to))
  // What was taken apart, or is nearly a word, may as well be the name that it looks like.
  const guessed = parts.some(({ apart, instead }) => apart || instead !== undefined)
  return {
    q: words.join(' '),
    names: [...new Set([words, about, rest].map((some) => fold(some.join(' '))))].filter(Boolean),
    unknown: guessed || rest.length > 0,
    about: about.join(' '),
    countries: countries.length > mostCountries ? [] : countries,
    sectors: [...new Set([...same, ...same.flatMap(descendantsOf), ...coarserSectors(same)])],
  }
}

/** Which countries a reader asks for, and whether a person asks. Pure (docs/decisions/demand.md). */
import { isbot } from 'isbot'
import type { Filters } from '#app/discovery/query/filters.ts'
import { countryByName } from '#app/taxonomy/countries.ts'

/** Who chooses more countries than this asks for none of them. */
const most = 3
/**
 * Names of countries have at most so many words that people type, and more letters than a code, which could be a word
 * ("in", "is").
 */
const longestName = 4
const shortest = 4

/** A page that a person asked for: no program, and nothing that a browser fetches ahead. */
export function isAsked(headers: Headers): boolean {
  const agent = headers.get('user-agent')
  const ahead = [
    headers.get('purpose'),
    headers.get('sec-purpose'),
    headers.get('x-moz'),
    headers.get('x-purpose'),
  ].some((purpose) => /prefetch|preview|prerender/i.test(purpose ?? ''))
  return Boolean(agent) && !isbot(agent) && !ahead
}

/**
 * The countries named in somebody's words, in any of the site's languages: "pompen in Oeganda" → UG. Longer names win:
 * Equatorial Guinea is not Guinea.
 */
export function countriesIn(words: string): string[] {
  const parts = words
    .split(/[\s,;/]+/)
    .filter(Boolean)
    .slice(0, 40)
  const found: string[] = []
  for (let at = 0; at < parts.length; at++) {
    for (let length = Math.min(longestName, parts.length - at); length > 0; length--) {
      const name = parts.slice(at, at + length).join(' ')
      const code = name.length < shortest ? undefined : countryByName(name)
      if (!code) continue
      found.push(code)
      at += length - 1
      break
    }
  }
  return [...new Set(found)]
}

const oneWord = /^\p{L}[\p{L}-]{2,29}$/u

/**
 * The word that somebody searched for and nobody has: one word alone, no country's name, without a filter. More words
 * are not kept: they could be somebody's name.
 */
export function wordMissed({ q, chosen, page }: Filters, total: number): string | null {
  const word = q.trim().toLowerCase()
  const alone = page === 1 && Object.values(chosen).every((values) => values.length === 0)
  return total === 0 && alone && oneWord.test(word) && countriesIn(word).length === 0 ? word : null
}

/**
 * The countries that the first page of a search asks for: chosen ones, or those in its words. None for a later page.
 */
export function countriesAsked({ q, chosen, page }: Filters): string[] {
  if (page > 1) return []
  const countries = [...new Set([...chosen.country, ...countriesIn(q)])]
  return countries.length <= most ? countries : []
}

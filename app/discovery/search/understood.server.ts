/** What was understood of a search, in the reader's words, and what helps where nothing fits. */
import { services } from '#app/env.server.ts'
import { staffOf } from '#app/directory/ambassadors/calls.server.ts'
import type { FacetName, Filters } from '#app/discovery/query/filters.ts'
import { isIdle } from '#app/discovery/query/meanings.ts'
import { readingsThatCount } from '#app/discovery/query/meant.ts'
import { wordsOf } from '#app/discovery/query/read-words.ts'
import type { Part } from '#app/discovery/query/reading.ts'
import { questionOf, type Standpoint, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { valueName } from '#app/discovery/query/value-name.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { countEach } from '#search/queries.server.ts'
import type { NothingFits, Understood } from './understood.ts'

type Told = { t: Texts; language: Language }

/** The filter that says the same as a part. Of a region with many countries there is none that anybody would read. */
const facets: Partial<Record<Part['meaning'], FacetName>> = {
  country: 'country',
  home: 'home',
  region: 'country',
  sector: 'sector',
  need: 'offers',
  offers: 'offers',
  seeks: 'seeks',
  kind: 'kind',
}
const mostValues = 8

/** `in the Netherlands`; of an adjective of two countries both. */
const within = (codes: string[], { language }: Told) => codes.map((code) => inCountry(code, language)).join(' / ')

/** The name of a part that was not chosen: beside a seat a country is one where somebody is active. */
const otherName = (part: Part, seat: boolean, told: Told) =>
  seat && part.meaning === 'country'
    ? told.t('discover:understood.active', { name: within(part.codes, told) })
    : nameOf(part, told)

function nameOf({ meaning, codes, name: known, words }: Part, told: Told): string {
  if (meaning === 'place' || meaning === 'region') return known ?? words
  if (meaning === 'activity') return valueName(told, 'activity', codes[0], 'short')
  if (meaning === 'home' && known)
    return told.t('discover:facetValue', { facet: told.t('discover:facet.home'), value: known })
  if (meaning === 'home') return told.t('discover:understood.home', { name: within(codes, told) })
  const name = valueName(told, facets[meaning]!, codes[0], 'short')
  return meaning === 'seeks' || meaning === 'offers' ? told.t(`discover:understood.${meaning}`, { name }) : name
}

/** The search without the words of a part; what is left must say something. */
function withoutWords(filters: Filters, { from, to }: Part): Filters {
  const left = wordsOf(filters.q).filter((_, at) => at < from || at >= to)
  return { ...filters, q: left.every(isIdle) ? '' : left.join(' '), page: 1 }
}

function asFilter(filters: Filters, part: Part): Filters | null {
  const facet = facets[part.meaning]
  if (!facet || part.codes.length > mostValues || part.apart) return null
  const rest = withoutWords(filters, part)
  return { ...rest, chosen: { ...rest.chosen, [facet]: [...new Set([...rest.chosen[facet], ...part.codes])] } }
}

const partsOf = (filters: Filters, language: Language) =>
  readingsThatCount(filters.q, language).map(({ parts }) => parts)

/** What was understood of the words, in the reader's language; null where nothing was. */
export function understoodIn(filters: Filters, told: Told): Understood | null {
  const [first, ...others] = partsOf(filters, told.language)
  if (!first) return null
  const named = first.map((part) => nameOf(part, told))
  const seat = first.some(({ meaning }) => meaning === 'home')
  return {
    parts: first.map((part, at) => ({
      words: part.words,
      name: named[at],
      instead: part.instead ?? null,
      without: withoutWords(filters, part),
      asFilter: asFilter(filters, part),
    })),
    others: [...new Set(others.flat().map((part) => otherName(part, seat, told)))].filter(
      (name) => !named.includes(name),
    ),
    exactly: { ...filters, q: `"${filters.q.replaceAll('"', '')}"`, page: 1 },
  }
}

/**
 * For a search that finds nothing: what it finds without each of the words that were understood, most first, and the
 * desk of the one country that it asks for. Throws SearchUnavailable.
 */
export async function nothingFits(
  door: ThroughDoor,
  standpoint: Standpoint,
  filters: Filters,
  told: Told,
): Promise<NothingFits> {
  const parts = partsOf(filters, told.language)[0] ?? []
  const drops =
    parts.length > 1 ? parts.map((part) => ({ name: nameOf(part, told), filters: withoutWords(filters, part) })) : []
  const totals = await countEach(
    services().meili,
    standpoint.reading,
    drops.map((drop) => questionOf(standpoint, drop.filters)),
  )
  const countries = [
    ...filters.chosen.country,
    ...parts.filter(({ meaning }) => meaning === 'country' || meaning === 'home').flatMap(({ codes }) => codes),
  ]
  const [iso] = countries.length === 1 ? countries : []
  const { office } = standpoint
  return {
    without: drops
      .map((drop, at) => ({ ...drop, total: totals[at] }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total),
    desk: iso && office ? { iso, staff: await door((tx) => staffOf(tx, office.id, iso, told.language)) } : null,
  }
}

/** The noun: a search that somebody keeps. Pure: shared by the browser and the server. */
import { listed } from '#app/foundation/i18n/listed.ts'
import { z } from 'zod'
import { inCountry } from '#app/taxonomy/in-country.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { facetNames, readFilters, writeFilters, type FacetName, type Filters } from '#app/discovery/query/filters.ts'
import { valueName, type Words } from '#app/discovery/query/value-name.ts'

/**
 * `query` as `writeFilters` writes it, from the first page: '' or '?…'. A paused one is in no mail. `toldAt`: mails
 * told of what was published until then.
 */
export type SavedSearch = { id: string; name: string; query: string; paused: boolean; toldAt: Date }

/** How many one member keeps in an office at most. */
export const mostSaved = 50
export const longestName = 80

export const savedName = z.string().trim().min(1, 'searches:wrong.name').max(longestName, 'searches:wrong.nameLong')

/** The filters of a kept query (`?…`). What today's taxonomy no longer knows is left out. */
export const filtersOf = (query: string): Filters => ({
  ...readFilters(new URLSearchParams(query), { office: true }).filters,
  page: 1,
})

/** The one way to write a query that says the same: unknown values and the page dropped. */
export const canonicalQuery = (query: string): string => writeFilters(filtersOf(query))

const shownOf = 2
/** As much of the words as leaves room for where. */
const shownWords = 40

// British English lists have no comma before the last.

/** A name for a search, made from its filters in the reader's language: `Water in Ghana`. At most 80 characters. */
export function nameOf({ q, chosen, scope }: Filters, office: string, words: Words): string {
  const { t, language } = words
  const list = (facet: FacetName) => {
    const names = chosen[facet].map((code) => valueName(words, facet, code, 'short'))
    const rest = names.length > shownOf + 1 ? names.length - shownOf : 0
    return listed(rest ? [...names.slice(0, shownOf), t('searches:name.more', { count: rest })] : names, language)
  }
  const what = [
    ...(q ? [t('searches:name.words', { q: cut(q, shownWords, '…') })] : []),
    ...facetNames
      .filter((facet) => facet !== 'country' && facet !== 'home' && chosen[facet].length > 0)
      .map((facet) =>
        facet === 'offers' || facet === 'seeks' || facet === 'language' || facet === 'office'
          ? t(`searches:name.${facet}`, { list: list(facet) })
          : list(facet),
      ),
    ...(chosen.home.length > 0
      ? [
          t('searches:name.home', {
            list: listed(
              chosen.home.map((code) => inCountry(code, language)),
              language,
            ),
          }),
        ]
      : []),
  ].join(', ')
  const where =
    chosen.country.length === 1
      ? inCountry(chosen.country[0], language)
      : chosen.country.length > 1
        ? t('searches:name.place', { list: list('country') })
        : ''
  return cut(
    what && where
      ? t('searches:name.in', { what, where })
      : what || (where ? t('searches:name.everybody', { where }) : t(`searches:name.all.${scope}`, { office })),
    longestName,
    '…',
  )
}

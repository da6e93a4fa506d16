import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { keepMapState } from '#app/discovery/map/map-state.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { activeFilters, without, writeFilters, type FacetName, type Filters } from '#app/discovery/query/filters.ts'
import { useOfficeNames } from '#app/discovery/query/use-office-names.ts'
import { valueName } from '#app/discovery/query/value-name.ts'

/** How a filter is called: `Country: Ghana`, `“pompen”`. */
export function useFilterLabel() {
  const { t, i18n } = useTranslation(['discover', 'vocabulary'])
  const offices = useOfficeNames()
  return (name: FacetName | 'q', value: string) =>
    name === 'q'
      ? t('filters.words', { q: value })
      : t('facetValue', {
          facet: t(`facet.${name}`),
          value: valueName({ t, language: i18n.language as Language, offices }, name, value, 'short'),
        })
}

/** Everything that narrows the search, always in sight; each goes with one click, all go with one. */
export function ActiveFilters({ office, filters }: { office: string; filters: Filters }) {
  const { t } = useTranslation('discover')
  const label = useFilterLabel()
  const { search } = useLocation()
  const to = (rest: Filters) => paths.search(office, keepMapState(writeFilters(rest), search))
  const active = activeFilters(filters)
  if (active.length === 0) return null
  return (
    <nav aria-label={t('filters.active')} className="flex flex-wrap items-center gap-2">
      <ul className="flex flex-wrap gap-2">
        {active.map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            <Link
              to={to(without(filters, name, value))}
              preventScrollReset
              aria-label={t('filters.remove', { filter: label(name, value) })}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-primary-line bg-primary-soft px-3 py-1 text-sm font-medium text-primary-strong no-underline hover:border-primary"
            >
              {label(name, value)}
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link className="link text-sm font-semibold" preventScrollReset to={to(without(filters, 'all'))}>
        {t('filters.clear')}
      </Link>
    </nav>
  )
}

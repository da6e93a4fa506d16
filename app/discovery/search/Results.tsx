import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepMapState } from '#app/discovery/map/map-state.ts'
import { paths } from '#app/paths.ts'
import { PresenceCard } from '#app/directory/presences/PresenceCard.tsx'
import type { Presence } from '#app/directory/presences/presence.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Pagination } from '#app/foundation/ui/parts.tsx'
import type { Suggestion } from '#search/queries.server.ts'
import { useFilterLabel } from './ActiveFilters.tsx'
import { activeFilters, without, writeFilters, type Filters } from '#app/discovery/query/filters.ts'

type Found = {
  total: number
  page: number
  pageSize: number
  presences: Presence[]
  /** Null while somebody types. */ suggestions: Suggestion[] | null
}

type Props = { office: string; filters: Filters; found: Found; signedIn: boolean; map: ReactNode }

/**
 * The count, said aloud when it changes, the map of what was found (after the list on a phone), and a page of
 * presences.
 */
export function Results({ office, filters, found, signedIn, map }: Props) {
  const { t } = useTranslation(['discover', 'common'])
  const { total, page, pageSize, presences } = found
  const pages = Math.max(Math.ceil(total / pageSize), 1)
  const { search } = useLocation()
  const to = (number: number) => paths.search(office, keepMapState(writeFilters({ ...filters, page: number }), search))
  return (
    <section aria-labelledby="results" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="results">{t('results')}</h2>
        <p role="status" aria-live="polite" className="text-ink-soft">
          {t('count', { count: total })}
        </p>
      </div>
      {total > 0 && <div className="max-lg:order-last">{map}</div>}
      {total === 0 && (
        <NothingFound office={office} filters={filters} suggestions={found.suggestions} signedIn={signedIn} />
      )}
      {total > 0 && page > pages && (
        <Empty
          title={t('past', { page })}
          action={
            <LinkButton look="secondary" to={to(1)}>
              {t('first')}
            </LinkButton>
          }
        />
      )}
      <ul className="grid gap-4 xl:grid-cols-2">
        {presences.map((presence) => (
          <li key={presence.id} className="grid">
            <PresenceCard presence={presence} office={office} />
          </li>
        ))}
      </ul>
      {page <= pages && (
        <Pagination
          label={t('common:page.label')}
          here={t('common:page.here', { page, pages })}
          previous={page > 1 ? { to: to(page - 1), label: t('common:page.previous') } : undefined}
          next={page < pages ? { to: to(page + 1), label: t('common:page.next') } : undefined}
        />
      )}
    </section>
  )
}

/** No result: which filter to drop, with the count that gives; else the wider search; and that members see more. */
function NothingFound({
  office,
  filters,
  suggestions,
  signedIn,
}: {
  office: string
  filters: Filters
  suggestions: Suggestion[] | null
  signedIn: boolean
}) {
  const { t } = useTranslation('discover')
  const { pathname, search } = useLocation()
  const label = useFilterLabel()
  const active = activeFilters(filters)
  const words = ({ drop, total }: Suggestion) =>
    drop === 'all'
      ? t('none.dropAll', { count: total })
      : t('none.drop', {
          count: total,
          filter: active
            .filter(({ name }) => name === drop)
            .map(({ name, value }) => label(name, value))
            .join(', '),
        })
  return (
    <Empty
      title={
        active.length === 0
          ? t('none.empty')
          : active.length === 1
            ? t('none.one', { filter: label(active[0].name, active[0].value) })
            : t('none.title')
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3">
        {suggestions && suggestions.length > 0 && (
          <>
            <p>{t('none.try')}</p>
            <ul className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-2">
              {suggestions.map((suggestion) => (
                <li key={suggestion.drop}>
                  <LinkButton
                    look="secondary"
                    size="small"
                    to={paths.search(office, writeFilters(without(filters, suggestion.drop)))}
                  >
                    {words(suggestion)}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </>
        )}
        {active.length > 0 && suggestions?.length === 0 && (
          <p>{t(active.length === 1 ? 'none.otherWords' : 'none.nothing')}</p>
        )}
        {filters.scope === 'office' && (
          <LinkButton
            look="quiet"
            size="small"
            to={paths.search(office, writeFilters({ ...filters, scope: 'network', page: 1 }))}
          >
            {t('none.network')}
          </LinkButton>
        )}
        {!signedIn && (
          <p>
            <a className="link" href={paths.signIn(pathname + search)}>
              {t('none.signIn')}
            </a>
          </p>
        )}
      </div>
    </Empty>
  )
}

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
import { NothingFound } from './NothingFound.tsx'
import type { NothingFits as Nothing } from './understood.ts'
import { writeFilters, type Filters } from '#app/discovery/query/filters.ts'

type Found = {
  total: number
  page: number
  pageSize: number
  presences: Presence[]
  /** Null while somebody types. */ suggestions: Suggestion[] | null
  /** What comes near; only beside an answer that stands on one page. */
  wider: Presence[]
  /** Where nothing fits. */
  nothing: Nothing | null
}

type Props = { office: string; filters: Filters; found: Found; signedIn: boolean; map: ReactNode }

/**
 * The count, said aloud when it changes, the map of what was found (after the list on a phone), and a page of
 * presences.
 */
export function Results({ office, filters, found, signedIn, map }: Props) {
  const { t } = useTranslation(['discover', 'common'])
  const { total, page, pageSize, presences, wider } = found
  const pages = Math.max(Math.ceil(total / pageSize), 1)
  const { search } = useLocation()
  const to = (number: number) => paths.search(office, keepMapState(writeFilters({ ...filters, page: number }), search))
  return (
    <section aria-labelledby="results" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="results">{t('results')}</h2>
        <p role="status" aria-live="polite" className="text-ink-soft">
          {wider.length > 0 ? t('exact', { exact: total, also: wider.length }) : t('count', { count: total })}
        </p>
      </div>
      {total > 0 && <div className="max-lg:order-last">{map}</div>}
      {total === 0 && <NothingFound office={office} filters={filters} found={found} signedIn={signedIn} />}
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
      <Cards office={office} presences={presences} />
      {wider.length > 0 && (
        <section aria-labelledby="wider" className="grid gap-3 border-t border-line pt-4">
          <h3 id="wider">{t('wider.title')}</h3>
          <p className="text-ink-soft">{t('wider.what')}</p>
          <Cards office={office} presences={wider} />
        </section>
      )}
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

function Cards({ office, presences }: { office: string; presences: Presence[] }) {
  return (
    <ul className="grid gap-4 xl:grid-cols-2">
      {presences.map((presence) => (
        <li key={presence.id} className="grid">
          <PresenceCard presence={presence} office={office} />
        </li>
      ))}
    </ul>
  )
}

import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { keepMapState } from '#app/discovery/map/map-state.ts'
import { writeFilters, type Filters } from '#app/discovery/query/filters.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { paths } from '#app/paths.ts'
import type { Understood, UnderstoodPart } from './understood.ts'

/**
 * How the words were understood: each part goes with one click and becomes a filter with another, all as links. Slips
 * that were forgiven, other meanings, and the way to nothing but the words stand beside.
 */
export function UnderstoodAs({ office, understood }: { office: string; understood: Understood }) {
  const { t } = useTranslation('discover')
  const { search } = useLocation()
  const to = (filters: Filters) => paths.search(office, keepMapState(writeFilters(filters), search))
  const slips = understood.parts.filter(({ instead }) => instead !== null)
  return (
    <nav aria-label={t('understood.title')} className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="text-sm font-semibold text-ink-soft">{t('understood.title')}</p>
        <ul className="flex flex-wrap gap-2">
          {understood.parts.map((part) => (
            <li key={`${part.words} ${part.name}`}>
              <Chip part={part} to={to} />
            </li>
          ))}
        </ul>
      </div>
      {slips.map(({ words, instead }) => (
        <p key={words} className="text-sm">
          {t('understood.instead', { instead, words })}
        </p>
      ))}
      <InRow
        className="text-sm text-ink-soft"
        facts={[
          understood.others.length > 0 && t('understood.others', { names: understood.others.join(', ') }),
          <Link key="exactly" className="link" preventScrollReset to={to(understood.exactly)}>
            {t('understood.exactly')}
          </Link>,
        ]}
      />
    </nav>
  )
}

function Chip({ part, to }: { part: UnderstoodPart; to: (filters: Filters) => string }) {
  const { t } = useTranslation('discover')
  const { name, without, asFilter } = part
  return (
    <span className="flex min-h-9 max-w-full items-center rounded-2xl border border-line-strong bg-surface text-sm">
      {asFilter ? (
        <Link
          className="min-w-0 py-1.5 pl-3 font-medium break-words text-ink no-underline hover:underline"
          preventScrollReset
          to={to(asFilter)}
          aria-label={t('understood.asFilter', { name })}
          title={t('understood.asFilter', { name })}
        >
          {name}
        </Link>
      ) : (
        <span className="min-w-0 py-1.5 pl-3 font-medium break-words">{name}</span>
      )}
      <Link
        className="inline-flex min-h-9 min-w-9 shrink-0 items-center justify-center self-stretch rounded-full text-ink-soft no-underline hover:text-primary"
        preventScrollReset
        to={to(without)}
        aria-label={t('understood.remove', { name })}
      >
        <span aria-hidden="true">×</span>
      </Link>
    </span>
  )
}

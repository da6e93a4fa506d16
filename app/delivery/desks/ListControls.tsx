import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { writeList, type ListState } from './countries.ts'

/** To a region, another order, and countries where nobody is: links, so that an address says what is shown. */
export function ListControls({
  state,
  missing,
  regions,
}: {
  state: ListState
  missing: number
  regions: { id: string; name: string }[]
}) {
  const { t } = useTranslation('desks')
  const { search, pathname } = useLocation()
  const link = (next: Partial<ListState>) => pathname + writeList(search, { ...state, ...next })
  return (
    <div className="grid gap-2">
      {regions.length > 1 && (
        <nav aria-label={t('countries.jump')} className="flex flex-wrap items-center gap-x-4">
          {regions.map(({ id, name }) => (
            <a key={id} className="link inline-flex min-h-9 items-center" href={`#${id}`}>
              {name}
            </a>
          ))}
        </nav>
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        <span className="flex items-center gap-3">
          <span className="text-ink-soft">{t('countries.order')}</span>
          {(['count', 'name'] as const).map((order) => (
            <Link
              key={order}
              preventScrollReset
              to={link({ order })}
              aria-current={order === state.order ? 'true' : undefined}
              className={
                order === state.order
                  ? 'inline-flex min-h-9 items-center font-semibold text-ink no-underline'
                  : 'link inline-flex min-h-9 items-center'
              }
            >
              {t(order === 'count' ? 'countries.byCount' : 'countries.byName')}
            </Link>
          ))}
        </span>
        {missing > 0 && (
          <Link preventScrollReset className="link inline-flex min-h-9 items-center" to={link({ all: !state.all })}>
            {state.all ? t('countries.fewer') : t('countries.all', { count: missing })}
          </Link>
        )}
      </div>
    </div>
  )
}

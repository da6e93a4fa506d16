import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DeskPeople } from '#app/directory/ambassadors/DeskPeople.tsx'
import { activeFilters, without, writeFilters, type Filters } from '#app/discovery/query/filters.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import type { Suggestion } from '#search/queries.server.ts'
import { useFilterLabel } from './ActiveFilters.tsx'
import type { NothingFits } from './understood.ts'

/**
 * No result: which filter or word to drop, with the count that gives; else the wider search; that members see more; and
 * the desk of the country that was asked for, with who answers there.
 */
export function NothingFound({
  office,
  filters,
  found: { suggestions, nothing },
  signedIn,
}: {
  office: string
  filters: Filters
  found: { suggestions: Suggestion[] | null; nothing: NothingFits | null }
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
        {suggestions && suggestions.length > 0 && active.length > 1 && (
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
        {nothing && nothing.without.length > 0 && (
          <ul className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-2">
            {nothing.without.map(({ name, filters: rest, total }) => (
              <li key={name}>
                <LinkButton look="secondary" size="small" to={paths.search(office, writeFilters(rest))}>
                  {t('none.without', { name, count: total })}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
        {active.length > 0 && (suggestions?.length === 0 || active.length === 1) && !nothing?.without.length && (
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
        <p>
          <Link className="link" to={signedIn ? paths.newQuestion(office) : paths.contact(office)}>
            {t('none.write')}
          </Link>
        </p>
        {nothing?.desk && (
          <section aria-labelledby="nothing-desk" className="grid w-full gap-3 border-t border-line pt-4 text-left">
            <h3 id="nothing-desk">
              <Link className="link" to={paths.country(office, nothing.desk.iso)}>
                {t('none.desk')}
              </Link>
            </h3>
            <DeskPeople office={office} iso={nothing.desk.iso} staff={nothing.desk.staff} />
          </section>
        )}
      </div>
    </Empty>
  )
}

import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { ranked, type MapView } from './map-view.ts'

type Props = { view: MapView; onChoose: (iso: string) => void; onPoint: (iso: string | null) => void }

/** The same figures as the map, as a list of links: complete without scripts, reachable by keyboard. With scripts a link opens the panel. */
export function MapList({ view, onChoose, onPoint }: Props) {
  const { t, i18n } = useTranslation('map')
  const rows = ranked(view.countries, (iso) => countryName(iso, i18n.language))
  const most = rows[0]?.count ?? 1
  return (
    <section aria-label={t('list.label')} className="flex min-h-0 flex-col">
      <h3 className="px-4 pt-4 pb-2">{t('list.title', { count: rows.length })}</h3>
      {/* A scrolling region must be reachable by keyboard: its links are. */}
      <ol className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {rows.map(({ iso, name, count }) => (
          <li key={iso}>
            <a href={paths.country(view.office, iso) + view.query}
              className="grid min-h-11 grid-cols-[1fr_auto] items-center gap-x-3 rounded-lg px-2 py-1 text-ink no-underline hover:bg-primary-soft"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                onChoose(iso)
              }}
              onMouseEnter={() => onPoint(iso)} onMouseLeave={() => onPoint(null)} onFocus={() => onPoint(iso)} onBlur={() => onPoint(null)}>
              <span className="truncate">{name}</span>
              <span className="font-semibold tabular-nums">{count}<span className="sr-only"> {t('list.presences', { count })}</span></span>
              <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="col-span-2 h-1 w-full rounded-full bg-ground">
                <rect width={(100 * count) / most} height="1" className="fill-primary" />
              </svg>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

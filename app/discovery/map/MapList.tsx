import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { fewest } from '#app/directory/demand/demand.ts'
import { rowsOf, type MapView } from './map-view.ts'
import { marks } from './palette.ts'
import type { Shading } from './shading.ts'
import { useFigure } from './use-figure.ts'

type Props = { view: MapView; shading: Shading; onChoose: (iso: string) => void; onPoint: (iso: string | null) => void }

/**
 * The same figures as the map, as a list of links: complete without scripts, reachable by keyboard. With scripts a link
 * opens the panel.
 */
export function MapList({ view, shading, onChoose, onPoint }: Props) {
  const { t, i18n } = useTranslation('map')
  const figure = useFigure(view)
  const { layer } = view.state
  const rows = rowsOf(view, (iso) => countryName(iso, i18n.language))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section aria-label={t('list.label')} className="flex min-h-0 flex-col">
      <h3 className="px-4 pt-4 pb-2">
        {t(`layers.${layer}.list`, { count: rows.length })}
        {view.state.year !== null && ` · ${view.state.year}`}
        {view.demand && <span className="hidden text-sm font-normal print:inline"> · {t('print.pair')}</span>}
      </h3>
      {/* A scrolling region must be reachable by keyboard: its links are. */}
      <ol
        className={`min-h-0 flex-1 overflow-y-auto px-2 pb-2 print:overflow-visible ${view.demand ? 'print:columns-3 print:text-xs' : 'print:columns-4 print:text-sm'}`}
      >
        {rows.map(({ iso, name, count }) => (
          <li key={iso} className="break-inside-avoid">
            <a
              href={paths.country(view.office, iso) + view.query}
              className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-lg px-2 py-1 text-ink no-underline hover:bg-primary-soft print:min-h-0 print:py-0"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                onChoose(iso)
              }}
              onMouseEnter={() => onPoint(iso)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(iso)}
              onBlur={() => onPoint(null)}
            >
              <span className="truncate print:whitespace-normal">{name}</span>
              {view.demand ? (
                <Mark view={view} iso={iso} />
              ) : (
                <span className="font-semibold tabular-nums">
                  {count}
                  {layer !== 'demand' && <span className="sr-only"> {t(`layers.${layer}.unit`, { count })}</span>}
                </span>
              )}
              {view.demand ? (
                <span className="col-span-2 text-sm text-ink-soft print:hidden">{figure(iso)}</span>
              ) : (
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                  className="col-span-2 h-1 w-full rounded-full bg-ground print:hidden"
                >
                  <rect width={(100 * count) / most} height="1" fill={shading.palette[4]} />
                </svg>
              )}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/**
 * The sign that stands on the country in the map; the line below says it in words, and on paper the two figures stand
 * before it.
 */
function Mark({ view, iso }: { view: MapView; iso: string }) {
  const { searches = null, presences = 0, class: name = null } = view.demand?.[iso] ?? {}
  return (
    <span aria-hidden="true" className="font-semibold whitespace-nowrap tabular-nums">
      <span className="hidden font-normal print:inline">
        {searches ?? `<${fewest}`} : {presences}{' '}
      </span>
      {name ? marks[name] : ''}
    </span>
  )
}

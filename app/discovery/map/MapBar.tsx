import { Link } from '@remix-run/react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import type { MapState } from './map-state.ts'
import type { MapView } from './map-view.ts'

type Props = { view: MapView; globe: boolean; onTurn: () => void; to: (change: Partial<MapState>) => string }
const chip = 'inline-flex min-h-11 items-center rounded-full border px-3.5 text-sm font-medium no-underline'
const plain = 'border-line bg-surface text-ink hover:border-primary hover:text-primary'
const chosen = 'border-primary bg-primary text-white'

/** Prints the map's sheet and nothing else of the page; the browser's own command prints all of it. */
function printMap() {
  const page = document.documentElement
  page.dataset.print = 'map'
  window.addEventListener('afterprint', () => delete page.dataset.print, { once: true })
  window.print()
}

/** What the map shows: its layers as links, and how it is drawn; on a phone a line says it, and they unfold. */
export function MapBar({ view, globe, onTurn, to }: Props) {
  const { t } = useTranslation('map')
  const hydrated = useHydrated()
  const [help, setHelp] = useState(false)
  return (
    <div className="grid gap-2 print:hidden">
      <details className="filter-panel rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {t('bar.folded', { layer: t(`layers.${view.state.layer}.name`) })}
        </summary>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 max-lg:p-3 max-lg:pt-1">
          <nav aria-label={t('layers.label')}>
            <ul className="flex flex-wrap gap-1.5">
              {view.layers.map((layer) => (
                <li key={layer}>
                  <Link
                    to={to({ layer, year: null })}
                    preventScrollReset
                    aria-current={layer === view.state.layer ? 'true' : undefined}
                    className={`${chip} ${layer === view.state.layer ? chosen : plain}`}
                  >
                    {t(`layers.${layer}.name`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap gap-1.5">
            <Link to={to({ lines: !view.state.lines })} preventScrollReset className={`${chip} ${plain}`}>
              {t(view.state.lines ? 'bar.hideLines' : 'bar.showLines')}
            </Link>
            {hydrated && (
              <>
                <BarButton pressed={globe} onClick={onTurn}>
                  {t('bar.globe')}
                </BarButton>
                <BarButton onClick={printMap}>{t('bar.print')}</BarButton>
                <BarButton label={t('bar.help')} expanded={help} onClick={() => setHelp(!help)}>
                  ?
                </BarButton>
              </>
            )}
          </div>
        </div>
      </details>
      {view.unknown !== null && (
        <p role="status" className="text-sm text-warn">
          {t('bar.unknown', { asked: view.unknown, shown: t(`layers.${view.state.layer}.name`) })}
        </p>
      )}
      {help && <Help />}
    </div>
  )
}

type ButtonProps = { pressed?: boolean; expanded?: boolean; label?: string; onClick: () => void; children: ReactNode }
function BarButton({ pressed, expanded, label, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={label}
      title={label}
      onClick={onClick}
      className={`${chip} min-w-11 justify-center ${pressed ? chosen : plain}`}
    >
      {children}
    </button>
  )
}

function Help() {
  const { t } = useTranslation('map')
  const keys = t('help.keys', { returnObjects: true }) as { key: string; does: string }[]
  return (
    <section aria-label={t('help.title')} className="rounded-xl border border-line bg-surface p-4 text-sm">
      <p className="font-semibold">{t('help.title')}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
        {keys.map(({ key, does }) => (
          <div key={key} className="flex items-baseline gap-2">
            <dt>
              <kbd className="rounded border border-line-strong px-1.5 font-sans font-semibold">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { MapBar } from './MapBar.tsx'
import { MapCanvas } from './MapCanvas.tsx'
import type { Handle } from './map-handle.ts'
import { MapLegend } from './MapLegend.tsx'
import { MapList } from './MapList.tsx'
import { MapPanel, type MoreAtDesk } from './MapPanel.tsx'
import type { MapView } from './map-view.ts'
import type { Opened } from './opened.ts'
import { shadingOf } from './shading.ts'
import { TimeSlider } from './TimeSlider.tsx'
import { useMapState } from './use-map-state.ts'
import { useOpened } from './use-opened.ts'

/**
 * The map with its list: one layer's figures, drawn and listed. A country opens as a panel in the list's place; without
 * scripts every country is a link to its page. `More` adds to an open desk; `className` sets the outer spacing.
 */
export function OfficeMap({
  view: given,
  More,
  className = '',
}: {
  view: MapView
  More?: MoreAtDesk
  className?: string
}) {
  const { t, i18n } = useTranslation('map')
  const { view, globe, to, setYear, turn } = useMapState(given)
  const {
    countries,
    demand,
    state: { layer, year },
  } = view
  const shading = useMemo(() => shadingOf({ countries, demand, state: { layer } }), [countries, demand, layer])
  const { opened, closed, open: goTo, close } = useOpened()
  const handle = useRef<Handle | null>(null)
  const before = useRef<Element | null>(null)
  const open = (next: Opened) => {
    if (!opened) before.current = document.activeElement
    goTo(next)
  }
  const choose = (iso: string) => {
    open({ iso })
    handle.current?.show(iso)
  }
  // Closing gives the focus back to what opened the panel; a list entry is a new element by then and is found by its
  // address.
  useEffect(() => {
    if (opened || !before.current) return
    const address = before.current.getAttribute('href')
    const again = before.current.isConnected
      ? before.current
      : address && document.querySelector(`ol a[href="${CSS.escape(address)}"]`)
    if (again instanceof HTMLElement) again.focus()
    before.current = null
  }, [opened])
  return (
    <section aria-label={t('label')} className={`map-sheet @container grid gap-2 ${className}`}>
      <h2 className="sr-only print:not-sr-only">
        {t(`layers.${layer}.name`)}
        {year !== null && `, ${year}`} · {view.home.city}
      </h2>
      <MapBar view={view} globe={globe} onTurn={turn} to={to} />
      <div className="grid overflow-hidden rounded-xl border border-line bg-surface print:block @3xl:grid-cols-[minmax(0,1fr)_19rem] @5xl:grid-cols-[minmax(0,1fr)_22rem]">
        <MapCanvas view={view} shading={shading} globe={globe} onOpen={open} handle={handle} />
        <div className="flex max-h-96 min-h-0 flex-col border-line print:max-h-none! @max-3xl:border-t @3xl:border-l @5xl:max-h-[30rem] [&>section]:min-h-0 [&>section]:flex-1">
          {opened ? (
            <MapPanel
              view={view}
              opened={opened}
              focus={before.current !== null}
              closed={closed}
              onClose={close}
              More={More}
            />
          ) : (
            <MapList view={view} shading={shading} onChoose={choose} onPoint={(iso) => handle.current?.point(iso)} />
          )}
        </div>
      </div>
      <MapLegend view={view} shading={shading} />
      <p className="hidden text-sm print:block">{t('print.asOf', { day: dayName(view.day, i18n.language) })}</p>
      {view.growth && <TimeSlider growth={view.growth} year={year} total={view.total} onYear={setYear} />}
    </section>
  )
}

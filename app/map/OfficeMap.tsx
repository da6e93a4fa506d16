import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MapCanvas } from './MapCanvas.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapList } from './MapList.tsx'
import { MapPanel, type Opened } from './MapPanel.tsx'
import type { MapView } from './map-view.ts'
import { breaksFor } from './shades.ts'
import type { Handle } from './use-world-map.ts'

/**
 * The map with its list: one query's counts, drawn and listed. A country opens as a panel in the list's place; without scripts
 * every country is a link to its page. `className` sets the outer spacing.
 */
export function OfficeMap({ view, className = '' }: { view: MapView; className?: string }) {
  const { t } = useTranslation('map')
  const breaks = useMemo(() => breaksFor(Object.values(view.countries)), [view.countries])
  const [opened, setOpened] = useState<Opened | null>(null)
  const handle = useRef<Handle | null>(null)
  const before = useRef<Element | null>(null)
  const open = (next: Opened) => {
    if (!opened) before.current = document.activeElement
    setOpened(next)
  }
  const choose = (iso: string) => {
    open({ iso })
    handle.current?.show(iso)
  }
  const close = () => setOpened(null)
  // Closing gives the focus back to what opened the panel; a list entry is a new element by then and is found by its address.
  useEffect(() => {
    if (opened || !before.current) return
    const address = before.current.getAttribute('href')
    const again = before.current.isConnected ? before.current : address && document.querySelector(`ol a[href="${CSS.escape(address)}"]`)
    if (again instanceof HTMLElement) again.focus()
    before.current = null
  }, [opened])
  return (
    <section aria-label={t('label')} className={`@container grid gap-2 ${className}`}>
      <div className="grid overflow-hidden rounded-xl border border-line bg-surface @3xl:grid-cols-[minmax(0,1fr)_19rem] @5xl:grid-cols-[minmax(0,1fr)_22rem]">
        <MapCanvas view={view} breaks={breaks} onOpen={open} handle={handle} />
        <div className="flex max-h-96 min-h-0 flex-col border-line @max-3xl:border-t @3xl:border-l @5xl:max-h-[30rem] [&>section]:min-h-0 [&>section]:flex-1">
          {opened
            ? <MapPanel view={view} opened={opened} onClose={close} />
            : <MapList view={view} onChoose={choose} onPoint={(iso) => handle.current?.point(iso)} />}
        </div>
      </div>
      <MapLegend breaks={breaks} />
    </section>
  )
}

import { useMemo, useRef, useState, type MutableRefObject, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { MapPicture } from './MapPicture.tsx'
import type { MapView } from './map-view.ts'
import type { Opened } from './MapPanel.tsx'
import { useWorldMap, type Handle } from './use-world-map.ts'

type Props = { view: MapView; breaks: number[]; onOpen: (opened: Opened) => void; handle: MutableRefObject<Handle | null> }

/** The map itself: the server's picture first, the drawn map over it as soon as the browser has it. */
export function MapCanvas({ view, breaks, onOpen, handle }: Props) {
  const { t, i18n } = useTranslation('map')
  const container = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<{ iso: string; x: number; y: number } | null>(null)
  const name = (iso: string) => countryName(iso, i18n.language)
  const shading = useMemo(() => ({ countries: view.countries, breaks }), [view.countries, breaks])
  const state = useWorldMap(container, handle, shading, {
    dataAddress: (part) => paths.mapData(view.office, view.query, part), name, mapbox: view.mapbox,
    onCountry: (iso) => onOpen({ iso }), onPlace: (cell) => onOpen({ cell }), onPoint: setTip,
    locale: {
      'Map.Title': t('canvas.label'),
      'CooperativeGesturesHandler.WindowsHelpText': t('canvas.ctrl'), 'CooperativeGesturesHandler.MacHelpText': t('canvas.command'),
      'CooperativeGesturesHandler.MobileHelpText': t('canvas.fingers'), 'TouchPanBlocker.Message': t('canvas.fingers'),
      'ScrollZoomBlocker.CtrlMessage': t('canvas.ctrl'), 'ScrollZoomBlocker.CmdMessage': t('canvas.command'),
    },
  })
  const ready = state === 'ready'
  return (
    <div data-map={state} className="group relative min-h-64 w-full overflow-hidden bg-[#eef2f4] @max-3xl:aspect-[4/3] @3xl:min-h-96 @5xl:min-h-[30rem]">
      <div className={`absolute inset-0 flex items-center ${ready ? 'invisible' : ''}`}><MapPicture view={view} breaks={breaks} /></div>
      {/* Arrow keys and + − move the map while its canvas has the focus; Enter opens the country in the middle. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={container} className={`absolute! inset-0 ${ready ? '' : 'invisible'}`}
        onKeyDown={(event) => event.key === 'Enter' && handle.current?.pick()} />
      {ready && <span aria-hidden="true" className={cross}>+</span>}
      {ready && <Controls handle={handle} />}
      {ready && tip && (
        <p aria-hidden="true" className={tooltip} style={{ left: tip.x, top: tip.y }}>
          {name(tip.iso)} · {view.countries[tip.iso] ?? 0}
        </p>
      )}
    </div>
  )
}

/** The middle of the map while it is steered by keyboard. */
const cross = 'pointer-events-none absolute top-1/2 left-1/2 hidden -translate-1/2 text-2xl leading-none text-ink group-has-[canvas:focus-visible]:block'
const tooltip = 'pointer-events-none absolute z-10 -translate-x-1/2 -translate-y-[140%] rounded-md bg-ink px-2 py-1 text-sm whitespace-nowrap text-white'

function Controls({ handle }: { handle: MutableRefObject<Handle | null> }) {
  const { t } = useTranslation('map')
  return (
    <div className={controls}>
      <Control label={t('canvas.closer')} onClick={() => handle.current?.zoomBy(1)}>+</Control>
      <Control label={t('canvas.further')} onClick={() => handle.current?.zoomBy(-1)}>−</Control>
      <Control label={t('canvas.whole')} onClick={() => handle.current?.whole()}>⤢</Control>
    </div>
  )
}

/** In a row over the southern sea where there is little room, in a column where there is more. */
const controls = 'absolute right-2 bottom-2 z-10 flex divide-x divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm ' +
  '@3xl:top-3 @3xl:right-3 @3xl:bottom-auto @3xl:grid @3xl:divide-x-0 @3xl:divide-y'

function Control({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}
      className="grid size-11 place-items-center text-xl leading-none hover:bg-primary-soft focus-visible:-outline-offset-3">
      <span aria-hidden="true">{children}</span>
    </button>
  )
}

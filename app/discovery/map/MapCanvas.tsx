import { useMemo, useRef, useState, type KeyboardEvent, type MutableRefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { clustersAt } from './clusters.ts'
import { isCountedByPlace } from './layers.ts'
import { MapControls } from './MapControls.tsx'
import type { Mark } from './map-events.ts'
import type { Handle } from './map-handle.ts'
import { MapPicture } from './MapPicture.tsx'
import { rowsOf, type MapView } from './map-view.ts'
import type { Opened } from './opened.ts'
import { marks } from './palette.ts'
import { desksOf, type Shading } from './shading.ts'
import { useFigure } from './use-figure.ts'
import { useWorldMap } from './use-world-map.ts'
import hearts from '#app/taxonomy/world/hearts.json'

type Props = {
  view: MapView
  shading: Shading
  globe: boolean
  onOpen: (opened: Opened) => void
  handle: MutableRefObject<Handle | null>
}

/**
 * What stands on the map where it is not counted by place: the layer's figures country by country, or the signs of
 * demand.
 */
function marksOf({ countries, demand }: MapView, zoom: number): Mark[] {
  if (!demand) return clustersAt(zoom, {}, countries, hearts)
  return Object.entries(demand).flatMap(([iso, { class: name, searches, presences }]) => {
    const [lon, lat] = (hearts as unknown as Record<string, number[]>)[iso] ?? [0, 0]
    return name ? [{ key: iso, iso, lon, lat, count: (searches ?? 0) + presences, mark: marks[name] }] : []
  })
}

/** The map itself: the server's picture first, the drawn map over it as soon as the browser has it. */
export function MapCanvas({ view, shading, globe, onOpen, handle }: Props) {
  const { t, i18n } = useTranslation('map')
  const container = useRef<HTMLDivElement>(null)
  const desk = useRef<string | null>(null)
  const [tip, setTip] = useState<{ iso: string; x: number; y: number } | null>(null)
  const [spoken, setSpoken] = useState('')
  const name = (iso: string) => countryName(iso, i18n.language)
  const figure = useFigure(view)
  const { layer, year, lines } = view.state
  // The same city in every answer.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const home = useMemo(() => view.home, [view.home.country, view.home.lat, view.home.lon])
  const desks = useMemo(() => (lines ? desksOf({ demand: view.demand }, shading) : []), [lines, view.demand, shading])
  const counted = isCountedByPlace(view.state)
  const state = useWorldMap(
    container,
    handle,
    { shading, globe, desks, home, marked: `${layer} ${year} ${view.query}` },
    {
      dataAddress: (part) => (counted ? paths.mapData(view.office, view.query, { ...part, layer }) : null),
      marks: (zoom) => marksOf(view, zoom),
      name,
      mapbox: view.mapbox,
      fullest: () => rowsOf(view, name)[0]?.iso ?? '',
      onCountry: (iso) => onOpen({ iso }),
      onPlace: (cell) => onOpen({ cell }),
      onPoint: setTip,
      locale: {
        'Map.Title': t('canvas.label'),
        'CooperativeGesturesHandler.WindowsHelpText': t('canvas.ctrl'),
        'CooperativeGesturesHandler.MacHelpText': t('canvas.command'),
        'CooperativeGesturesHandler.MobileHelpText': t('canvas.fingers'),
        'TouchPanBlocker.Message': t('canvas.fingers'),
        'ScrollZoomBlocker.CtrlMessage': t('canvas.ctrl'),
        'ScrollZoomBlocker.CmdMessage': t('canvas.command'),
      },
    },
  )
  /** To the desk so many places further in the list, which says it aloud. */
  const step = (by: number) => {
    const rows = rowsOf(view, name)
    if (rows.length === 0) return
    const at = rows.findIndex(({ iso }) => iso === desk.current)
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length]
    desk.current = next.iso
    handle.current?.show(next.iso)
    setSpoken(`${next.name}: ${figure(next.iso)}`)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'n' || key === 'p') step(key === 'n' ? 1 : -1)
    else if (key === 'enter') return desk.current ? onOpen({ iso: desk.current }) : handle.current?.pick()
    else if (key === '0') handle.current?.whole()
    else if (key.startsWith('arrow') || key === '+' || key === '-' || key === '=') desk.current = null
    else return
    if (key === 'n' || key === 'p' || key === '0') event.preventDefault()
  }
  const ready = state === 'ready'
  return (
    <div
      data-map={state}
      data-view={globe ? 'globe' : 'flat'}
      data-layer={layer}
      className={`group relative min-h-64 w-full overflow-hidden print:min-h-0 print:aspect-[10000/4520] ${globe && ready ? 'bg-[#c9d6df]' : 'bg-[#eef2f4]'} @max-3xl:aspect-[4/3] @3xl:min-h-96 @5xl:min-h-[30rem]`}
    >
      <div className={`absolute inset-0 flex items-center print:visible ${ready ? 'invisible' : ''}`}>
        <MapPicture view={view} shading={shading} />
      </div>
      {/* The keys work while the map's canvas has the focus; the help beside it names them. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={container}
        className={`absolute! inset-0 print:hidden ${ready ? '' : 'invisible'}`}
        onKeyDown={pressed}
      />
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {ready && (
        <span aria-hidden="true" className={cross}>
          +
        </span>
      )}
      {ready && <MapControls handle={handle} />}
      {ready && tip && (
        <p aria-hidden="true" className={tooltip} style={{ left: tip.x, top: tip.y }}>
          {name(tip.iso)} · {figure(tip.iso)}
        </p>
      )}
    </div>
  )
}

/** The middle of the map while it is steered by keyboard. */
const cross =
  'pointer-events-none absolute top-1/2 left-1/2 hidden -translate-1/2 text-2xl leading-none text-ink group-has-[canvas:focus-visible]:block print:hidden!'
const tooltip =
  'pointer-events-none absolute z-10 -translate-x-1/2 -translate-y-[140%] rounded-md bg-ink px-2 py-1 text-sm whitespace-nowrap text-white print:hidden'

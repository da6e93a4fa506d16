import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskPeople } from '#app/directory/ambassadors/DeskPeople.tsx'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byOrganisation, type Desk, type MapView } from './map-view.ts'
import type { Opened } from './opened.ts'
import { useFigure } from './use-figure.ts'
import { WhoIsThere } from './WhoIsThere.tsx'

const shown = 6

/** What else a page shows at a country's desk: a part of what the desk's page answers, or nothing. */
export type MoreAtDesk = ComponentType<{ answer: object; office: string; iso: string }>

/**
 * A country's desk, or a place, beside the map: who is there and which ambassador answers. `focus`: takes the focus,
 * because somebody just opened it. Escape closes it, and `closed` is the address without it.
 */
export function MapPanel({
  view,
  opened,
  focus,
  closed,
  onClose,
  More,
}: {
  view: MapView
  opened: Opened
  focus: boolean
  closed: string
  onClose: () => void
  More?: MoreAtDesk
}) {
  const { t, i18n } = useTranslation(['map', 'common'])
  const figure = useFigure(view)
  const hydrated = useHydrated()
  const heading = useRef<HTMLHeadingElement>(null)
  const desk = useFetcher<{ desk: Desk }>()
  const place = useFetcher<{ presences: Presence[]; total: number }>()
  const iso = 'iso' in opened ? opened.iso : null
  const address =
    'iso' in opened
      ? paths.country(view.office, opened.iso) + view.query
      : paths.mapData(view.office, view.query, { cell: opened.cell, layer: view.state.layer })
  const load = iso ? desk.load : place.load
  useEffect(() => {
    load(address)
    if (focus) heading.current?.focus()
    // The fetchers are new objects at every render; the address alone says what to load.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address])
  const found = iso ? (desk.data?.desk.iso === iso ? desk.data.desk : undefined) : place.data
  const title = iso ? countryName(iso, i18n.language) : (place.data?.presences[0]?.place?.name ?? t('panel.place'))
  const organisations = (iso ? desk.data?.desk.organisations : null) ?? byOrganisation(found?.presences ?? []).length
  const more = found ? organisations - shown : 0
  return (
    // Escape closes from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-labelledby="map-panel"
      className="flex min-h-0 flex-col"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className="flex items-start justify-between gap-3 border-b border-line px-4 py-3">
        <div>
          <h3 id="map-panel" ref={heading} tabIndex={-1} className="text-xl focus:outline-none">
            {title}
          </h3>
          <p className="text-sm text-ink-soft" role="status">
            {found ? t('panel.presences', { count: found.total }) : hydrated && t('panel.loading')}
          </p>
          {iso && view.state.layer !== 'active' && <p className="text-sm text-ink-soft">{figure(iso)}</p>}
          {iso && view.state.year !== null && (
            <p className="text-sm text-ink-soft">{t('panel.inYear', { year: view.state.year, what: figure(iso) })}</p>
          )}
        </div>
        {hydrated ? (
          <Button type="button" look="secondary" size="small" onClick={onClose}>
            {t('common:close')}
          </Button>
        ) : (
          <LinkButton to={closed} look="secondary" size="small">
            {t('common:close')}
          </LinkButton>
        )}
      </header>
      {/* A scrolling region must be reachable by keyboard. */}
      <div
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={title}
        className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto p-4"
      >
        {iso && desk.data && found && (
          <Part title={t('desk.answers')}>
            <DeskPeople office={view.office} iso={iso} staff={desk.data.desk.staff} />
          </Part>
        )}
        {found && found.presences.length > 0 && (
          <Part title={t('desk.there')}>
            <WhoIsThere presences={found.presences} office={view.office} most={shown} />
          </Part>
        )}
        {iso && found && desk.data && More && <More answer={desk.data} office={view.office} iso={iso} />}
        {more > 0 && <p className="text-ink-soft">{t('panel.more', { count: more })}</p>}
        {iso && (
          <div>
            <LinkButton to={paths.country(view.office, iso) + view.query} size="small">
              {t('panel.open', { country: title })}
            </LinkButton>
          </div>
        )}
      </div>
    </section>
  )
}

/** A part of the panel under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h4 className="text-sm font-semibold text-ink-soft">{title}</h4>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { demandClasses, demandPeriod, fewest } from '#app/directory/demand/demand.ts'
import { isCountedByPlace } from './layers.ts'
import type { MapView } from './map-view.ts'
import { marks } from './palette.ts'
import { ranges, shadeOf } from './shades.ts'
import type { Shading } from './shading.ts'

/** What the colours mean, in words and numbers, and where the borders come from. */
export function MapLegend({ view, shading: { breaks, palette } }: { view: MapView; shading: Shading }) {
  const { t } = useTranslation('map')
  const { layer, lines } = view.state
  return (
    <div className="grid gap-1 text-sm text-ink-soft">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <dl className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <dt className="font-semibold">{t(`layers.${layer}.legend`)}</dt>
          {layer === 'demand'
            ? [...demandClasses].reverse().map((name) => (
                <Item key={name} sign={<Swatch colour={palette[1 + demandClasses.indexOf(name)]} />}>
                  {marks[name]} {t(`demand.class.${name}`)}
                </Item>
              ))
            : ranges(breaks).map((range, at) => (
                <Item key={range} sign={<Swatch colour={palette[shadeOf(at + 1, breaks.length)]} />}>
                  {range}
                </Item>
              ))}
          {layer !== 'demand' && (
            <Item
              className="print:hidden"
              sign={<span aria-hidden="true" className="size-3.5 rounded-full bg-accent" />}
            >
              {t(isCountedByPlace(view.state) ? 'legend.places' : 'legend.together')}
            </Item>
          )}
          {isCountedByPlace(view.state) && (
            <Item className="print:hidden" sign={<span aria-hidden="true" className="h-3 w-4 rounded-sm bg-accent" />}>
              {t('legend.whole')}
            </Item>
          )}
          {lines && (
            <Item
              className="print:hidden"
              sign={<span aria-hidden="true" className="w-5 border-t-2 border-accent/50" />}
            >
              {t('legend.lines', { city: view.home.city })}
            </Item>
          )}
          <Item sign={<span aria-hidden="true" className="w-5 border-t-2 border-dashed border-ink-soft" />}>
            {t('legend.disputed')}
          </Item>
        </dl>
        <p>{t('legend.source')}</p>
      </div>
      {layer === 'demand' && <DemandNote day={view.day} />}
    </div>
  )
}

function Item({ sign, className = '', children }: { sign: ReactNode; className?: string; children: ReactNode }) {
  return (
    <dd className={`inline-flex items-center gap-1.5 ${className}`}>
      {sign}
      {children}
    </dd>
  )
}

/** An SVG, so that it is coloured on paper as well. */
function Swatch({ colour }: { colour: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5 rounded-sm border border-black/15">
      <rect width="14" height="14" fill={colour} />
    </svg>
  )
}

function DemandNote({ day }: { day: string }) {
  const { t, i18n } = useTranslation('map')
  const { from, until } = demandPeriod(day)
  return (
    <p className="max-w-prose print:max-w-none">
      {t('demand.note', { from: dayName(from, i18n.language), until: dayName(until, i18n.language), fewest })}
    </p>
  )
}

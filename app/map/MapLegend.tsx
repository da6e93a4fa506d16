import { useTranslation } from 'react-i18next'
import { ranges, shadeOf, shadeSwatches } from './shades.ts'

/** What the shades mean, in words and numbers, and where the borders come from. */
export function MapLegend({ breaks }: { breaks: number[] }) {
  const { t } = useTranslation('map')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-ink-soft">
      <dl className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <dt className="font-semibold">{t('legend.title')}</dt>
        {ranges(breaks).map((range, at) => (
          <dd key={range} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-3.5 rounded-sm border border-black/10 ${shadeSwatches[shadeOf(at + 1, breaks.length)]}`} />{range}
          </dd>
        ))}
        <dd className="inline-flex items-center gap-1.5"><span aria-hidden="true" className="size-3.5 rounded-full bg-accent" />{t('legend.places')}</dd>
        <dd className="inline-flex items-center gap-1.5"><span aria-hidden="true" className="w-5 border-t-2 border-dashed border-ink-soft" />{t('legend.disputed')}</dd>
      </dl>
      <p>{t('legend.source')}</p>
    </div>
  )
}

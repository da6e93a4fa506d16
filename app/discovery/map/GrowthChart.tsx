import { useTranslation } from 'react-i18next'
import { Table } from '#app/foundation/ui/parts.tsx'

type Props = { totals: { year: number; count: number }[]; undated: number[]; shown: number }

/** The total of each year as bars, and the same as a table. */
export function GrowthChart({ totals, undated, shown }: Props) {
  const { t } = useTranslation('map')
  const most = Math.max(1, ...totals.map(({ count }) => count))
  return (
    <div className="grid gap-1">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${totals.length * 10} 40`}
        preserveAspectRatio="none"
        className="block h-16 w-full"
      >
        {totals.map(({ year, count }, at) => {
          const height = (38 * count) / most
          return (
            <rect
              key={year}
              x={at * 10 + 1}
              y={40 - height}
              width="8"
              height={height}
              className={year === shown ? 'fill-accent' : 'fill-primary/60'}
            />
          )
        })}
      </svg>
      <details className="print:hidden">
        <summary className="link inline-flex min-h-11 items-center text-sm">{t('years.table')}</summary>
        <Table
          caption={t('years.title')}
          head={[t('years.year'), t('years.count'), t('years.without')]}
          rows={totals
            .map(({ year, count }, at) => ({ key: String(year), cells: [String(year), count, undated[at]] }))
            .reverse()}
        />
      </details>
    </div>
  )
}

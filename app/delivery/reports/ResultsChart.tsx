import { useTranslation } from 'react-i18next'
import type { Section } from './report.ts'
import { nameOf } from './words.ts'

const [width, row, label] = [340, 44, 18]

/** Results by rung as bars, confirmed and only reported apart; the table beside it has the same figures. */
export function ResultsChart({ section }: { section: Section }) {
  const { t } = useTranslation(['common', 'report', 'results'])
  const bars = section.lines.filter(({ key, now }) => key.startsWith('result.') && (now ?? 0) > 0)
  if (bars.length === 0) return null
  const most = Math.max(...bars.map(({ now }) => now ?? 0))
  const wide = (amount: number) => ((width - 40) * amount) / most
  return (
    <figure className="grid gap-2 break-inside-avoid">
      <svg
        viewBox={`0 0 ${width} ${bars.length * row}`}
        className="w-full max-w-xl"
        role="img"
        aria-label={t('report:chart')}
      >
        {bars.map((bar, at) => {
          const [all, only] = [bar.now ?? 0, bar.only ?? 0]
          const confirmed = all - only
          return (
            <g key={bar.key}>
              <text x={0} y={at * row + 13} fontSize="13" className="fill-ink">
                {nameOf(bar.key, t)}
              </text>
              <rect x={0} y={at * row + label} width={wide(confirmed)} height={16} className="fill-primary" />
              <rect
                x={wide(confirmed)}
                y={at * row + label}
                width={wide(only)}
                height={16}
                className="fill-primary-line stroke-primary"
                strokeWidth={only > 0 ? 1 : 0}
              />
              <text x={wide(all) + 6} y={at * row + label + 13} fontSize="13" className="fill-ink">
                {all}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="text-sm text-ink-soft">{t('report:chartLegend')}</figcaption>
    </figure>
  )
}

import { useTranslation } from 'react-i18next'
import { Table } from '#app/foundation/ui/parts.tsx'
import { locale } from '#app/foundation/i18n/locale.ts'
import type { Point } from './goal.ts'

type Props = { title: string; year: number; target: number; points: Point[] }

const [width, height, left, bottom, top] = [340, 220, 40, 26, 14]

/** Months by name, as short as the language has them. */
const monthName = (month: number, year: number, language: string, style: 'short' | 'narrow') =>
  new Intl.DateTimeFormat(locale(language), { month: style, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1))

/**
 * How a goal's figure grew in its year, beside the line to the goal, with the same figures as a table. The lines are
 * told apart by how they are drawn as well as by their colour.
 */
export function GoalChart({ title, year, target, points }: Props) {
  const { t, i18n } = useTranslation('results')
  const most = Math.max(target, points.at(-1)?.all ?? 0)
  const x = (month: number) => left + ((width - left - 8) * month) / 12
  const y = (amount: number) => top + (height - top - bottom) * (1 - amount / most)
  const path = (of: (point: Point) => number) =>
    `M${x(0)} ${y(0)} ${points.map((point) => `L${x(point.month)} ${y(of(point))}`).join(' ')}`
  const ticks = [...new Set([0, Math.round(most / 2), target, most])]
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-2xl break-inside-avoid"
        role="img"
        aria-label={t('chart.title', { title, year })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize="13" className="fill-ink-soft">
              {tick}
            </text>
          </g>
        ))}
        {Array.from({ length: 12 }, (_, at) => (
          <text key={at} x={x(at + 0.5)} y={height - 8} textAnchor="middle" fontSize="13" className="fill-ink-soft">
            {monthName(at + 1, year, i18n.language, 'narrow')}
          </text>
        ))}
        <path
          d={`M${x(0)} ${y(0)} L${x(12)} ${y(target)}`}
          className="fill-none stroke-ink-soft"
          strokeWidth="2"
          strokeDasharray="1 5"
          strokeLinecap="round"
        />
        <path d={path(({ all }) => all)} className="fill-none stroke-accent" strokeWidth="2.5" strokeDasharray="6 4" />
        <path d={path(({ confirmed }) => confirmed)} className="fill-none stroke-primary" strokeWidth="3" />
      </svg>
      <figcaption className="text-sm text-ink-soft">{t('chart.legend')}</figcaption>
      <details className="print:hidden">
        <summary className="link w-fit text-sm">{t('chart.table')}</summary>
        <div className="mt-2">
          <Table
            caption={t('chart.title', { title, year })}
            head={[t('chart.month'), t('chart.confirmed'), t('chart.all'), t('chart.line')]}
            rows={points.map((point) => ({
              key: String(point.month),
              cells: [
                monthName(point.month, year, i18n.language, 'short'),
                point.confirmed,
                point.all,
                Math.round(point.line),
              ],
            }))}
          />
        </div>
      </details>
    </figure>
  )
}

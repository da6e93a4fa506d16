import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { gaps, type Gap } from './coverage.ts'

type Counts = Record<Gap, number>

/** Narrows the page to what is missing; each word with how many desks and sectors it is about. */
export function CoverageFilter({
  office,
  gap,
  counts,
}: {
  office: string
  gap: Gap | null
  counts: { desks: Counts; sectors: Counts }
}) {
  const { t } = useTranslation('ambassadors')
  const links = [
    { value: null, to: paths.coverage(office), label: t('coverage.all') },
    ...gaps.map((value) => ({
      value,
      to: paths.coverage(office, `?gap=${value}`),
      label: `${t(`coverage.gap.${value}`)} (${t('coverage.counts', { desks: counts.desks[value], sectors: counts.sectors[value] })})`,
    })),
  ]
  const chosen = gap && t(`coverage.gap.${gap}`)
  return (
    <details className="filter-panel rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent print:hidden">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">
        {t('coverage.filter')}
        {chosen && `: ${chosen}`}
      </summary>
      <nav aria-label={t('coverage.filter')} className="p-4 pt-1 lg:p-0">
        <ul className="flex flex-wrap gap-2">
          {links.map(({ value, to, label }) => (
            <li key={to}>
              <Link
                to={to}
                preventScrollReset
                aria-current={value === gap ? 'true' : undefined}
                className={`inline-flex min-h-11 items-center rounded-full border px-4 py-1.5 no-underline ${value === gap ? 'border-primary bg-primary-soft font-semibold text-primary-strong' : 'border-line-strong bg-surface text-ink hover:border-primary'}`}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

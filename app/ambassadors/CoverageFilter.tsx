import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { gaps, type Gap } from './coverage.ts'

type Counts = Record<Gap, number>

/** Narrows the page to what is missing; each word with how many desks and sectors it is about. */
export function CoverageFilter({ office, gap, counts }: { office: string; gap: Gap | null; counts: { desks: Counts; sectors: Counts } }) {
  const { t } = useTranslation('ambassadors')
  const links = [{ value: null, to: paths.coverage(office), label: t('coverage.all') }, ...gaps.map((value) => ({
    value, to: paths.coverage(office, `?gap=${value}`), label: `${t(`coverage.gap.${value}`)} (${t('coverage.counts', { desks: counts.desks[value], sectors: counts.sectors[value] })})`,
  }))]
  return (
    <nav aria-label={t('coverage.filter')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ value, to, label }) => (
          <li key={to}>
            <Link to={to} preventScrollReset aria-current={value === gap ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center rounded-full border px-4 py-1.5 no-underline ${value === gap ? 'border-primary bg-primary-soft font-semibold text-primary-strong' : 'border-line-strong bg-surface text-ink hover:border-primary'}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

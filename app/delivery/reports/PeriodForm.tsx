import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { paths } from '#app/paths.ts'
import { presets, type Period } from './period.ts'
import { presetName } from './words.ts'

/** Which period: one tap for the usual ones, or two days. */
export function PeriodForm({ office, period, today }: { office: string; period: Period; today: string }) {
  const { t } = useTranslation(['common', 'report'])
  const same = (other: Period) => other.from === period.from && other.until === period.until
  return (
    <details className="fold-on-phone print:hidden">
      <summary className="link min-h-11 w-fit py-2.5 lg:no-underline">{t('report:otherPeriod')}</summary>
      <div className="grid gap-4 pt-2">
        <nav aria-label={t('report:preset.label')}>
          <ul className="flex flex-wrap gap-2">
            {presets(today).map((preset) => (
              <li key={`${preset.name} ${preset.year} ${preset.quarter}`}>
                <Link
                  to={paths.report(office, preset.period)}
                  aria-current={same(preset.period) ? 'true' : undefined}
                  className={`inline-flex min-h-11 items-center rounded-full border px-3 no-underline ${same(preset.period) ? 'border-primary bg-primary-soft font-semibold text-primary-strong' : 'border-line-strong bg-surface text-ink hover:border-primary'}`}
                >
                  {presetName(preset, t)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <form method="get" className="flex flex-wrap items-end gap-3" key={`${period.from} ${period.until}`}>
          <TextField name="from" type="date" label={t('report:from')} defaultValue={period.from} max={today} />
          <TextField name="until" type="date" label={t('report:until')} defaultValue={period.until} max={today} />
          <Button look="secondary">{t('report:show')}</Button>
        </form>
      </div>
    </details>
  )
}

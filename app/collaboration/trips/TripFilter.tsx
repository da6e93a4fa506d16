import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField } from '#app/foundation/ui/Field.tsx'
import { readView, writeView, type TripView } from './view.ts'

type Props = { office: string; officeName: string; view: TripView; countries: string[]; sectors: string[] }

/**
 * Which trips: coming or past, where, in what, whose. A plain form; what is chosen stands in it, and is cleared in one
 * step.
 */
export function TripFilter({ office, officeName, view, countries, sectors }: Props) {
  const { t, i18n } = useTranslation(['trips', 'discover'])
  const language = i18n.language as Language
  const named = <T extends string>(codes: T[], name: (code: T) => string) =>
    codes.map((value) => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label, language))
  const usual = readView(new URLSearchParams(view.when === 'past' ? { when: 'past' } : {}))
  const chosen = [view.country, view.sector, view.mine || null, view.scope !== usual.scope || null].filter(
    (value) => value !== null,
  ).length
  const tab = (when: TripView['when']) => ({
    to: paths.trips(office, writeView({ ...view, when })),
    current: view.when === when,
    label: t(`list.${when}`),
  })
  return (
    <div className="grid gap-4">
      <nav aria-label={t('list.period')} className="flex gap-2">
        {[tab('coming'), tab('past')].map(({ to, current, label }) => (
          <Link
            key={to}
            to={to}
            aria-current={current ? 'page' : undefined}
            className={`inline-flex min-h-11 items-center rounded-lg border px-4 font-semibold no-underline ${current ? 'border-primary bg-primary-soft text-primary-strong' : 'border-line-strong text-ink hover:border-primary'}`}
          >
            {label}
          </Link>
        ))}
      </nav>
      <details className="filter-panel min-w-0 rounded-xl border border-line bg-surface">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">
          {t('discover:filters.show')}
          {chosen > 0 && ` (${chosen})`}
        </summary>
        <form
          key={writeView(view)}
          action={paths.trips(office)}
          className="grid items-end gap-4 p-4 sm:grid-cols-2 lg:grid-cols-5"
        >
          {view.when === 'past' && <input type="hidden" name="when" value="past" />}
          <SelectField
            name="country"
            label={t('list.country')}
            empty={t('list.everywhere')}
            defaultValue={view.country ?? ''}
            options={named(countries, (code) => countryName(code, language))}
          />
          <SelectField
            name="sector"
            label={t('list.sector')}
            empty={t('list.everySector')}
            defaultValue={view.sector ?? ''}
            options={named(sectors, (code) => sectorName(code, language, 'short'))}
          />
          <SelectField
            name="mine"
            label={t('list.whose')}
            defaultValue={view.mine ? 'yes' : ''}
            options={[
              { value: '', label: t('list.everybody') },
              { value: 'yes', label: t('list.mine') },
            ]}
          />
          <SelectField
            name="scope"
            label={t('list.scope')}
            defaultValue={view.scope}
            options={[
              { value: 'network', label: t('list.network') },
              { value: 'office', label: t('list.office', { office: officeName }) },
            ]}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button look="secondary">{t('list.show')}</Button>
            {writeView(view) !== writeView(usual) && (
              <Link className="link" to={paths.trips(office, writeView(usual))}>
                {t('list.clear')}
              </Link>
            )}
          </div>
        </form>
      </details>
    </div>
  )
}

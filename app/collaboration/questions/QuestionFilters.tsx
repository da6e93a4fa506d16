import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'

type Filter = { country?: string; state?: string; whose?: string }
type Props = { office: string; q: string; filter: Filter; countries: string[]; forMe: number }

/** Words and what narrows the list, which folds away on a phone. All in the address; one click clears it. */
export function QuestionFilters({ office, q, filter, countries, forMe }: Props) {
  const { t, i18n } = useTranslation(['questions', 'discover', 'common'])
  const chosen = Object.values(filter).filter(Boolean).length
  const collator = new Intl.Collator(i18n.language)
  const all = [...new Set([...countries, ...(filter.country ? [filter.country] : [])])]
  const named = all
    .map((value) => ({ value, label: countryName(value, i18n.language) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  return (
    <Form
      role="search"
      aria-label={t('filter.label')}
      action={paths.questions(office)}
      key={JSON.stringify([q, filter])}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextField name="q" type="search" label={t('filter.words')} defaultValue={q} maxLength={200} />
        </div>
        <Button>{t('filter.show')}</Button>
      </div>
      <details className="filter-panel">
        <summary className="min-h-11 py-2.5 font-semibold">
          {t('discover:filters.show')}
          {chosen > 0 && ` (${chosen})`}
        </summary>
        <div className="grid gap-3 pt-1 sm:grid-cols-3">
          <SelectField
            name="country"
            label={t('filter.country')}
            empty={t('filter.everywhere')}
            defaultValue={filter.country ?? ''}
            options={named}
          />
          <SelectField
            name="state"
            label={t('filter.state')}
            empty={t('filter.allStates')}
            defaultValue={filter.state ?? ''}
            options={(['open', 'answered'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          />
          <SelectField
            name="whose"
            label={t('filter.whose')}
            empty={t('filter.everybody')}
            defaultValue={filter.whose ?? ''}
            options={[
              { value: 'mine', label: t('filter.mine') },
              { value: 'forMe', label: forMe > 0 ? t('filter.forMeCount', { count: forMe }) : t('filter.forMe') },
            ]}
          />
        </div>
      </details>
      {(q || chosen > 0) && (
        <Link className="link justify-self-start" to={paths.questions(office)}>
          {t('filter.clear')}
        </Link>
      )}
    </Form>
  )
}

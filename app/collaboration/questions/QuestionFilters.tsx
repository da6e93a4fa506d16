import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'

type Filter = { country?: string; state?: string; whose?: string }
type Props = { office: string; q: string; filter: Filter; countries: string[]; forMe: number }

/** Words and what narrows the list. All in the address; one click clears it. */
export function QuestionFilters({ office, q, filter, countries, forMe }: Props) {
  const { t, i18n } = useTranslation(['questions', 'common'])
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
      className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto] lg:items-end"
    >
      <div className="sm:col-span-2 lg:col-span-1">
        <TextField name="q" type="search" label={t('filter.words')} defaultValue={q} maxLength={200} />
      </div>
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
      <div className="flex items-center gap-3">
        <Button>{t('filter.show')}</Button>
        {(q || Object.values(filter).some(Boolean)) && (
          <Link className="link" to={paths.questions(office)}>
            {t('filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  )
}

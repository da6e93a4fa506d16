import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { groupNames } from '#app/identity/acts.ts'
import type { AuditFilter } from './filter.ts'

/**
 * What to look at: kind, person, period; folded on a phone until something is chosen. `clear` leads to everything where
 * something is chosen.
 */
export function AuditFilterForm({
  action,
  filter,
  people,
  clear,
}: {
  action: string
  filter: AuditFilter
  people: { id: string; name: string }[]
  clear: string | null
}) {
  const { t } = useTranslation('audit')
  return (
    <details className="fold-on-phone print:hidden" open={clear !== null}>
      <summary className="link min-h-11 w-fit py-2.5 lg:no-underline">{t('filter.title')}</summary>
      <Form
        method="get"
        action={action}
        key={JSON.stringify(filter)}
        className="grid grid-cols-2 items-end gap-4 lg:grid-cols-5"
      >
        <div className="col-span-2 sm:col-span-1">
          <SelectField
            name="kind"
            label={t('filter.kind')}
            defaultValue={filter.group ?? ''}
            options={[
              { value: '', label: t('filter.allKinds') },
              ...groupNames.map((value) => ({ value, label: t(`group.${value}`) })),
            ]}
          />
        </div>
        <div className="col-span-2 sm:col-span-1">
          <SelectField
            name="person"
            label={t('filter.person')}
            defaultValue={filter.person ?? ''}
            options={[
              { value: '', label: t('filter.everybody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <TextField name="from" type="date" label={t('filter.from')} defaultValue={filter.from} />
        <TextField name="until" type="date" label={t('filter.until')} defaultValue={filter.until} />
        <div className="col-span-2 flex flex-wrap items-center gap-3 lg:col-span-1">
          <Button look="secondary">{t('filter.show')}</Button>
          {clear && (
            <Link className="link" to={clear}>
              {t('filter.clear')}
            </Link>
          )}
        </div>
      </Form>
    </details>
  )
}

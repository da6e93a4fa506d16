import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextArea } from '#app/foundation/ui/Field.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import type { OwnListing, Whom } from './meet.server.ts'

type Props = {
  whom: Whom
  own: OwnListing[]
  /** Which of them stands there at first. */
  chosen: string
  /** The name of the office whose desk sees to it. */
  office: string
  refused?: { values: [string, string][]; errors: Record<string, string> }
}

/** Two sentences: what it is about, and what one brings. */
export function MeetForm({ whom, own, chosen, office, refused }: Props) {
  const { t, i18n } = useTranslation(['introductions', 'common'])
  const { field, value, summary, key } = useFilled(refused?.values ?? [['own', chosen]], refused?.errors)
  return (
    <Form method="post" className="grid gap-6" key={key} noValidate>
      {summary}
      <Notice>
        {t(whom.direct ? 'meet.direct' : 'meet.weighed', { organisation: whom.organisation.name, office })}
      </Notice>
      <TextArea
        label={t('meet.wish')}
        hint={t('meet.wishHint')}
        rows={3}
        maxLength={1000}
        required
        {...field('wish')}
      />
      <TextArea
        label={t('meet.brings')}
        hint={t('meet.bringsHint')}
        optional={t('common:optional')}
        rows={3}
        maxLength={1000}
        {...field('brings')}
      />
      {own.length > 0 && (
        <SelectField
          {...field('own')}
          label={t('meet.own')}
          empty={t('meet.ownNone')}
          defaultValue={value('own')}
          options={own.map(({ id, country, place }) => ({
            value: id,
            label: [place, countryName(country, i18n.language)].filter(Boolean).join(', '),
          }))}
        />
      )}
      <div>
        <Button>{t('meet.submit')}</Button>
      </div>
    </Form>
  )
}

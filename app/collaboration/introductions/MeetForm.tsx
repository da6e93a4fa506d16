import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextArea } from '#app/foundation/ui/Field.tsx'
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
  /** What who asks said before that they bring. */
  brings?: string
  cancel: string
}

/** Two sentences: what it is about, and what one brings. */
export function MeetForm({ whom, own, chosen, office, brings = '', cancel }: Props) {
  const { t, i18n } = useTranslation(['introductions', 'common'])
  const { field, value, summary, key } = useAnswer({ own: chosen, brings })
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
          options={own.map(({ id, country, place }) => ({
            value: id,
            label: [place, countryName(country, i18n.language)].filter(Boolean).join(', '),
          }))}
        />
      )}
      <Choices
        type="checkbox"
        name="anonymous"
        legend={t('meet.who')}
        chosen={value('anonymous') ? ['on'] : []}
        options={[
          {
            value: 'on',
            label: t('meet.anonymous'),
            help: t('meet.anonymousHelp', { organisation: whom.organisation.name, office }),
          },
        ]}
      />
      <Submit cancel={cancel}>{t('meet.submit')}</Submit>
    </Form>
  )
}

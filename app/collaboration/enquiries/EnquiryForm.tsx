import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Notice } from '#app/foundation/ui/parts.tsx'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import type { Subject } from './enquiry.ts'

/** The field that people do not see (enquiry-input.ts). */
const trap = 'homepage'

type Props = {
  about: { about: Subject; name: string }
  start: { name: string; email: string; language: string; country: string }
  /** Where a member asks a question instead; null for who is none. */
  ask: string | null
}

/** A visitor's letter: who writes, where to answer and in which language, and what they say. */
export function EnquiryForm({ about, start, ask }: Props) {
  const { t, i18n } = useTranslation(['enquiries', 'common'])
  const { field, all, summary, key } = useAnswer(start)
  return (
    <Card>
      <Form method="post" className="grid gap-5" key={key} noValidate>
        {summary}
        {ask && (
          <p className="text-ink-soft">
            {t('member.what')}{' '}
            <Link className="link" to={ask}>
              {t('member.ask')}
            </Link>
          </p>
        )}
        <TextArea {...field('message')} label={t('form.message')} rows={6} required maxLength={5000} />
        {about.about === 'office' && (
          <SelectField
            {...field('country')}
            label={t('form.country')}
            hint={t('form.countryHint')}
            optional={t('common:optional')}
            empty={t('form.noCountry')}
            options={offeredCountries
              .map((value) => ({ value, label: countryName(value, i18n.language) }))
              .sort((a, b) => a.label.localeCompare(b.label, i18n.language))}
          />
        )}
        {(about.about === 'organisation' || about.about === 'presence') && (
          <Choices
            type="checkbox"
            name="pass"
            legend={t('form.pass')}
            chosen={all('pass')}
            options={[{ value: 'yes', label: t('form.passYes', { name: about.name }), help: t('form.passHelp') }]}
          />
        )}
        <TextField {...field('name')} label={t('form.name')} required autoComplete="name" maxLength={120} />
        <TextField
          {...field('email')}
          type="email"
          label={t('form.email')}
          hint={t('form.emailHint')}
          required
          autoComplete="email"
        />
        <SelectField
          {...field('language')}
          label={t('form.language')}
          options={(['nl', 'en', 'de'] as const).map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        />
        <div hidden>
          <TextField name={trap} label={t('form.trap')} tabIndex={-1} autoComplete="off" />
        </div>
        <div>
          <Button>{t('form.send')}</Button>
        </div>
        <Notice>{t('form.privacy')}</Notice>
      </Form>
    </Card>
  )
}

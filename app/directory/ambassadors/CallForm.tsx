import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { paths } from '#app/paths.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge } from '#app/foundation/ui/parts.tsx'

type Props = {
  office: string
  iso: string
  today: string
  call: { until: string } | null
  filled: ReturnType<typeof useFilled>
}

/** The call for ambassadors at a desk: publish it, say it otherwise, end it. */
export function CallForm({ office, iso, call, today, filled }: Props) {
  const { t, i18n } = useTranslation('ambassadors')
  const runs = call !== null && call.until >= today
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{t('call.form')}</h2>
        {call && (
          <Badge tone={runs ? 'good' : 'plain'}>
            {t(runs ? 'call.until' : 'call.over', { day: dayName(call.until, i18n.language) })}
          </Badge>
        )}
      </div>
      <p className="text-ink-soft">{t('call.formWhat')}</p>
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <p>{t('call.languages')}</p>
        {languages.map((language) => (
          <TextArea
            key={language}
            name={`words.${language}`}
            lang={language}
            rows={3}
            maxLength={600}
            label={t('call.words', { language: languageName(language, i18n.language) })}
            defaultValue={filled.value(`words.${language}`)}
            error={filled.message(`words.${language}`)}
          />
        ))}
        <TextField
          name="until"
          type="date"
          min={today}
          label={t('call.day')}
          hint={t('call.dayHint')}
          required
          defaultValue={filled.value('until')}
          error={filled.message('until')}
        />
        <div>
          <Button>{t(runs ? 'call.save' : 'call.publish')}</Button>
        </div>
      </Form>
      {runs && (
        <Form method="post" action={paths.endCall(office, iso)}>
          <Button look="danger" size="small">
            {t('call.end')}
          </Button>
        </Form>
      )}
    </>
  )
}

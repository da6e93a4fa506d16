import { useTranslation } from 'react-i18next'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { LookFields } from './LookFields.tsx'
import { SensitiveCountries, type Published } from './SensitiveCountries.tsx'

type Filled = ReturnType<typeof useFilled>

/** Everything an administrator can set. */
export function SettingsFields({ filled, published }: { filled: Filled; published: Published[] }) {
  const { t, i18n } = useTranslation(['admin', 'common'])
  const optional = t('common:optional')
  return (
    <>
      <TextField
        name="name"
        label={t('settings.name')}
        required
        defaultValue={filled.value('name')}
        error={filled.message('name')}
        maxLength={80}
      />
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`intro.${language}`}
          lang={language}
          label={t('settings.intro', { language: languageName(language, i18n.language) })}
          hint={language === languages[0] ? t('settings.introHint') : undefined}
          optional={optional}
          rows={3}
          maxLength={1000}
          defaultValue={filled.value(`intro.${language}`)}
          error={filled.message(`intro.${language}`)}
        />
      ))}
      <LookFields filled={filled} />
      <TextField
        name="contactName"
        label={t('settings.contactName')}
        hint={t('settings.contactNameHint')}
        optional={optional}
        maxLength={120}
        defaultValue={filled.value('contactName')}
        error={filled.message('contactName')}
      />
      <TextField
        name="contactEmail"
        type="email"
        label={t('settings.contactEmail')}
        hint={t('settings.contactEmailHint')}
        required
        defaultValue={filled.value('contactEmail')}
        error={filled.message('contactEmail')}
      />
      <TextField
        name="answerDays"
        type="number"
        inputMode="numeric"
        min={2}
        max={30}
        step={1}
        label={t('settings.answerDays')}
        hint={t('settings.answerDaysHint')}
        required
        defaultValue={filled.value('answerDays')}
        error={filled.message('answerDays')}
      />
      <SensitiveCountries
        chosen={filled.all('sensitiveCountries')}
        published={published}
        error={filled.message('sensitiveCountries')}
        optional={optional}
      />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Choices, SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'

/** An office's languages and its two colours, for its own settings and for a new office alike. */
export function LookFields({ filled }: { filled: ReturnType<typeof useFilled> }) {
  const { t, i18n } = useTranslation('admin')
  const options = languages.map((language) => ({ value: language, label: languageName(language, i18n.language) }))
  return (
    <>
      <Choices
        type="checkbox"
        name="languages"
        legend={t('settings.languages')}
        options={options}
        chosen={filled.all('languages')}
        error={filled.message('languages')}
        look="chips"
      />
      <SelectField
        name="defaultLanguage"
        label={t('settings.defaultLanguage')}
        hint={t('settings.defaultLanguageHint')}
        options={options}
        defaultValue={filled.value('defaultLanguage')}
        error={filled.message('defaultLanguage')}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        {(['colourPrimary', 'colourAccent'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="color"
            label={t(`settings.${name}`)}
            hint={t('settings.colourHint')}
            defaultValue={filled.value(name)}
            error={filled.message(name)}
          />
        ))}
      </div>
    </>
  )
}

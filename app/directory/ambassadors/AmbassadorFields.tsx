import { useTranslation } from 'react-i18next'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { languageName } from '#app/taxonomy/language-names.ts'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { CountryChoices } from '#app/foundation/fields/CountryChoices.tsx'

type Filled = {
  value: (name: string) => string
  all: (name: string) => string[]
  message: (name: string) => string | undefined
}

/** Desks, sectors, languages and a few words of what the ambassador helps with. What is chosen stands first. */
export function AmbassadorFields({ filled }: { filled: Filled }) {
  const { t, i18n } = useTranslation(['admin', 'ambassadors', 'common'])
  return (
    <>
      <CountryChoices
        chosen={filled.all('countries')}
        legend={t('ambassadors.desks')}
        hint={t('ambassadors.desksHint')}
        error={filled.message('countries')}
      />
      <SectorField
        chosen={filled.all('sectors')}
        kind="association"
        legend={t('ambassadors:appoint.sectors')}
        hint={t('ambassadors:appoint.sectorsHint')}
        error={filled.message('sectors')}
        optional={t('common:optional')}
      />
      <LanguageField legend={t('ambassadors.languages')} chosen={filled.all('languages')} />
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`help.${language}`}
          lang={language}
          rows={2}
          maxLength={600}
          optional={t('common:optional')}
          label={t('ambassadors.help', { language: languageName(language, i18n.language) })}
          hint={language === languages[0] ? t('ambassadors.helpHint') : undefined}
          defaultValue={filled.value(`help.${language}`)}
          error={filled.message(`help.${language}`)}
        />
      ))}
    </>
  )
}

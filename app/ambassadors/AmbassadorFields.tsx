import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages, spokenLanguages } from '#app/taxonomy/vocabulary.ts'
import { Choices, TextArea } from '#app/ui/Field.tsx'

type Filled = { value: (name: string) => string; all: (name: string) => string[]; message: (name: string) => string | undefined }

/** Desks, languages and a few words of what the ambassador helps with. What is chosen stands first. */
export function AmbassadorFields({ filled }: { filled: Filled }) {
  const { t, i18n } = useTranslation(['admin', 'common'])
  const collator = new Intl.Collator(i18n.language)
  const sorted = (codes: readonly string[], chosen: string[], name: (code: string, language: string) => string) =>
    codes.map((value) => ({ value, label: name(value, i18n.language) }))
      .sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)) || collator.compare(a.label, b.label))
  const [countries, spoken] = [filled.all('countries'), filled.all('languages')]
  const scrolling = 'max-h-80 overflow-y-auto rounded-xl border border-line bg-ground p-4'
  return (
    <>
      <div className={scrolling}>
        <Choices type="checkbox" name="countries" legend={t('ambassadors.desks')} hint={t('ambassadors.desksHint')} look="chips"
          error={filled.message('countries')} options={sorted(offeredCountries, countries, countryName)} chosen={countries} />
      </div>
      <div className={scrolling}>
        <Choices type="checkbox" name="languages" legend={t('ambassadors.languages')} look="chips" error={filled.message('languages')}
          options={sorted(spokenLanguages, spoken, languageName)} chosen={spoken} />
      </div>
      {languages.map((language) => (
        <TextArea key={language} name={`help.${language}`} lang={language} rows={2} maxLength={600} optional={t('common:optional')}
          label={t('ambassadors.help', { language: languageName(language, i18n.language) })} hint={language === languages[0] ? t('ambassadors.helpHint') : undefined}
          defaultValue={filled.value(`help.${language}`)} error={filled.message(`help.${language}`)} />
      ))}
    </>
  )
}

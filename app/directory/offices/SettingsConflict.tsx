import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'

const compared = [
  'name',
  'intro.nl',
  'intro.en',
  'intro.de',
  'languages',
  'defaultLanguage',
  'colourPrimary',
  'colourAccent',
  'contactName',
  'contactEmail',
  'answerDays',
  'sensitiveCountries',
] as const

/** What another administrator saved in the meantime beside what the reader typed. */
export function SettingsConflict({
  theirs,
  mine,
  keepTheirs,
}: {
  theirs: [string, string][]
  mine: [string, string][]
  keepTheirs: string
}) {
  const { t, i18n } = useTranslation(['admin', 'sensitive'])
  const words = (name: string, value: string) =>
    name === 'sensitiveCountries'
      ? countryName(value, i18n.language)
      : /anguage/.test(name) && value
        ? languageName(value, i18n.language)
        : value
  const label = (name: (typeof compared)[number]) => {
    switch (name) {
      case 'sensitiveCountries':
        return t('sensitive:settings.legend')
      case 'intro.nl':
      case 'intro.en':
      case 'intro.de':
        return t('settings.intro', { language: languageName(name.slice(6), i18n.language) })
      default:
        return t(`settings.${name}`)
    }
  }
  return (
    <Conflict
      compared={compared}
      theirs={theirs}
      mine={mine}
      label={label}
      say={words}
      keepTheirs={keepTheirs}
      reload
    />
  )
}

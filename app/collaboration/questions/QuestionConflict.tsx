import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'

const compared = ['title', 'country', 'audience', 'body', 'sectors', 'language'] as const
type Props = { theirs: [string, string][]; mine: [string, string][]; keepTheirs: string }

/** What an administrator, or the asker elsewhere, saved in the meantime beside what the reader typed. */
export function QuestionConflict({ theirs, mine, keepTheirs }: Props) {
  const { t, i18n } = useTranslation('questions')
  const words = (name: string, value: string) => {
    if (name === 'country') return countryName(value, i18n.language)
    if (name === 'sectors') return sectorName(value, i18n.language as Language)
    if (name === 'audience') return sayKey(t, `audience.${value}`)
    return name === 'language' ? languageName(value, i18n.language) : value
  }
  return (
    <Conflict
      compared={compared}
      theirs={theirs}
      mine={mine}
      label={(name) => t(`form.${name}`)}
      say={words}
      keepTheirs={keepTheirs}
    />
  )
}

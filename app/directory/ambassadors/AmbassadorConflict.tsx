import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'

const compared = ['countries', 'sectors', 'languages', 'help.nl', 'help.en', 'help.de']

/** What another administrator saved in the meantime beside what the reader typed. */
export function AmbassadorConflict({
  theirs,
  mine,
  keepTheirs,
}: {
  theirs: [string, string][]
  mine: [string, string][]
  keepTheirs: string
}) {
  const { t, i18n } = useTranslation(['admin', 'ambassadors'])
  const words = (name: string, value: string) =>
    name === 'countries'
      ? countryName(value, i18n.language)
      : name === 'sectors'
        ? sectorName(value, i18n.language as Language)
        : name === 'languages'
          ? languageName(value, i18n.language)
          : value
  const labels: Record<string, string> = {
    countries: t('ambassadors.desks'),
    sectors: t('ambassadors:sectors'),
    languages: t('ambassadors.languages'),
  }
  const label = (name: string) =>
    labels[name] ?? t('ambassadors.help', { language: languageName(name.slice(5), i18n.language) })
  return <Conflict compared={compared} theirs={theirs} mine={mine} label={label} say={words} keepTheirs={keepTheirs} />
}

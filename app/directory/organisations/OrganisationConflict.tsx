import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'

const compared = [
  'name',
  'kind',
  'summary.nl',
  'summary.en',
  'summary.de',
  'sectors',
  'sizeBand',
  'website',
  'registry',
  'registrationNumber',
  'seatCountry',
  'seatPlace',
  'languages',
  'visibility',
  'met',
] as const
const lists: Record<string, string> = {
  kind: 'kind',
  sizeBand: 'size',
  registry: 'registry',
  visibility: 'visibility',
  met: 'met',
}

/** What a colleague saved in the meantime beside what the reader typed, field by field, in words. */
export function OrganisationConflict({
  theirs,
  mine,
  keepTheirs,
}: {
  theirs: [string, string][]
  mine: [string, string][]
  keepTheirs: string
}) {
  const { t, i18n } = useTranslation(['organisations', 'vocabulary'])
  const words = (name: string, value: string) => {
    if (lists[name]) return sayKey(t, `vocabulary:${lists[name]}.${value}`)
    if (name === 'seatCountry') return value && countryName(value, i18n.language)
    if (name === 'sectors') return sectorName(value, i18n.language as Language)
    return name === 'languages' ? languageName(value, i18n.language) : value
  }
  const label = (name: (typeof compared)[number]) => {
    switch (name) {
      case 'summary.nl':
      case 'summary.en':
      case 'summary.de':
        return t('form.summary', { language: languageName(name.slice(8), i18n.language) })
      default:
        return t(`compare.${name}`)
    }
  }
  return <Conflict compared={compared} theirs={theirs} mine={mine} label={label} say={words} keepTheirs={keepTheirs} />
}

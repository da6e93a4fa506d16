import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'

const compared = [
  'whereLabel',
  'fromOn',
  'untilOn',
  'tripKind',
  'sectors',
  'title',
  'body',
  'language',
  'room',
  'visibility',
] as const

/** What somebody else saved in the meantime beside what the reader typed, field by field. */
export function TripConflict({
  theirs,
  mine,
  keepTheirs,
}: {
  theirs: [string, string][]
  mine: [string, string][]
  keepTheirs: string
}) {
  const { t, i18n } = useTranslation('trips')
  const words = (name: string, value: string) => {
    if (name === 'tripKind') return sayKey(t, `kind.${value}`)
    if (name === 'visibility') return sayKey(t, `visibility.${value}`)
    if (name === 'sectors') return sectorName(value, i18n.language as Language)
    return name === 'language' ? languageName(value, i18n.language) : value
  }
  const label = (name: (typeof compared)[number]) =>
    t(name === 'whereLabel' ? 'form.where' : name === 'tripKind' ? 'form.kind' : `form.${name}`)
  return <Conflict compared={compared} theirs={theirs} mine={mine} label={label} say={words} keepTheirs={keepTheirs} />
}

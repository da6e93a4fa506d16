import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Conflict } from '#app/foundation/forms/Conflict.tsx'
import { ownTextNames } from './presence.ts'
import type { FormValues } from './PresenceForm.tsx'

const compared = [
  'whereLabel',
  'field',
  'sectors',
  'activities',
  'offers',
  'seeks',
  'visibility',
  ...ownTextNames,
  'descriptionLanguage',
  ...ownTextNames.map((name) => `second.${name}` as const),
  'second.language',
  'sinceOn',
  'untilOn',
  'languages',
  'contactMemberId',
  'sensitive',
] as const
const lists: Record<string, string> = {
  field: 'field',
  activities: 'activity',
  offers: 'good',
  seeks: 'good',
  visibility: 'visibility',
}

/** What a colleague saved in the meantime beside what the reader typed, field by field, in words. */
export function PresenceConflict({
  theirs,
  mine,
  contacts,
  keepTheirs,
}: {
  theirs: FormValues
  mine: FormValues
  contacts: { id: string; name: string }[]
  keepTheirs: string
}) {
  const { t, i18n } = useTranslation(['presences', 'vocabulary', 'sensitive'])
  const words = (name: string, value: string) => {
    if (lists[name]) return sayKey(t, `vocabulary:${lists[name]}.${value}`)
    if (name === 'sectors') return sectorName(value, i18n.language as Language)
    if (name === 'languages' || name === 'descriptionLanguage' || name === 'second.language')
      return languageName(value, i18n.language)
    if (name === 'sensitive') return t('sensitive:badge')
    return name === 'contactMemberId' ? (contacts.find(({ id }) => id === value)?.name ?? '') : value
  }
  const label = (name: (typeof compared)[number]) => {
    if (name === 'sensitive') return t('sensitive:form.legend')
    if (name === 'second.language') return t('second.language')
    return name.startsWith('second.') ? t('second.text') : sayKey(t, `presences:compare.${name}`)
  }
  return <Conflict compared={compared} theirs={theirs} mine={mine} label={label} say={words} keepTheirs={keepTheirs} />
}

import { useTranslation } from 'react-i18next'
import type { Presence } from '#app/presences/presence.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { placePhrase } from './place-phrase.ts'

type Thing = { kind: 'matches'; presence: Presence } | { kind: 'searches'; name: string }

/** What a mail is about, in the reader's language: the matches of a presence, or a kept search. */
export function useThingName() {
  const { t, i18n } = useTranslation('digest')
  return (thing: Thing) => thing.kind === 'searches' ? t('thing.search', { name: thing.name })
    : t('thing.matches', { organisation: thing.presence.organisation.name, where: placePhrase(thing.presence, i18n.language as Language) })
}

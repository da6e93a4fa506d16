import { useTranslation } from 'react-i18next'
import type { Presence } from '#app/directory/presences/presence.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { placePhrase } from './place-phrase.ts'

type Thing =
  | { kind: 'questions' }
  | { kind: 'matches'; presence: Presence }
  | { kind: 'searches'; name: string }
  | { kind: 'trips'; country: string }

/**
 * What a mail is about, in the reader's language: the matches of a presence, a kept search, trips to a country, or
 * questions of the network.
 */
export function useThingName() {
  const { t, i18n } = useTranslation('digest')
  const language = i18n.language as Language
  return (thing: Thing) =>
    thing.kind === 'questions'
      ? t('thing.questions')
      : thing.kind === 'trips'
        ? t('thing.trips', { where: inCountry(thing.country, language) })
        : thing.kind === 'searches'
          ? t('thing.search', { name: thing.name })
          : t('thing.matches', {
              organisation: thing.presence.organisation.name,
              where: placePhrase(thing.presence, language),
            })
}

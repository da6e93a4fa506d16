import { useTranslation } from 'react-i18next'
import { Part } from '#app/discovery/map/MapPanel.tsx'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { DeskMatches } from './DeskMatches.tsx'
import type { Top } from './shown.ts'
import type { MatchScope } from './view.ts'

type Answer = { matches?: (Top & { organisation: string }) | null; scope?: MatchScope }

/**
 * The reader's own matches in the panel of a country's desk on the map; nothing for who has none to see. `answer`: what
 * the desk's page answers.
 */
export function MatchesAtDesk({ answer, office, iso }: { answer: object; office: string; iso: string }) {
  const { t, i18n } = useTranslation('matches')
  const { matches, scope } = answer as Answer
  if (!matches || !scope) return null
  return (
    <Part title={t('top.titleIn', { where: inCountry(iso, i18n.language as Language) })}>
      <DeskMatches top={matches} office={office} iso={iso} scope={scope} />
    </Part>
  )
}

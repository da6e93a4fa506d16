import { useTranslation } from 'react-i18next'
import { DeskPeople } from '#app/directory/ambassadors/DeskPeople.tsx'
import type { Desk } from '#app/discovery/map/map-view.ts'
import { DeskMatches } from '#app/collaboration/matches/DeskMatches.tsx'
import type { Top } from '#app/collaboration/matches/shown.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { DeskFacts } from './facts.server.ts'
import { FactsCard } from './FactsCard.tsx'

type Props = {
  office: string
  desk: Desk
  facts: DeskFacts
  matches: (Top & { organisation: string }) | null
  scope: 'office' | 'network'
  empty: boolean
}

/**
 * Beside who is there: who answers, what is known of the country, and the reader's matches. On a phone it comes first,
 * unless the desk is `empty`, which says what can be done.
 */
export function DeskAside({ office, desk, facts, matches, scope, empty }: Props) {
  const { t, i18n } = useTranslation(['map', 'matches'])
  return (
    <aside className={`grid gap-4 ${empty ? '' : 'max-lg:-order-1'}`}>
      <Card className="grid gap-3">
        <h2 className="text-lg">{t('desk.answers')}</h2>
        <DeskPeople office={office} iso={desk.iso} staff={desk.staff} ways={!empty} />
      </Card>
      <FactsCard key={desk.iso} iso={desk.iso} facts={facts} />
      {matches && (
        <Card as="section" className="grid gap-3">
          <h2 className="text-lg">
            {t('matches:top.titleIn', { where: inCountry(desk.iso, i18n.language as Language) })}
          </h2>
          <DeskMatches top={matches} office={office} iso={desk.iso} scope={scope} />
        </Card>
      )}
    </aside>
  )
}

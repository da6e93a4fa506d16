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

/**
 * Who answers at the desk: beside who is there; on a phone before them, unless the desk is `empty`, which says what can
 * be done.
 */
export function DeskAnswers({ office, desk, empty }: { office: string; desk: Desk; empty: boolean }) {
  const { t } = useTranslation('map')
  return (
    <section
      className={`lg:col-start-2 lg:row-start-1 ${empty && desk.staff.people.length === 0 ? '' : 'max-lg:-order-1'}`}
      aria-labelledby="answers"
    >
      <Card className="grid gap-3">
        <h2 id="answers" className="text-lg">
          {t('desk.answers')}
        </h2>
        <DeskPeople office={office} iso={desk.iso} staff={desk.staff} ways={!empty} />
      </Card>
    </section>
  )
}

type Props = {
  office: string
  desk: Desk
  facts: DeskFacts
  matches: (Top & { organisation: string }) | null
  scope: 'office' | 'network'
}

/** Beside who is there, and after it on a phone: what is known of the country, and the reader's matches. */
export function DeskAside({ office, desk, facts, matches, scope }: Props) {
  const { t, i18n } = useTranslation('matches')
  return (
    <aside className="grid gap-4 lg:col-start-2 lg:row-start-2" aria-labelledby="facts">
      <FactsCard key={desk.iso} iso={desk.iso} facts={facts} />
      {matches && (
        <Card as="section" className="grid gap-3">
          <h2 className="text-lg">{t('top.titleIn', { where: inCountry(desk.iso, i18n.language as Language) })}</h2>
          <DeskMatches top={matches} office={office} iso={desk.iso} scope={scope} />
        </Card>
      )}
    </aside>
  )
}

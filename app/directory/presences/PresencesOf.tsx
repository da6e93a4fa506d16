import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#app/foundation/ui/parts.tsx'
import { isPast, type Presence } from './presence.ts'
import { PresenceCard } from './PresenceCard.tsx'

type Props = {
  presences: Presence[]
  office: string
  /** Who edits them does so from their cards, and comes back here. */
  back?: string
  publish: ReactNode
}

/**
 * Where an organisation is active, counted, and below it where it was. What is withdrawn stays for its editors and
 * counts for nobody.
 */
export function PresencesOf({ presences, office, back, publish }: Props) {
  const { t } = useTranslation('organisations')
  const over = presences.filter((presence) => isPast(presence))
  const others = presences.filter((presence) => !isPast(presence))
  const cards = (list: Presence[]) => (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {list.map((presence) => (
        <PresenceCard
          key={presence.id}
          presence={presence}
          lead="place"
          office={office}
          editable={back === undefined ? undefined : { back }}
        />
      ))}
    </div>
  )
  return (
    <>
      <section className="grid gap-4" aria-labelledby="presences">
        <h2 id="presences">
          {t('show.presences', { count: others.filter(({ state }) => state === 'published').length })}
        </h2>
        {others.length > 0 && cards(others)}
        {presences.length === 0 && (
          <Empty title={t('show.none')} action={publish}>
            {publish ? t('show.noneEditor') : null}
          </Empty>
        )}
      </section>
      {over.length > 0 && (
        <section className="grid gap-4" aria-labelledby="over">
          <h2 id="over">{t('show.past', { count: over.length })}</h2>
          {cards(over)}
        </section>
      )}
    </>
  )
}

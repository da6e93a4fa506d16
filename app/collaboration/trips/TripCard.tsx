import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import { hasRoom, phaseOf, type Trip } from './trip.ts'
import { nameOf, whenOf, whereTo } from './words.ts'

export type ShownTrip = Omit<Trip, 'reportedAt' | 'updatedAt'> & { reportedAt: unknown; updatedAt: unknown }

/** What kind of trip it is and where in its life, in words. */
export function TripBadges({ trip }: { trip: ShownTrip }) {
  const { t } = useTranslation('trips')
  const phase = phaseOf(trip, today())
  return (
    <>
      {trip.kind === 'delegation' && <Badge tone="primary">{t('kind.delegation')}</Badge>}
      {phase !== 'coming' && (
        <Badge tone={phase === 'cancelled' ? 'bad' : phase === 'now' ? 'good' : 'plain'}>{t(`phase.${phase}`)}</Badge>
      )}
      {trip.mine && <Badge>{t(trip.kind === 'delegation' ? 'card.leads' : 'card.mine')}</Badge>}
      {trip.joined && <Badge tone="good">{t('card.joined')}</Badge>}
      {phase === 'coming' && !hasRoom(trip) && <Badge tone="warn">{t('card.full')}</Badge>}
      {trip.reportedAt !== null && <Badge>{t('card.reported')}</Badge>}
    </>
  )
}

/** Who travels, and for whom; of a delegation who leads it, since they need not travel. */
function useTravels() {
  const { t } = useTranslation('trips')
  return ({ kind, traveller, organisation }: ShownTrip): (string | undefined)[] =>
    kind === 'delegation'
      ? [t('card.led', { name: traveller.name }), organisation?.name]
      : [organisation ? t('card.who', { name: traveller.name, organisation: organisation.name }) : traveller.name]
}

/** One trip in a list: when, where, who, for which sectors. `why` says why it is shown to this reader. */
export function TripCard({
  trip,
  office,
  heading: Heading = 'h3',
  why,
}: {
  trip: ShownTrip
  office: string
  heading?: 'h2' | 'h3'
  why?: string
}) {
  const { i18n } = useTranslation('trips')
  const language = i18n.language as Language
  const travels = useTravels()
  return (
    <Card as="article" className="grid content-start gap-2">
      <p className="font-semibold text-primary">{whenOf(trip, language)}</p>
      <Heading className="text-lg">
        <Link className="link" to={paths.trip(office, trip.id)}>
          {nameOf(trip, language)}
        </Link>
      </Heading>
      <InRow
        facts={[
          trip.title && whereTo(trip, language),
          ...travels(trip),
          trip.office.slug !== office && (
            <span key="office" className="text-ink-soft">
              {trip.office.name}
            </span>
          ),
        ]}
      />
      {trip.sectors.length > 0 && (
        <InRow
          className="text-sm text-ink-soft"
          facts={trip.sectors.map((code) => sectorName(code, language, 'short'))}
        />
      )}
      {why && <p className="text-sm font-semibold text-good">{why}</p>}
      <p className="flex flex-wrap gap-2 empty:hidden">
        <TripBadges trip={trip} />
      </p>
    </Card>
  )
}

/** Trips as cards; nothing where there are none. */
export function TripCards({ trips, office, heading }: { trips: ShownTrip[]; office: string; heading?: 'h2' | 'h3' }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {trips.map((trip) => (
        <TripCard key={trip.id} trip={trip} office={office} heading={heading} />
      ))}
    </div>
  )
}

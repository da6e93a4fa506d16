import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { TripCard, type ShownTrip } from './TripCard.tsx'

export type DeskTripsShown = { coming: ShownTrip[]; reported: ShownTrip[] }

/** Trips at a country's desk: who comes, and what past delegations brought. For members; nothing for others. */
export function DeskTrips({ trips, office, iso }: { trips: DeskTripsShown | null; office: string; iso: string }) {
  const { t, i18n } = useTranslation('trips')
  if (!trips) return null
  const cards = (shown: ShownTrip[]) => (
    <div className="grid gap-4 sm:grid-cols-2">
      {shown.map((trip) => (
        <TripCard key={trip.id} trip={trip} office={office} />
      ))}
    </div>
  )
  return (
    <section className="grid gap-4" aria-labelledby="trips">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="trips">{t('desk.title')}</h2>
        <LinkButton look="secondary" size="small" to={paths.newTrip(office, iso)}>
          {t('list.announce')}
        </LinkButton>
      </div>
      {trips.coming.length === 0 ? (
        <p className="text-ink-soft">{t('desk.none', { where: inCountry(iso, i18n.language as Language) })}</p>
      ) : (
        cards(trips.coming)
      )}
      {trips.reported.length > 0 && (
        <>
          <h3 className="text-lg">{t('desk.past')}</h3>
          {cards(trips.reported)}
        </>
      )}
      <p>
        <Link className="link" to={paths.tripCalendar(office, iso)}>
          {t('desk.calendar')}
        </Link>
      </p>
    </section>
  )
}

import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { RequestList, type ShownRequest } from './RequestList.tsx'
import { TripCard, TripCards, type ShownTrip } from './TripCard.tsx'
import { nameOf, whenOf } from './words.ts'

type Props = {
  office: string
  trips: ShownTrip[]
  unreported: ShownTrip[]
  waiting: ShownRequest[]
  forMe: { trip: ShownTrip; told: { why: 'sector' | 'country' | 'desk'; sectors: string[] } }[]
}

/**
 * On one's own page: where one goes, what is asked of one, what is to be reported, and who else goes where one has
 * interests.
 */
export function MyTrips({ office, trips, unreported, waiting, forMe }: Props) {
  const { t, i18n } = useTranslation('trips')
  return (
    <section className="grid gap-4" aria-labelledby="my-trips">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="my-trips">{t('mine.title')}</h2>
        <LinkButton look="secondary" to={paths.newTrip(office)}>
          {t('list.announce')}
        </LinkButton>
      </div>
      <RequestList title={t('requests.waiting')} requests={waiting} office={office} answerable heading="h3" />
      {unreported.map((trip) => (
        <Notice
          key={trip.id}
          title={t('mine.unreported', {
            trip: nameOf(trip, i18n.language as Language),
            when: whenOf(trip, i18n.language as Language),
          })}
        >
          <Link className="link" to={paths.tripReport(office, trip.id)}>
            {t('report.write')}
          </Link>
        </Notice>
      ))}
      {trips.length === 0 ? (
        <p className="text-ink-soft">{t('mine.none')}</p>
      ) : (
        <TripCards trips={trips} office={office} />
      )}
      {forMe.length > 0 && (
        <>
          <h3 className="text-lg">{t('mine.forYou')}</h3>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {forMe.map(({ trip, told }) => (
              <TripCard
                key={trip.id}
                trip={trip}
                office={office}
                why={t(`why.${told.why}`, {
                  sectors: told.sectors.map((code) => sectorName(code, i18n.language as Language, 'short')).join(', '),
                })}
              />
            ))}
          </div>
        </>
      )}
      <p>
        <Link className="link" to={paths.trips(office)}>
          {t('mine.all')}
        </Link>
      </p>
    </section>
  )
}

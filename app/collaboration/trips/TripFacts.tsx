import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { today } from '#app/foundation/days/today.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import type { ShownTrip } from './TripCard.tsx'
import { whereTo } from './words.ts'

/** Who, where, in what, for whom. */
export function TripFacts({ trip, office, told }: { trip: ShownTrip; office: string; told: { all: number } | null }) {
  const { t, i18n } = useTranslation(['trips', 'results'])
  const language = i18n.language as Language
  const { organisation } = trip
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('show.facts')}</h2>
      <Facts
        facts={[
          [t(trip.kind === 'delegation' ? 'show.leader' : 'show.traveller'), trip.traveller.name],
          [
            t('show.organisation'),
            organisation &&
              (organisation.office === office ? (
                <Link className="link" to={paths.organisation(office, organisation.slug)}>
                  {organisation.name}
                </Link>
              ) : (
                organisation.name
              )),
          ],
          [t('show.office'), trip.office.slug !== office && trip.office.name],
          [t('show.where'), whereTo(trip, language)],
          [t('show.sectors'), trip.sectors.map((code) => sectorName(code, language, 'short')).join(', ')],
          [t('show.room'), trip.room !== null && t('show.roomOf', { along: trip.along, count: trip.room })],
          [t('show.visibility'), t(`visibility.${trip.visibility}`)],
          [t('show.hearing'), told && t('show.hearingCount', { count: told.all })],
        ]}
      />
      {trip.state !== 'cancelled' && trip.fromOn <= today() && (
        <p>
          <Link className="link" to={paths.results(office, 'trips', trip.id)}>
            {t('results:title')}
          </Link>
        </p>
      )}
      <p>
        <Link className="link" to={paths.country(office, trip.country)}>
          {t('show.desk', { country: countryName(trip.country, language) })}
        </Link>
      </p>
    </Card>
  )
}

/** What came of the trip: the words, and the figures that its traveller counted. */
export function TripReport({ trip }: { trip: ShownTrip }) {
  const { t } = useTranslation('trips')
  if (!trip.reportedAt) return null
  const figures = (['meetings', 'leads', 'agreements'] as const).filter((name) => trip[name] !== null)
  return (
    <section className="grid gap-3" aria-labelledby="report">
      <h2 id="report">{t('report.title')}</h2>
      {figures.length > 0 && (
        <dl className="flex flex-wrap gap-3">
          {figures.map((name) => (
            <div key={name} className="flex flex-col-reverse rounded-xl border border-line bg-surface px-5 py-3">
              <dt className="text-sm text-ink-soft">{t(`report.${name}`, { count: trip[name]! })}</dt>
              <dd className="font-display text-2xl font-bold">{trip[name]}</dd>
            </div>
          ))}
        </dl>
      )}
      <Prose lang={trip.language}>{trip.report}</Prose>
    </section>
  )
}

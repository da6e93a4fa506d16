/** What a digest says of trips: those to one country, and requests that ended unanswered. */
import { paths } from '#app/paths.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Lapsed } from '#app/collaboration/trips/requests.server.ts'
import { nameOf, whenOf, whereTo } from '#app/collaboration/trips/words.ts'
import type { Draft, Words } from './letter.server.ts'
import type { TripNews } from './news.server.ts'

const mostItems = 5

/** Trips to a country: who, when, why this reader. `less` is about the country. */
export function tripSection(
  { t, language }: Words,
  office: string,
  { country, heard }: TripNews,
  token: string,
): Draft {
  const where = inCountry(country, language)
  return {
    title: t('digest:mail.trips', { where }),
    total: heard.length,
    path: paths.trips(office, `?country=${country}`),
    items: heard.slice(0, mostItems).map(({ trip, told }) => ({
      title: nameOf(trip, language),
      path: paths.trip(office, trip.id),
      detail: [
        whenOf(trip, language),
        trip.organisation ? `${trip.traveller.name}, ${trip.organisation.name}` : trip.traveller.name,
        ...(trip.title ? [whereTo(trip, language)] : []),
        ...(trip.office.slug === office ? [] : [trip.office.name]),
      ].join(' · '),
      lines: [
        t(`trips:why.${told.why}`, {
          sectors: told.sectors.map((code) => sectorName(code, language, 'short')).join(', '),
        }),
        ...(trip.kind === 'delegation' ? [t('digest:mail.delegation')] : []),
      ],
    })),
    less: { text: t('digest:mail.lessTrips', { where }), path: paths.digestLess(token, 'trips', office, country) },
  }
}

/**
 * Requests that nobody answered before the trip began; none where there are none. Nothing to hear less of: each ends
 * once.
 */
export function lapsedSection({ t, language }: Words, office: string, lapsed: Lapsed[]): Draft[] {
  if (lapsed.length === 0) return []
  return [
    {
      title: t('digest:mail.lapsed'),
      total: lapsed.length,
      path: paths.trips(office, '?mine=yes'),
      less: null,
      items: lapsed.slice(0, mostItems).map((each) => ({
        title: t(`digest:mail.lapsed_${each.kind}`, { name: each.traveller }),
        detail: `${inCountry(each.country, language)} · ${whenOf(each, language)}`,
        lines: [t('digest:mail.lapsedWhat')],
        path: paths.trip(office, each.tripId),
      })),
    },
  ]
}

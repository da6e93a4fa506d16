/** Trips in the digest: those to countries that are the reader's, and requests that ended unanswered. */
import type { Tx } from '#db/client.server.ts'
import { mostItems, type DigestSource, type Draft, type Words } from '#app/identity/digest-source.ts'
import { paths } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { listLapsed, markLapsed, type Lapsed } from './requests.server.ts'
import { listForMe, listMutedTrips, markTripsTold, setTripsMuted, type Heard } from './told.server.ts'
import { nameOf, whenOf, whereIn, whereTo } from './words.ts'

/** Trips to one country, those in the person's sectors first. */
type TripNews = { country: string; heard: Heard[] }

const tripsIn = (news: TripNews[]) => news.flatMap(({ heard }) => heard.map(({ trip }) => trip))
const countryThing = (country: string, { t, language }: Words) =>
  t('digest:thing.trips', { where: inCountry(country, language) })

export const tripDigest: DigestSource<TripNews> = {
  kind: 'trips',
  news: (door, { memberId }) => door((tx) => newTrips(tx, memberId)),
  count: (news) => tripsIn(news).length,
  counted: 'digest:subject.trips',
  alone: ({ t, language }, news) => {
    const [trip] = tripsIn(news)
    return t('digest:subject.trip', {
      name: trip.traveller.name,
      where: whereIn(trip, language),
      when: whenOf(trip, language),
    })
  },
  sections: (words, office, news, token) => news.map((each) => tripSection(words, office, each, token)),
  mark: (tx, news) =>
    markTripsTold(
      tx,
      tripsIn(news).map(({ id }) => id),
    ),
  less: {
    name: async (_tx, _officeId, id, words) => (isCountry(id) ? countryThing(id, words) : null),
    set: async (tx, id, quiet) => isCountry(id) && setTripsMuted(tx, id, quiet),
    list: async (tx, _officeId, words) =>
      (await listMutedTrips(tx)).map((country) => ({ id: country, name: countryThing(country, words) })),
  },
}

export const lapsedDigest: DigestSource<Lapsed> = {
  kind: 'lapsed',
  news: (door) => door(listLapsed),
  count: (news) => news.length,
  counted: 'digest:subject.lapsed',
  sections: lapsedSection,
  mark: (tx, news) =>
    markLapsed(
      tx,
      news.map(({ id }) => id),
    ),
}

/**
 * Coming trips that the person was not told of yet, by country. They are rows, not finds of the index: what is not
 * marked now is found the next time.
 */
async function newTrips(tx: Tx, memberId: string | null): Promise<TripNews[]> {
  const heard = memberId ? await listForMe(tx, memberId, { untold: true }) : []
  return [...new Set(heard.map(({ trip }) => trip.country))].map((country) => ({
    country,
    heard: heard.filter(({ trip }) => trip.country === country),
  }))
}

/** Trips to a country: who, when, why this reader. `less` is about the country. */
function tripSection({ t, language }: Words, office: string, { country, heard }: TripNews, token: string): Draft {
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
function lapsedSection({ t, language }: Words, office: string, lapsed: Lapsed[]): Draft[] {
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

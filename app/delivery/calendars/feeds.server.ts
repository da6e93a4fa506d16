/** What is in a calendar: read as the person whose secret its address holds, as they would see it themselves. */
import { enterAsMember } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { asReader } from '#app/identity/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { publicUrl } from '#app/env.server.ts'
import { callerOf } from '#app/foundation/http/rate-limits.server.ts'
import { languageOf, translator } from '#app/foundation/i18n/i18n.server.ts'
import { pool } from '#app/pools.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { AppLoadContext } from '@remix-run/node'
import { calendarAnswer, calendarOf, type Feed } from './calendar.server.ts'
import { calendarHolder } from './calendar-tokens.server.ts'
import { listEntries } from '#app/collaboration/trips/programme.server.ts'
import type { Trip } from '#app/collaboration/trips/trip.ts'
import { listForFeed } from '#app/collaboration/trips/trips.server.ts'

async function withEntries(tx: Tx, trips: Trip[], office: string, of: (trip: Trip) => boolean): Promise<Feed['trips']> {
  const found: Feed['trips'] = []
  for (const trip of trips) found.push({ trip, office, entries: of(trip) ? await listEntries(tx, trip) : [] })
  return found
}

/**
 * A person's own calendar, over all their offices: where they travel, travel along, or have asked; programmes of trips
 * they are on.
 */
export async function personalCalendar(
  request: Request,
  token: string | undefined,
  context: AppLoadContext,
): Promise<Response> {
  const { id, language } = await calendarHolder(token, callerOf(context))
  const t = translator(language)
  const offices = await enterAsMember(
    pool('kogge_member'),
    id,
    null,
    { readOnly: true },
    (tx) => tx<{ slug: string }[]>`
    select o.slug from kogge.members m join kogge.offices o on o.id = m.office_id
    where m.user_id = ${id} and m.state = 'active' order by m.created_at, m.id`,
  )
  const trips: Feed['trips'] = []
  for (const { slug } of offices) {
    const found = await onBehalfOf(
      id,
      slug,
    )(async (tx) => withEntries(tx, await listForFeed(tx, { mine: true }), slug, (trip) => trip.mine || trip.joined))
    trips.push(...found.filter(({ trip }) => !trips.some((known) => known.trip.id === trip.id)))
  }
  return calendarAnswer(
    request,
    calendarOf(
      { name: t('trips:feed.mine'), about: t('trips:feed.mineAbout'), own: true, trips },
      { t, language, site: publicUrl() },
    ),
    language,
  )
}

/**
 * An office's calendar, or one desk's. `?token=` is a person's secret: a member of the office gets its trips, a peer
 * those for the network, anybody else none. Without it there is nothing, because trips are never public: a valid
 * calendar that says so.
 */
export async function officeCalendar(
  request: Request,
  slug: string,
  country: string | null,
  context: AppLoadContext,
): Promise<Response> {
  const office = await asReader(request, slug, async (_tx, reader) => reader.office!)
  const token = new URL(request.url).searchParams.get('token')
  const holder = token === null ? null : await calendarHolder(token, callerOf(context))
  const language = holder?.language ?? (await languageOf(request))
  const t = translator(language)
  const trips =
    holder === null
      ? []
      : await onBehalfOf(
          holder.id,
          slug,
        )(async (tx, { own, actor }) =>
          actor?.officeId
            ? withEntries(
                tx,
                await listForFeed(tx, { officeId: office.id, country }),
                own ? slug : actor.officeSlug!,
                (trip) => trip.kind === 'delegation',
              )
            : [],
        )
  const name = country
    ? t('trips:feed.desk', { office: office.name, country: countryName(country, language) })
    : t('trips:feed.office', { office: office.name })
  const about = t(holder ? 'trips:feed.officeAbout' : 'trips:feed.members')
  return calendarAnswer(request, calendarOf({ name, about, trips }, { t, language, site: publicUrl() }), language)
}

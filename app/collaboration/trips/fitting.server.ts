/**
 * Trips to come that the words of a search fit, for members. SQL runs under their row security; of where a trip goes
 * the country is told, never the place.
 */
import { mostRead, type FittingSource } from '#app/identity/fitting-source.ts'
import { nameFits } from '#app/identity/name-fits.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Trip } from './trip.ts'
import { nameOf, whenOf } from './words.ts'

type Facts = Pick<Trip, 'kind' | 'country' | 'fromOn' | 'untilOn' | 'title'> & {
  language: Language
  traveller: string
  organisation: string | null
  office: { slug: string; name: string }
}

/** Those of the search's offices whose title the words are or are in, and those to a country that they name. */
export const tripFitting: FittingSource = {
  kind: 'trip',
  select: (tx, wanted) => {
    const { own, offices, names, countries, sectors, about } = wanted
    if (!own || names.length === 0) return null
    const words = (language: string) => tx`plainto_tsquery(${`app.words_${language}`}::regconfig, ${about})`
    return tx`
      select 'trip' as kind, x.id::text, x.fit, x.by_title = 1 as named, '{}'::text[] as ids, jsonb_build_object(
        'kind', x.kind, 'country', x.country, 'fromOn', x.from_on, 'untilOn', x.until_on, 'title', x.title,
        'language', x.language, 'traveller', x.traveller_name, 'organisation', (select g.name from kogge.organisations g
          where g.office_id = x.office_id and g.id = x.organisation_id),
        'office', jsonb_build_object('slug', o.slug, 'name', o.name)) as facts
      from (
        select each.*, greatest(each.by_title, case
          when cardinality(${countries}::text[]) > 0 and not each.there then 0
          when each.there and (each.in_title or each.in_sector) then 0.87
          when each.in_title then 0.8
          when each.there and (${about} = '' or cardinality(each.sectors) = 0) then 0.75
          when each.there then 0.6
          else 0 end)::float8 as fit
        from (
          select t.*, ${nameFits(tx, tx`t.title`, wanted)} as by_title, t.country = any (${countries}::text[]) as there,
            t.sectors && ${sectors}::text[] as in_sector,
            to_tsvector(('app.words_' || t.language)::regconfig, t.title)
              @@ (${words('nl')} || ${words('en')} || ${words('de')}) as in_title
          from kogge.trips t
          where t.state = 'planned' and t.until_on >= current_date
            and (${offices}::uuid[] is null or t.office_id = any (${offices}::uuid[]))) each) x
      join kogge.offices o on o.id = x.office_id
      where x.fit > 0 order by x.fit desc, x.from_on, x.id limit ${mostRead}`
  },
  say: ({ id, facts }, { t, language }, { office }) => {
    const trip = facts as Facts
    const { kind, country, title, traveller, organisation, office: of } = trip
    return {
      path: paths.trip(office, id),
      name: {
        text: nameOf({ ...trip, place: null }, language),
        ...(title && trip.language !== language && { language: trip.language }),
      },
      facts: [
        whenOf(trip, language),
        ...(title ? [countryName(country, language)] : []),
        kind === 'delegation'
          ? t('trips:card.led', { name: traveller })
          : organisation
            ? t('trips:card.who', { name: traveller, organisation })
            : traveller,
        ...(of.slug !== office ? [of.name] : []),
      ].map((text) => ({ text })),
    }
  },
}

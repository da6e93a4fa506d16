/** Organisations that are looked for by their name. SQL runs under the reader's row security. */
import { mostRead, type FittingSource } from '#app/identity/fitting-source.ts'
import { mayFit, nameFits } from '#app/identity/name-fits.server.ts'
import { paths } from '#app/paths.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { active } from './entries.server.ts'
import { seatJson } from './seat.server.ts'
import { otherOffice, seatPhrase, type Seat } from './seat.ts'

type Facts = {
  slug: string
  name: string
  kind: OrganisationKind
  office: { slug: string; name: string }
  seat: Seat
  countries: number
}
/** Part of a name that more organisations have is no name that somebody looks for. */
const mostAlike = 2

/** Those of the search's offices whose name was typed: all of it, or a part that hardly another one has. */
export const organisationFitting: FittingSource = {
  kind: 'organisation',
  select: (tx, wanted) => {
    const { offices, names } = wanted
    if (names.length === 0) return null
    const among = offices
      ? tx`o.office_id = any (${offices}::uuid[]) and o.audience <> 'hidden'`
      : tx`o.audience = 'public'`
    return tx`
      select 'organisation' as kind, o.id::text, near.fit, true as named, '{}'::text[] as ids, jsonb_build_object(
        'slug', o.slug, 'name', o.name, 'kind', o.kind, 'office', jsonb_build_object('slug', f.slug, 'name', f.name),
        'seat', ${seatJson(tx)},
        'countries', (select count(distinct a.country)::int from (${active(tx)}) a)) as facts
      from (
        select each.*, count(*) filter (where each.fit < 1) over () as alike from (
          select o.office_id, o.id, ${nameFits(tx, tx`o.name`, wanted)} as fit from kogge.organisations o
          where o.state = 'approved' and ${among} and ${mayFit(tx, tx`o.name`, wanted)}) each
        where each.fit > 0) near
      join kogge.organisations o on o.office_id = near.office_id and o.id = near.id
      join kogge.offices f on f.id = o.office_id
      where near.fit = 1 or near.alike <= ${mostAlike} order by near.fit desc, o.name, o.id limit ${mostRead}`
  },
  say: ({ facts }, { t, language }, { office, own, here }) => {
    const { slug, name, kind, office: of, seat, countries } = facts as Facts
    const elsewhere = otherOffice(of, seat, office)
    return {
      path: paths.organisation(own ? office : of.slug, slug, {
        ...(own && of.slug !== office && { of: of.slug }),
        from: here,
      }),
      name: { text: name },
      facts: [
        t(`vocabulary:kind.${kind}`),
        t('organisations:seat.at', { where: seatPhrase(seat, language) }),
        ...(elsewhere ? [elsewhere] : []),
        ...(countries > 0 ? [t('organisations:fitting.countries', { count: countries })] : []),
      ].map((text) => ({ text })),
    }
  },
}

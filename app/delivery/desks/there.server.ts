/**
 * Who is at a country's desk, in one office or in all of a network's. Everything is counted in one statement, and lists
 * are cut where they are read. SQL runs under the reader's row security.
 */
import type { Tx } from '#db/client.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { figuresOf, type Figures, type OfficeHere, type Wanted } from './desk.ts'

const here = (tx: Tx, offices: string[], iso: string) =>
  tx`p.country = ${iso} and p.office_id = any (${offices}::uuid[]) and p.audience <> 'hidden'`
const isPast = (tx: Tx) => tx`coalesce(p.until_on < current_date, false)`

/**
 * The office and those that share a network with it now, each with how much it has in the country; the office first,
 * then the most.
 */
export async function officesHere(tx: Tx, office: ViewedOffice, iso: string): Promise<OfficeHere[]> {
  return tx<OfficeHere[]>`
    with peers as (select ${office.id}::uuid as id union select unnest(app.peers_of(${office.id}))),
    counted as (
      select p.office_id, count(*)::int as presences from kogge.presences p
      where p.country = ${iso} and p.office_id = any (array(select id from peers)) and p.audience <> 'hidden'
        and p.standing = 'active' group by 1
    ), answering as (
      select d.office_id, jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'languages', a.languages)
        order by d.rank, lower(a.name)) as ambassadors
      from kogge.ambassador_desks d join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
      where d.country = ${iso} and d.office_id = any (array(select id from peers)) and app.answers(a.until_on)
      group by 1
    )
    select o.id, o.slug, o.name, coalesce(c.presences, 0) as presences, coalesce(a.ambassadors, '[]') as ambassadors
    from kogge.offices o join peers using (id) left join counted c on c.office_id = o.id
    left join answering a on a.office_id = o.id
    order by o.id <> ${office.id}, 4 desc, lower(o.name)`
}

/**
 * How many are active in the country, by kind, field, sector and what they offer and seek; how many of them are over,
 * and how many only look.
 */
export async function countHere(tx: Tx, offices: string[], iso: string): Promise<Figures> {
  return figuresOf(
    await tx<{ of: string; value: string; count: number }[]>`
    with there as materialized (
      select p.office_id, p.organisation_id, p.standing, p.field, p.sectors, p.offers, p.seeks, o.kind,
        ${isPast(tx)} as past
      from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
      where ${here(tx, offices, iso)}
    ), active as (select * from there where standing = 'active')
    select 'total' as of, '' as value, count(*)::int as count from active
    union all select 'organisations', '', count(distinct (office_id, organisation_id))::int from active
    union all select 'past', '', count(*)::int from active where past
    union all select 'looking', '', count(*)::int from there where standing = 'looking'
    union all select 'kind', kind, count(*)::int from active group by kind
    union all select 'field', field, count(*)::int from active group by field
    union all select 'sectors', array_to_string(sectors, ' '), count(*)::int from active group by sectors
    union all select 'offers', good, count(*)::int from active, unnest(offers) as good group by good
    union all select 'seeks', good, count(*)::int from active, unnest(seeks) as good group by good`,
  )
}

/**
 * Presences in the country that are not over (`past: false`) or are, at most `each` of an office, offices in the order
 * given: fresh before fading, then by organisation; what is over by its end, the latest first.
 */
export async function listHere(
  tx: Tx,
  offices: string[],
  iso: string,
  { past, each }: { past: boolean; each: number },
): Promise<Presence[]> {
  const order = past
    ? tx`p.until_on desc, lower(o.name), p.id`
    : tx`p.confirmed_on < current_date - interval '12 months', lower(o.name), p.place_name nulls first, p.id`
  const rows = await tx<{ id: string }[]>`
    select id from (
      select p.id, p.office_id, row_number() over (partition by p.office_id order by ${order}) as place
      from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
      where ${here(tx, offices, iso)} and p.standing = 'active' and ${isPast(tx)} = ${past}
    ) as ranked where place <= ${each} order by array_position(${offices}::uuid[], office_id), place`
  return byIds(
    tx,
    rows.map(({ id }) => id),
  )
}

/** What somebody has, or wants, that another can take up at once. */
const concrete = ['internship', 'students', 'volunteers', 'investment', 'funding']

/**
 * Who seeks or offers places for interns, interns, volunteers, investment or funding in the country: what was confirmed
 * last first, at most `limit`.
 */
export async function listWanted(tx: Tx, offices: string[], iso: string, limit: number): Promise<Wanted[]> {
  return tx<Wanted[]>`
    select g.side, g.good, p.id, f.slug as office, o.name as organisation
    from kogge.presences p
    join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    join kogge.offices f on f.id = p.office_id
    cross join lateral (
      select 'seeks' as side, good from unnest(p.seeks) as good union all select 'offers', good
      from unnest(p.offers) as good) g
    where ${here(tx, offices, iso)} and p.standing = 'active' and not ${isPast(tx)}
      and g.good = any (${concrete}::text[])
    order by p.confirmed_on desc, lower(o.name), p.id, g.side, array_position(${concrete}::text[], g.good)
    limit ${limit}`
}

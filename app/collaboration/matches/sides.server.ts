/**
 * What a match is worked out from: presences with what their organisations and offices add. A few statements, however
 * many they are.
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { isPast } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import type { Texts } from '#app/taxonomy/vocabulary.ts'
import type { Side } from './match.ts'

type OrganisationRow = {
  id: string
  officeId: string
  organisationId: string
  sectors: string[]
  languages: string[]
  summary: Texts
}
type CountryRow = { organisationId: string; country: string; past: boolean; count: number; untilOn: string | null }

/**
 * The sides of these presences and interests, by id: those that are published and that the reader may see, with as much
 * of their organisations as the reader may see. Under the reader's row security.
 */
export async function loadSides(tx: Tx, ids: string[]): Promise<Map<string, Side>> {
  if (ids.length === 0) return new Map()
  const [presences, organisations, associations, countries, networks] = await Promise.all([
    byIds(tx, ids),
    organisationsOf(tx, ids),
    associationsOf(tx, ids),
    countriesOf(tx, ids),
    networksOf(tx, ids),
  ])
  const on = today()
  const byPresence = new Map(organisations.map((row) => [row.id, row]))
  const associationsBy = grouped(associations, (row) => row.organisationId)
  const countriesBy = grouped(countries, (row) => row.organisationId)
  const networksBy = grouped(networks, (row) => row.officeId)
  return new Map(
    presences.flatMap((presence): [string, Side][] => {
      const row = byPresence.get(presence.id)
      if (!row) return []
      // Elsewhere: the presence itself is counted in its country, once.
      const itself = (at: CountryRow) =>
        presence.standing === 'active' &&
        at.country === presence.country &&
        at.past === isPast(presence, on) &&
        at.count === 1
      return [
        [
          presence.id,
          {
            presence,
            organisation: {
              sectors: row.sectors,
              languages: row.languages,
              texts: Object.values(row.summary),
              associations: (associationsBy.get(row.organisationId) ?? []).map(({ id, name }) => ({ id, name })),
              countries: (countriesBy.get(row.organisationId) ?? [])
                .filter((at) => !itself(at))
                .map(({ country, past, untilOn }) => ({ country, past, untilOn })),
            },
            networks: (networksBy.get(row.officeId) ?? []).map(({ name }) => name),
          },
        ],
      ]
    }),
  )
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const organisationsOf = (tx: Tx, ids: string[]) => tx<OrganisationRow[]>`
  select p.id, p.office_id as "officeId", o.id as "organisationId", o.sectors, o.languages, o.summary
  from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
  where p.id = any (${ids}::uuid[])`

/** Associations that the organisations belong to today. */
const associationsOf = (tx: Tx, ids: string[]) => tx<{ organisationId: string; id: string; name: string }[]>`
  with wanted as (select distinct office_id, organisation_id from kogge.presences where id = any (${ids}::uuid[]))
  select distinct m.organisation_id as "organisationId", a.id, a.name
  from wanted w
  join kogge.association_memberships m on m.office_id = w.office_id and m.organisation_id = w.organisation_id
  join kogge.organisations a on a.office_id = m.office_id and a.id = m.association_id
  where coalesce(m.since_on <= current_date, true) and coalesce(m.until_on >= current_date, true)
  order by a.name, a.id`

/** Where the organisations are active, and where they were, each country once for either. */
const countriesOf = (tx: Tx, ids: string[]) => tx<CountryRow[]>`
  with wanted as (select distinct office_id, organisation_id from kogge.presences where id = any (${ids}::uuid[]))
  select p.organisation_id as "organisationId", p.country, coalesce(p.until_on < current_date, false) as past,
    count(*)::int as count, max(p.until_on) as "untilOn"
  from wanted w join kogge.presences p on p.office_id = w.office_id and p.organisation_id = w.organisation_id
  where p.state = 'published' and p.standing = 'active'
  group by 1, 2, 3 order by 2, 3`

/** Networks that the organisations' offices take part in. */
const networksOf = (tx: Tx, ids: string[]) => tx<{ officeId: string; name: string }[]>`
  select distinct m.office_id as "officeId", n.name
  from kogge.network_members m join kogge.networks n on n.id = m.network_id
  where m.state = 'member' and m.office_id in (select office_id from kogge.presences where id = any (${ids}::uuid[]))
  order by n.name`

/**
 * The names of those who answer at the own office's desks, by country. An office has some dozens of desks, whatever is
 * asked.
 */
export async function ambassadorsByCountry(tx: Tx): Promise<Map<string, string[]>> {
  const rows = await tx<{ country: string; names: string[] }[]>`
    select d.country, array_agg(a.name order by lower(a.name), a.id) as names
    from kogge.ambassadors a join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
    where a.office_id = app.office_id() and app.answers(a.until_on)
    group by d.country`
  return new Map(rows.map(({ country, names }) => [country, names]))
}

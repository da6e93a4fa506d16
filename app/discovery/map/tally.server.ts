/**
 * What the map counts in Postgres, under the reader's row security: an office's own figures, without the search index.
 */
import type { Tx } from '#db/client.server.ts'
import { demandOf, type Asked, type Demand } from '#app/directory/demand/demand.ts'
import { earliest, type Span } from './growth.ts'
import type { LayerCounts } from './layers.ts'

/**
 * Every layer's count by country. Interests seek something and are nowhere. From what is kept of the presences
 * (docs/decisions/tallies.md).
 */
export async function countLayers(tx: Tx, officeId: string): Promise<LayerCounts> {
  const [rows, ambassadors] = await Promise.all([
    tx<{ country: string; active: number; seeking: number; offering: number }[]>`
      select country::text, coalesce(sum(presences) filter (where standing = 'active'), 0)::int as active,
        coalesce(sum(presences) filter (where seeking), 0)::int as seeking,
        coalesce(sum(presences) filter (where offering and standing = 'active'), 0)::int as offering
      from kogge.presence_tallies where office_id = ${officeId} group by country order by country`,
    countAnswering(tx, officeId),
  ])
  const layer = (name: 'active' | 'seeking' | 'offering') =>
    Object.fromEntries(rows.map((row) => [row.country, row[name]] as const).filter(([, count]) => count > 0))
  return { active: layer('active'), seeking: layer('seeking'), offering: layer('offering'), ambassadors }
}

/** How many ambassadors answer, by country. */
export async function countAnswering(tx: Tx, officeId: string): Promise<Record<string, number>> {
  const rows = await tx<{ country: string; count: number }[]>`
    select d.country::text, count(*)::int as count
    from kogge.ambassador_desks d join kogge.ambassadors a on a.office_id = d.office_id and a.id = d.ambassador_id
    where d.office_id = ${officeId} and app.answers(a.until_on) group by d.country order by d.country`
  return Object.fromEntries(rows.map(({ country, count }) => [country, count]))
}

/** Presences by country in one year, as growth.ts counts them; none where it is still to come. */
export async function countInYear(
  tx: Tx,
  officeId: string,
  year: number,
  last: number,
): Promise<Record<string, number>> {
  const rows = await tx<{ country: string; count: number }[]>`
    select country::text, sum(presences)::int as count from kogge.presence_tallies
    where office_id = ${officeId} and standing = 'active' and from_year <= ${year}
      and coalesce(until_year, ${year}) >= ${year} and ${year} between ${earliest} and ${last}
    group by country having sum(presences) > 0 order by country`
  return Object.fromEntries(rows.map(({ country, count }) => [country, count]))
}

/** In which years presences began and ended. Those that are nowhere, and only looked at, have none. */
export async function spansOf(tx: Tx, officeId: string): Promise<Span[]> {
  // As one text: thousands of rows are read so in a third of the time.
  const [{ spans }] = await tx<
    { spans: [country: string, from: number, until: number | null, undated: boolean, count: number][] }[]
  >`
    select coalesce(json_agg(json_build_array(country, from_year, until_year, undated, presences)
      order by country), '[]') as spans from (
      select country, from_year, until_year, undated, sum(presences) as presences
      from kogge.presence_tallies where office_id = ${officeId} and standing = 'active'
      group by country, from_year, until_year, undated
    ) as summed where presences <> 0`
  return spans.map(([country, from, until, undated, count]) => ({ country, from, until, undated, count }))
}

/** Searches of the last whole weeks beside who is there, by country. */
export async function demandBeside(
  tx: Tx,
  officeId: string,
  presences: Record<string, number>,
): Promise<Record<string, Demand>> {
  return demandOf(await tx<Asked[]>`select country, searches from app.searches_by_country(${officeId})`, presences)
}

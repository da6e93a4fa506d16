/**
 * How often the demo's countries were searched for in the last twelve whole weeks: invented, fixed, so that the layer
 * of demand can be seen in all its classes. Written by the database's owner, because no role that a request can have
 * writes counts other than one by one.
 */
import type { Sql } from '#db/client.server.ts'

/** Searches in all twelve weeks by office and country. Fewer than five are there to be suppressed. */
const demoSearches: Record<string, Record<string, number>> = {
  deventer: {
    DE: 12,
    IT: 5,
    SE: 5,
    FR: 6,
    GH: 32,
    UG: 36,
    PL: 15,
    KE: 10,
    VN: 8,
    US: 14,
    IN: 16,
    CN: 31,
    MA: 24,
    NG: 26,
    TR: 21,
    PT: 13,
    BR: 17,
    MX: 9,
    GB: 12,
    ES: 9,
    KR: 7,
    UA: 12,
    SA: 8,
    AE: 11,
    ID: 7,
    GR: 18,
    SG: 15,
    AR: 12,
    QA: 8,
    NZ: 6,
    CY: 3,
    AL: 2,
  },
  zwolle: { DE: 5, UG: 9, PL: 7, GR: 6, RO: 8, NO: 3 },
  luebeck: { PL: 12, SE: 9, NL: 6, EE: 7, FI: 8, TR: 6, NO: 2 },
}
const weeks = 12

/** One line a week and country: the total spread evenly, what is left over in the latest weeks. */
const demoWeeks = (): { office: string; country: string; ago: number; searches: number }[] =>
  Object.entries(demoSearches).flatMap(([office, countries]) =>
    Object.entries(countries).flatMap(([country, total]) =>
      Array.from({ length: weeks }, (_, at) => ({
        office,
        country,
        ago: at + 1,
        searches: Math.floor(total / weeks) + (at < total % weeks ? 1 : 0),
      })).filter(({ searches }) => searches > 0),
    ),
  )

/** Writes them where they are not there yet. */
export async function write(owner: Sql): Promise<void> {
  await owner`
    insert into kogge.search_counts (office_id, country, week_on, searches)
    select o.id, r.country, date_trunc('week', current_date)::date - 7 * r.ago, r.searches
    from jsonb_to_recordset(${owner.json(demoWeeks())}) as r (office text, country text, ago int, searches int)
    join kogge.offices o on o.slug = r.office
    on conflict (office_id, country, week_on) do nothing`
}

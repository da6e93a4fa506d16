/**
 * What the coverage page reads of the own office: who answers, when they were last heard of, and what there is to
 * answer for.
 */
import type { Tx } from '#db/client.server.ts'
import { coverDesks, coverSectors, type Covered, type Need, type Person } from './coverage.ts'

/**
 * The last day on which an ambassador (alias `a`) was heard of: they changed or confirmed their profile, or answered a
 * question.
 */
export const lastSign = (tx: Tx) => tx`greatest(a.confirmed_on, a.answered_on)`

/** Everybody who answers in the own office. */
async function peopleOf(tx: Tx): Promise<Person[]> {
  return tx<Person[]>`
    select a.id, a.name, a.paused_until as "pausedUntil", ${lastSign(tx)} as "lastSign", a.reminded_on as "remindedOn",
      a.sectors,
      array(select d.country::text from kogge.ambassador_desks d
        where d.office_id = a.office_id and d.ambassador_id = a.id) as countries
    from kogge.ambassadors a where a.office_id = app.office_id() and app.answers(a.until_on)
    order by lower(a.name), a.id`
}

const there = (tx: Tx) =>
  tx`office_id = app.office_id() and audience <> 'hidden' and (until_on is null or until_on >= current_date)`
const counts = (tx: Tx) =>
  tx`
    (count(*) filter (where standing = 'active'))::int as presences,
    (count(*) filter (where standing = 'looking'))::int as interests`

/**
 * All desks and sectors of the own office. Desks: countries with presences, interests, searches, a call or somebody who
 * answers.
 */
export async function coverageOf(tx: Tx, today: string): Promise<{ desks: Covered[]; sectors: Covered[] }> {
  const people = await peopleOf(tx)
  const desks = await tx<Need[]>`
    with here as (select country, ${counts(tx)} from kogge.presences where ${there(tx)} group by country),
      calls as (select country, until_on from kogge.ambassador_calls
        where office_id = app.office_id() and until_on >= current_date)
    select country::text as key, coalesce(h.presences, 0) as presences, coalesce(h.interests, 0) as interests,
      coalesce(s.searches, 0) as searches, c.until_on as call
    from here h full join calls c using (country)
    full join (select * from app.searches_by_country(app.office_id()) where searches is not null) s using (country)`
  const used = await tx<{ sectors: string[]; presences: number; interests: number }[]>`
    select sectors, ${counts(tx)} from kogge.presences where ${there(tx)} group by sectors`
  return { desks: coverDesks(desks, people, today), sectors: coverSectors(used, people, today) }
}

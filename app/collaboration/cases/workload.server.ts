/**
 * How much each ambassador has to do, against what they want, and what came of it. Numbers from data only: null where
 * there are none.
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'

/**
 * `days`: half of their first answers came within so many days of being asked. `results`: introductions that led to
 * something.
 */
export type Recognition = { answered: number; days: number | null; results: number }
/** `open`: what waits for them; `overdue`: how much of it for longer than it should. */
export type Workload = Recognition & {
  id: string
  name: string
  open: number
  overdue: number
  openLimit: number
  pausedUntil: string | null
  countries: string[]
}

/** The day a year ago, from which answers and outcomes are counted. */
const yearBefore = (on = today()): string =>
  `${Number(on.slice(0, 4)) - 1}${on.slice(4) === '-02-29' ? '-02-28' : on.slice(4)}`

/** What one ambassador of an office did in the last twelve months; everybody may know. */
export async function recognitionOf(tx: Tx, officeId: string, ambassadorId: string): Promise<Recognition> {
  const [row] = await tx<
    Recognition[]
  >`select answered, days, results from app.recognition_of(${officeId}, ${ambassadorId}, ${yearBefore()})`
  return row ?? { answered: 0, days: null, results: 0 }
}

/** Everybody who answers for the own office today, those with the most to do first. Its administrators and readers see
 * all of it, an ambassador their own. */
export async function listWorkload(tx: Tx): Promise<Workload[]> {
  return tx<Workload[]>`
    select a.id, a.name, a.open_limit as "openLimit", a.paused_until as "pausedUntil", coalesce(w.waiting, 0) as open,
      coalesce(w.overdue, 0) as overdue, r.answered, r.days, r.results,
      array(select d.country::text from kogge.ambassador_desks d
        where d.office_id = a.office_id and d.ambassador_id = a.id order by d.country) as countries
    from kogge.ambassadors a
    left join app.open_work() w on w.ambassador_id = a.id
    cross join lateral app.recognition_of(a.office_id, a.id, ${yearBefore()}) r
    where a.office_id = app.office_id() and app.answers(a.until_on)
    order by open desc, lower(a.name), a.id`
}

/** How much waits for the administrators, because no ambassador has room or there is none. */
export async function waitingForAdmins(tx: Tx): Promise<number> {
  const [{ count }] = await tx<
    { count: number }[]
  >`select coalesce(sum(waiting), 0)::int as count from app.open_work() where ambassador_id is null`
  return count
}

/** The reader's own, where they are an ambassador today. */
export async function myWork(tx: Tx): Promise<Workload | undefined> {
  const [me] = await tx<
    { id: string }[]
  >`select id from kogge.ambassadors where office_id = app.office_id() and member_id = app.member_id()`
  return me && (await listWorkload(tx)).find(({ id }) => id === me.id)
}

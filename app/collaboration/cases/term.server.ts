/**
 * How long whoever has the turn has: so many working days of their country as the case's office sets, and a reminder
 * before they run out (docs/decisions/the-clock-of-cases.md).
 */
import type { Tx } from '#db/client.server.ts'
import { workingDaysAfter } from '#app/foundation/days/working-days.server.ts'

/** The last day on which they can act, and the day on which they are reminded. */
export type Term = { due: string; remind: string }

/**
 * `days` working days of `country` from the day after `from`. Reminded two working days before the last one; one before
 * where there are fewer than five. Pure.
 */
export const termOf = (from: string, days: number, country: string): Term => ({
  due: workingDaysAfter(from, days, country),
  remind: workingDaysAfter(from, days - (days < 5 ? 1 : 2), country),
})

/**
 * The term of who gets the turn on `from` in a case of this office (null: the acting one). `at`: the office whose
 * people must act, where that is another one.
 */
export async function termFor(tx: Tx, office: string | null, from: string, at: string | null = null): Promise<Term> {
  const [{ days, country }] = await tx<{ days: number; country: string }[]>`
    select o.answer_days as days, (select w.country::text from kogge.offices w
      where w.id = coalesce(${at}::uuid, o.id)) as country
    from kogge.offices o where o.id = coalesce(${office}::uuid, app.office_id())`
  return termOf(from, days, country)
}

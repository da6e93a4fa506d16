/**
 * The clock of all cases of one office: what nobody answered in time goes to the next of the desk, after the last one
 * to the administrators, and then it ends; what was heard ends when nobody says more
 * (docs/decisions/questions-have-a-clock.md).
 */
import type { Tx } from '#db/client.server.ts'
import type { CaseState, Kind } from './case.ts'
import { moveCase } from './cases.server.ts'
import { kindOf, type CaseKind } from './kind.server.ts'
import { askedBefore, give, nextAt } from './turns.server.ts'

type Due = {
  id: string
  kind: Kind
  state: Exclude<CaseState, 'ended'>
  country: string
  sectors: string[]
  language: string
  askerId: string | null
  owner: string | null
  /** The owner has ended on the day that was foreseen, or a trigger took them off. */
  released: boolean
}

/** What the clock did. */
export type Kept = { passedOn: number; ended: number }

/**
 * Moves everything whose day is before `today`, or whose owner is gone. `tx` acts for the office as its administrator.
 */
export async function keepTime(tx: Tx, today: string, kinds: readonly CaseKind[]): Promise<Kept> {
  const kept: Kept = { passedOn: 0, ended: 0 }
  for (const due of await dueCases(tx, today)) {
    const { tell, end } = kindOf(kinds, due.kind)
    if (due.state === 'heard' || (due.owner === null && !due.released)) {
      await moveCase(tx, due.id, { state: 'ended', due: null })
      await end(tx, due.id, due.state)
      kept.ended++
      continue
    }
    const next = await nextAt(tx, due.country, { ...due, before: await askedBefore(tx, due.id) }, today)
    await give(tx, due.id, next?.id ?? null, due.released ? 'left' : 'late', today)
    await tell(tx, due.id, next)
    kept.passedOn++
  }
  return kept
}

/** Nobody has been told that it is theirs, or its owner `a` has ended by then. */
const isReleased = (tx: Tx, today: string) =>
  tx`((c.owner_id is null and not c.owner_told) or coalesce(a.until_on <= ${today}::date, false))`

/** Those that must move, the oldest first; what another worker moves just now is left to it. */
const dueCases = (tx: Tx, today: string) => tx<Due[]>`
  select c.id, c.kind, c.state, c.country::text, c.sectors, c.language, c.asker_id as "askerId", c.owner_id as owner,
    ${isReleased(tx, today)} as released
  from kogge.cases c left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id
  where c.office_id = app.office_id() and c.state <> 'ended'
    and (c.due_on < ${today}::date or (c.state = 'waiting' and ${isReleased(tx, today)}))
  order by c.asked_at, c.id for update of c skip locked`

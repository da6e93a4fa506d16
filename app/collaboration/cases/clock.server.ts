/**
 * The clock of all cases of one office: before their time runs out, whoever has the turn is reminded; what nobody
 * answered in time, and what somebody who left or pauses had, goes to the next of the desk, after the last one to the
 * administrators, and then it ends; what was heard ends when nobody says more (docs/decisions/the-clock-of-cases.md).
 */
import type { Tx } from '#db/client.server.ts'
import type { CaseState, Kind, TurnReason } from './case.ts'
import { markReminded, moveCase } from './cases.server.ts'
import { moveOf, type Ticking } from './clock.ts'
import { kindOf, type CaseKind } from './kind.server.ts'
import { termFor, type Term } from './term.server.ts'
import { askedBefore, give, nextAt } from './turns.server.ts'

type Due = Ticking & {
  id: string
  kind: Kind
  state: Exclude<CaseState, 'ended'>
  country: string
  sectors: string[]
  language: string
  askerId: string | null
  /** The membership of the owner. */
  memberId: string | null
  reason: TurnReason
}

/** What the clock did. `found`: how many were looked at. */
export type Kept = { passedOn: number; ended: number; reminded: number; found: number }
export type Clock = {
  today: string
  kinds: readonly CaseKind[]
  /** Called with what went wrong with one case; it is tried again at the next turn of the clock. */
  onProblem: (error: unknown, what: string) => void
}

/** So many cases are moved in one transaction: enough to be quick, few enough to hold no row for long. */
export const together = 100

/**
 * Moves what is due on `today`, at most `together` cases, each once however late the clock is: the next owner has all
 * of their own time. `tx` acts for the office as its administrator. Cases in `failed` are left alone; one that cannot
 * be moved is put there, and keeps no other waiting.
 */
export async function keepTime(tx: Tx, clock: Clock, failed: string[] = []): Promise<Kept> {
  const { today, onProblem } = clock
  const due = await dueCases(tx, today, failed)
  const kept = { passedOn: 0, ended: 0, reminded: 0, found: due.length }
  if (due.length === 0) return kept
  const term = await termFor(tx, null, today)
  for (const one of due) {
    try {
      const did = await tx.savepoint((inner) => move(inner, one, clock, term))
      if (did) kept[did]++
    } catch (error) {
      // Where the connection is gone it is not this case that went wrong: nothing of this transaction has happened.
      await tx`select 1`
      failed.push(one.id)
      onProblem(error, `a case of ${today} could not be moved`)
    }
  }
  return kept
}

/** Moves one case as clock.ts says, with its mail. */
async function move(
  tx: Tx,
  due: Due,
  { today, kinds }: Clock,
  term: Term,
): Promise<'passedOn' | 'ended' | 'reminded' | null> {
  const { tell, end, remind } = kindOf(kinds, due.kind)
  switch (moveOf(due, today)) {
    case 'end':
      await moveCase(tx, due.id, { state: 'ended', due: null })
      await end(tx, due.id, due.state)
      return 'ended'
    case 'pass': {
      const next = await nextAt(tx, due.country, { ...due, before: await askedBefore(tx, due.id) }, today)
      const reason = due.released ? (due.reason === 'paused' && due.owner === null ? 'paused' : 'left') : 'late'
      await give(tx, due.id, next?.id ?? null, reason, term)
      await tell(tx, due.id, next)
      return 'passedOn'
    }
    case 'remind':
      await markReminded(tx, due.id)
      await remind(tx, due.id, due.memberId === null ? null : { memberId: due.memberId })
      return 'reminded'
    case 'stay':
      return null
  }
}

/** Nobody has been told that it is theirs, or its owner `a` has ended by then. */
const isReleased = (tx: Tx, today: string) =>
  tx`
    (c.state = 'waiting' and ((c.owner_id is null and not c.owner_told)
      or coalesce(a.until_on <= ${today}::date, false)))`

/**
 * Those that must move, the oldest first; what another worker moves just now is left to it. Each of the four is found
 * by an index of its own, so that it costs what is due and not what is open; what was found is looked at again once it
 * is locked.
 */
const dueCases = (tx: Tx, today: string, failed: string[]) => tx<Due[]>`
  select c.id, c.kind, c.state, c.country::text, c.sectors, c.language, c.asker_id as "askerId", c.owner_id as owner,
    a.member_id as "memberId", c.turn_reason as reason, ${isReleased(tx, today)} as released, c.due_on as "dueOn",
    c.remind_on as "remindOn"
  from kogge.cases c left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id
  where c.office_id = app.office_id() and c.state <> 'ended' and c.id <> all (${failed}::uuid[]) and c.id = any (array(
      select d.id from kogge.cases d
      where d.office_id = app.office_id() and d.state <> 'ended' and d.due_on < ${today}::date
      union select d.id from kogge.cases d where d.office_id = app.office_id() and d.remind_on <= ${today}::date
      union select d.id from kogge.cases d
      where d.office_id = app.office_id() and d.state = 'waiting' and d.owner_id is null and not d.owner_told
      union select d.id from kogge.ambassadors e
      join kogge.cases d on d.office_id = e.office_id and d.owner_id = e.id and d.state = 'waiting'
        where e.office_id = app.office_id() and e.until_on <= ${today}::date))
    and (c.due_on < ${today}::date or c.remind_on <= ${today}::date or ${isReleased(tx, today)})
  order by c.asked_at, c.id limit ${together} for update of c skip locked`

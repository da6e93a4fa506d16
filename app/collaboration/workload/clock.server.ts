/**
 * The clock of questions and introductions, for one office: what nobody answered in time goes to the next of the desk,
 * after the last one to the administrators, and then it ends (docs/decisions/questions-have-a-clock.md).
 */
import type { Tx } from '#db/client.server.ts'
import { tellOwner } from '#app/collaboration/questions/told.server.ts'
import { askedBefore, give, nextAt, type Thing } from '#app/collaboration/questions/turns.server.ts'

type Due = Thing & {
  country: string
  sectors: string[]
  language: string
  askerId: string
  owner: string | null
  released: boolean
}

/** What the clock did. */
export type Kept = { passedOn: number; ended: number }

/**
 * Moves everything whose day is before `today`, or whose owner is gone. `tx` acts for the office as its administrator.
 */
export async function keepTime(tx: Tx, today: string): Promise<Kept> {
  const kept: Kept = { passedOn: 0, ended: 0 }
  for (const thing of [...(await dueQuestions(tx, today)), ...(await dueIntroductions(tx, today))]) {
    if (thing.owner === null && !thing.released) {
      await endUnanswered(tx, thing)
      kept.ended++
      continue
    }
    const next = await nextAt(tx, thing.country, { ...thing, before: await askedBefore(tx, thing) }, today)
    await give(tx, thing, next?.id ?? null, { reason: thing.released ? 'left' : 'late' }, today)
    await tellOwner(tx, thing, next)
    kept.passedOn++
  }
  const silent = await tx`
    update kogge.questions set state = 'closed', due_on = null, ended_at = now(), ending = 'silent'
    where office_id = app.office_id() and state = 'open' and answered_at is not null and due_on < ${today}::date`
  const untold = await tx`
    update kogge.introductions set state = 'expired', due_on = null
    where office_id = app.office_id() and state = 'introduced' and due_on < ${today}::date`
  return { ...kept, ended: kept.ended + silent.count + untold.count }
}

/** An owner who has ended since, on the day that was foreseen; or one whom a trigger took off. */
const gone = (
  tx: Tx,
  today: string,
) => tx`(t.owner_id is null and not t.owner_told or exists (select from kogge.ambassadors a
  where a.office_id = t.office_id and a.id = t.owner_id and a.until_on <= ${today}::date))`

const dueQuestions = (tx: Tx, today: string) => tx<Due[]>`
  select 'questions' as kind, t.id, t.country::text, t.sectors, t.language, t.asked_by as "askerId", t.owner_id as owner, ${gone(tx, today)} as released
  from kogge.questions t where t.office_id = app.office_id() and t.state = 'open' and t.answered_at is null and (t.due_on < ${today}::date or ${gone(tx, today)})
  order by t.asked_at, t.id for update skip locked`

const dueIntroductions = (tx: Tx, today: string) => tx<Due[]>`
  select 'introductions' as kind, t.id, t.country::text, '{}'::text[] as sectors, '' as language, t.asker_id as "askerId", t.owner_id as owner, ${gone(tx, today)} as released
  from kogge.introductions t where t.office_id = app.office_id() and t.state in ('asked', 'accepted') and (t.due_on < ${today}::date or ${gone(tx, today)})
  order by t.asked_at, t.id for update skip locked`

async function endUnanswered(tx: Tx, { kind, id }: Thing): Promise<void> {
  if (kind === 'questions') {
    await tx`update kogge.questions set state = 'closed', due_on = null, ended_at = now(), ending = 'nobody' where office_id = app.office_id() and id = ${id}`
  } else
    await tx`update kogge.introductions set state = 'expired', due_on = null where office_id = app.office_id() and id = ${id}`
}
